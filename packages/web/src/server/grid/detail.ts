import { error, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';

/** 一个网格，和它的在办件数。 */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const gridId = gridIdOf(event);
  const [grid, open] = await Promise.all([
    orAbsent(api(event).hierarchy.grid.query({ organization, gridId })),
    api(event).case.openByGrid.query({ organization }),
  ]);
  return { grid, open: open[gridId] ?? 0 };
}) satisfies ServerLoad;

export function gridIdOf(event: RequestEvent): string {
  const { id } = event.params as { id?: string };
  return id ?? error(404);
}
