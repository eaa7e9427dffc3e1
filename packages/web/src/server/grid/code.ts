import { error, type ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { publicOrigin } from '../env.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';

/** 网格二维码：of grids that residents may report to; without a public address the page says why none is printed. */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const { id: gridId } = event.params as { id?: string };
  if (gridId === undefined) error(404);
  const grid = await orAbsent(api(event).hierarchy.grid.query({ organization, gridId }));
  await orAbsent(api(event).public.place.query({ organization, grid: grid.code }));
  return { grid, origin: publicOrigin() };
}) satisfies ServerLoad;
