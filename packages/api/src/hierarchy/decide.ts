import { eq, max } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { openGrid, placeGrid } from '@wangge/grid/hierarchy/open';
import type { Hierarchy } from '@wangge/grid/hierarchy/placement';
import { closeGrid, moveGrid, renameGrid } from '@wangge/grid/hierarchy/reorganize';
import { openRow, type Facts } from '@wangge/grid/hierarchy/reorganize-rules';
import { mergeGrids, splitGrid } from '@wangge/grid/hierarchy/split-merge';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import type { Change, ChangeOf } from './change-input.ts';

/** Ids and short numbers for the grids that a change opens. */
type Fresh = { readonly id: () => string; readonly number: () => number };

type Deciding = { readonly call: MemberCall; readonly state: Hierarchy; readonly fresh: Fresh };

const decisions: {
  readonly [T in Change['type']]: (deciding: Deciding, change: ChangeOf<T>) => Facts;
} = {
  open: ({ call, state, fresh }, { type: _, places, on, covers, ...draft }) =>
    openGrid(call.policy, state, {
      grid: { ...draft, ...(covers && { covers }), id: fresh.id(), number: fresh.number() },
      places,
      on,
    }),
  rename: ({ call, state }, { gridId, name, on = call.today }) =>
    renameGrid(state, { gridId, name, on }),
  /** Into a tree in which it does not stand yet, it is placed: a room of a class gets its floor. */
  move: ({ call, state }, change) =>
    (openRow(state, change.tree, change.gridId) ? moveGrid : placeGrid)(call.policy, state, change),
  split: ({ call, state, fresh }, { gridId, parts, on }) =>
    splitGrid(call.policy, state, {
      gridId,
      parts: parts.map(({ childIds, covers, ...draft }) => ({
        grid: { ...draft, ...(covers && { covers }), id: fresh.id(), number: fresh.number() },
        childIds,
      })),
      on,
    }),
  merge: ({ call, state }, change) => mergeGrids(call.policy, state, change),
  close: ({ state }, change) => closeGrid(state, change),
};

export function decide<T extends Change['type']>(deciding: Deciding, change: ChangeOf<T>): Facts {
  const { type } = change as { readonly type: T };
  return decisions[type](deciding, change);
}

export function dayOfChange(call: MemberCall, { on }: Change): Day {
  return on ?? call.today;
}

/** The first new grid is the command's subject, the others get ids of their own; numbers go on from the last. */
export async function freshFor(
  { tx, organization, newId }: MemberCall,
  { type }: Change,
  first: string,
): Promise<Fresh> {
  let next = 0;
  if (type === 'open' || type === 'split') {
    const [last] = await tx
      .select({ number: max(grid.number) })
      .from(grid)
      .where(eq(grid.organizationId, organization.id));
    next = last?.number ?? 0;
  }
  let used = false;
  return {
    id: () => {
      if (used) return newId();
      used = true;
      return first;
    },
    number: () => (next += 1),
  };
}
