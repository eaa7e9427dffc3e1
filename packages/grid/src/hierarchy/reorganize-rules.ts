import { done, type Outcome, refuse } from '../outcome.ts';
import type { Day } from '../time.ts';
import type { HierarchyFact } from './fact.ts';
import type { Grid, Level, Placement, TreeKind } from './grid.ts';
import { type Hierarchy, isOpen } from './placement.ts';

/** 层级与树的定义：策略的一部分。 */
export type Shape = { readonly levels: readonly Level[]; readonly trees: readonly TreeKind[] };

export type PlaceIn = { readonly tree: string; readonly parentId: string | null };

export type Facts = Outcome<readonly HierarchyFact[]>;

/** 某日开着的网格；没有、还没开、已经关了，各有各的拒绝。 */
export function gridOf(state: Hierarchy, gridId: string, on: Day): Outcome<Grid> {
  const grid = state.grids.find((each) => each.id === gridId);
  if (grid === undefined) return refuse('grid.unknown', { gridId });
  if (on < grid.openedOn) return refuse('grid.not-opened', { gridId });
  return isOpen(grid, on) && grid.closedOn === null
    ? done(grid)
    : refuse('grid.closed', { gridId });
}

export function openRows(state: Hierarchy, tree: string): readonly Placement[] {
  return state.placements.filter((each) => each.tree === tree && each.untilOn === null);
}

/** 每格每树只有一行未结束。 */
export function openRow(state: Hierarchy, tree: string, gridId: string): Placement | undefined {
  return openRows(state, tree).find((each) => each.gridId === gridId);
}

/**
 * 上级行不行：在同一棵树里、开着、层级更高；没有上级只许在树的顶层（上面只有设岗层级的也算）。
 * Answers with the parent's path, null for a root.
 */
export function parentFor(
  shape: Shape,
  state: Hierarchy,
  grid: Pick<Grid, 'level'>,
  place: PlaceIn,
  on: Day,
): Outcome<string | null> {
  const tree = shape.trees.find((each) => each.id === place.tree);
  if (tree === undefined) return refuse('grid.tree-unknown', { tree: place.tree });
  const depth = tree.levels.indexOf(grid.level);
  if (depth < 0) return refuse('grid.wrong-level', { tree: tree.id, level: grid.level });
  if (place.parentId === null) {
    const mayBeRoot = tree.levels
      .slice(0, depth)
      .every((id) => shape.levels.find((level) => level.id === id)?.postsOnly);
    return mayBeRoot ? done(null) : refuse('grid.needs-parent', { tree: tree.id });
  }
  const parent = gridOf(state, place.parentId, on);
  if (!parent.ok) return parent;
  const row = openRow(state, tree.id, parent.value.id);
  if (row === undefined)
    return refuse('grid.not-in-tree', { tree: tree.id, gridId: parent.value.id });
  if (row.fromOn > on) return refuse('grid.later-change', { gridId: parent.value.id });
  const above = tree.levels.indexOf(parent.value.level);
  return above >= 0 && above < depth
    ? done(row.path)
    : refuse('grid.wrong-level', { tree: tree.id, level: grid.level });
}

export function unnamed(grid: Pick<Grid, 'name' | 'code'>): string | null {
  if (grid.name.trim() === '') return 'grid.name-missing';
  return grid.code.trim() === '' ? 'grid.code-missing' : null;
}
