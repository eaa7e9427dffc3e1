import type { Day } from '../time.ts';
import type { Grid, Placement } from './grid.ts';
import { isWithin, rebase } from './path.ts';
import type { Hierarchy } from './placement.ts';

/** 网格变动的事实，都有生效日期；行只关不改。 */
export type HierarchyFact =
  | { readonly type: 'grid-opened'; readonly grid: Grid; readonly number: number }
  | {
      readonly type: 'grid-renamed';
      readonly gridId: string;
      readonly from: string;
      readonly to: string;
      readonly on: Day;
    }
  | { readonly type: 'grid-placed'; readonly placement: Placement }
  /** The grid and everything below it: open rows end, new rows begin with the path rebased. Rows that began the same day are replaced. */
  | {
      readonly type: 'subtree-moved';
      readonly tree: string;
      readonly gridId: string;
      readonly parentId: string | null;
      readonly from: string;
      readonly to: string;
      readonly on: Day;
    }
  | {
      readonly type: 'grid-removed';
      readonly tree: string;
      readonly gridId: string;
      readonly on: Day;
    }
  | { readonly type: 'grid-closed'; readonly gridId: string; readonly on: Day }
  /** A closing that had not come yet, or came today, is taken back. */
  | { readonly type: 'grid-reopened'; readonly gridId: string; readonly on: Day }
  | {
      readonly type: 'grid-split';
      readonly gridId: string;
      readonly into: readonly string[];
      readonly on: Day;
    }
  | {
      readonly type: 'grids-merged';
      readonly gridIds: readonly string[];
      readonly into: string;
      readonly on: Day;
    };

/** 折叠：网格变动 → 网格与位置。存储层按同样的意思写行。 */
export function evolveHierarchy(state: Hierarchy, fact: HierarchyFact): Hierarchy {
  switch (fact.type) {
    case 'grid-opened':
      return { ...state, grids: [...state.grids, fact.grid] };
    case 'grid-renamed':
      return {
        ...state,
        grids: state.grids.map((grid) =>
          grid.id === fact.gridId ? { ...grid, name: fact.to } : grid,
        ),
      };
    case 'grid-placed':
      return { ...state, placements: [...state.placements, fact.placement] };
    case 'subtree-moved':
      return {
        ...state,
        placements: state.placements.flatMap((row) =>
          isMoved(row, fact) ? moved(row, fact) : [row],
        ),
      };
    case 'grid-removed':
      return {
        ...state,
        placements: state.placements.flatMap((row) =>
          row.tree === fact.tree && row.gridId === fact.gridId && row.untilOn === null
            ? ended(row, fact.on)
            : [row],
        ),
      };
    case 'grid-closed':
      return {
        ...state,
        grids: state.grids.map((grid) =>
          grid.id === fact.gridId ? { ...grid, closedOn: fact.on } : grid,
        ),
      };
    case 'grid-reopened':
      return {
        ...state,
        grids: state.grids.map((grid) =>
          grid.id === fact.gridId ? { ...grid, closedOn: null } : grid,
        ),
      };
    case 'grid-split':
    case 'grids-merged':
      return state;
  }
}

type SubtreeMoved = Extract<HierarchyFact, { type: 'subtree-moved' }>;

function isMoved(row: Placement, fact: SubtreeMoved): boolean {
  return row.tree === fact.tree && row.untilOn === null && isWithin(row.path, fact.from);
}

function moved(row: Placement, fact: SubtreeMoved): readonly Placement[] {
  const next = {
    ...row,
    path: rebase(row.path, fact.from, fact.to),
    parentId: row.gridId === fact.gridId ? fact.parentId : row.parentId,
    fromOn: Math.max(row.fromOn, fact.on),
  };
  return [...ended(row, fact.on), next];
}

/** A row that would be empty is dropped. */
function ended(row: Placement, on: Day): readonly Placement[] {
  return row.fromOn >= on ? [] : [{ ...row, untilOn: on }];
}
