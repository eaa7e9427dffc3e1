import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { answer } from '../answer.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** 现场登记：选择、先到谁那里；地点预先填好（地址里的，否则是我自己的网格）。 */
export const GET: RequestHandler = (event) => answer(() => raiseOf(event));

async function raiseOf(event: RequestEvent) {
  const organization = organizationCode(event);
  const [options, { me, at }] = await Promise.all([
    api(event).case.raiseOptions.query({ organization }),
    api(event).organization.view.query({ organization }),
  ]);
  const asked = event.url.searchParams.get('grid');
  const mine = me.held.map(({ gridId }) => gridId);
  const offered = options.grids.map(({ id }) => id);
  const only = offered.length === 1 ? offered[0] : undefined;
  const gridId =
    offered.find((id) => id === asked) ?? mine.find((id) => offered.includes(id)) ?? only ?? '';
  return {
    options,
    entrances:
      gridId === '' ? null : await api(event).case.entrances.query({ organization, gridId }),
    gridId,
    place: event.url.searchParams.get('place') ?? '',
    at,
  };
}

export type FieldRaisePage = Awaited<ReturnType<typeof raiseOf>>;
