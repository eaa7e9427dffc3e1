import { error, redirect, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { ChangeKind } from '@wangge/ui/screens/grid/change/change-links';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act, refusalOf } from '../refusal.ts';
import { textOf } from '../typed.ts';
import { changeOf, kindOf } from './change-of.ts';

/** 网格变动：what is to be done stands in the address, so that it can be looked at before it is confirmed. */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const query = event.url.searchParams;
  const kind = kindOf(query) ?? error(404);
  const gridId = query.get('grid') ?? error(404);
  const find = query.get('find')?.trim() ?? '';
  const tree = query.get('tree') ?? '';
  const grid = await orAbsent(api(event).hierarchy.grid.query({ organization, gridId }));
  const [near, found, seen] = await Promise.all([
    nearOf(event, kind, gridId, grid.parents[0]?.id ?? null),
    kind === 'move' && find !== ''
      ? orAbsent(
          api(event).hierarchy.search.query({ organization, text: find, ...(tree && { tree }) }),
        )
      : [],
    query.has('look') ? foresee(event, kind) : null,
  ]);
  return { kind, grid, near, found, seen, asked: [...query], commandId: newId() };
}) satisfies ServerLoad;

/** A split hands out the children; a merge takes from the siblings. */
async function nearOf(
  event: RequestEvent,
  kind: ChangeKind,
  gridId: string,
  parentId: string | null,
) {
  const of = kind === 'split' ? gridId : kind === 'merge' ? parentId : null;
  if (of === null) return [];
  const organization = organizationCode(event);
  const rows = await orAbsent(api(event).hierarchy.children.query({ organization, gridId: of }));
  return rows.filter(({ id }) => id !== gridId);
}

async function foresee(event: RequestEvent, kind: ChangeKind) {
  const change = changeOf(event.url.searchParams, kind);
  try {
    const organization = organizationCode(event);
    return {
      foreseen: await api(event).hierarchy.foresee.query({ organization, change }),
      refusal: null,
    };
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return { foreseen: null, refusal };
    throw cause;
  }
}

export const actions = {
  confirm: async (event) => {
    const form = await event.request.formData();
    const organization = organizationCode(event);
    const query = event.url.searchParams;
    const kind = kindOf(query) ?? error(404);
    const named = { organization, commandId: textOf(form, 'commandId') };
    const outcome = await act({}, () => send(event, named, changeOf(query, kind)));
    if ('status' in outcome) return outcome;
    redirect(303, `${resolve('/')}${organization}/grids/changes`);
  },
} satisfies Actions;

type Named = { readonly organization: string; readonly commandId: string };

function send(event: RequestEvent, named: Named, change: ReturnType<typeof changeOf>) {
  const { hierarchy } = api(event);
  switch (change.type) {
    case 'open':
      return hierarchy.open.mutate({ ...named, ...change });
    case 'rename':
      return hierarchy.rename.mutate({ ...named, ...change });
    case 'move':
      return hierarchy.move.mutate({ ...named, ...change });
    case 'split':
      return hierarchy.split.mutate({ ...named, ...change });
    case 'merge':
      return hierarchy.merge.mutate({ ...named, ...change });
    case 'close':
      return hierarchy.close.mutate({ ...named, ...change });
  }
}
