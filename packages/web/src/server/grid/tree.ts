import type { ServerLoad } from '@sveltejs/kit';
import type { StaffingBreach } from '@wangge/grid/post/staffing';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';

const breaches: readonly StaffingBreach['code'][] = [
  'vacancy',
  'too-few',
  'too-many',
  'exclusive',
  'answerable',
];

/** 网格树；which tree and what narrows it stand in the address. */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const query = event.url.searchParams;
  const tree = query.get('tree');
  const [view, open] = await Promise.all([
    orAbsent(api(event).hierarchy.tree.query({ organization, ...(tree ? { tree } : {}) })),
    api(event).case.openByGrid.query({ organization }),
  ]);
  const breach = breaches.find((code) => code === query.get('breach')) ?? null;
  return { tree: view, open, filter: { text: query.get('text')?.trim() ?? '', breach } };
}) satisfies ServerLoad;
