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

/** 网格树；which tree, which branch of a large one, and what narrows it stand in the address. */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const query = event.url.searchParams;
  const asked = (name: string) => query.get(name)?.trim() ?? '';
  const [tree, at, after, text] = [asked('tree'), asked('at'), asked('after'), asked('text')];
  const view = await orAbsent(
    api(event).hierarchy.tree.query({
      organization,
      ...(tree && { tree }),
      ...(at && { at }),
      ...(after && { after }),
      ...(text && { text }),
    }),
  );
  const open = view.part
    ? await api(event).case.openBelow.query({
        organization,
        tree: view.tree.id,
        gridId: view.part.atId,
      })
    : await api(event).case.openByGrid.query({ organization });
  const breach = breaches.find((code) => code === query.get('breach')) ?? null;
  return { tree: view, open, filter: { text, breach } };
}) satisfies ServerLoad;
