import type { Day } from '../time.ts';
import type { Grid } from './grid.ts';
import { ancestorsAt, type Hierarchy, isOpen, placementAt } from './placement.ts';
import type { Shape } from './reorganize-rules.ts';

/** 要归网格管的单位：部门、区域、楼栋……gridId 是它登记的网格。 */
export type Unit = { readonly id: string; readonly name: string; readonly gridId: string | null };

export type Coverage = {
  /** Open grids that stand in no tree at all, or hang below a closed grid. */
  readonly homeless: readonly string[];
  /** Open grids missing from a tree that has their level. A room without a class is one; it is told, not forbidden. */
  readonly missing: ReadonlyArray<{ readonly gridId: string; readonly tree: string }>;
  /** Units that no open, placed grid covers. */
  readonly uncovered: readonly Unit[];
};

/** 全面覆盖：每个网格都有归处，没有被任何网格覆盖的单位列出来。R5-03 */
export function coverageOf(
  shape: Shape,
  state: Hierarchy,
  units: readonly Unit[],
  day: Day,
): Coverage {
  const open = new Map(
    state.grids.filter((grid) => isOpen(grid, day)).map((grid) => [grid.id, grid]),
  );
  const standing = (grid: Grid): readonly string[] =>
    shape.trees
      .filter(
        (tree) =>
          placementAt(state.placements, tree.id, grid.id, day) !== null &&
          ancestorsAt(state.placements, tree.id, grid.id, day).every((id) => open.has(id)),
      )
      .map((tree) => tree.id);
  const trees = new Map([...open.values()].map((grid) => [grid.id, standing(grid)]));
  return {
    homeless: [...trees].filter(([, stands]) => stands.length === 0).map(([id]) => id),
    missing: [...open.values()].flatMap((grid) =>
      shape.trees
        .filter(
          (tree) =>
            tree.levels.includes(grid.level) &&
            (trees.get(grid.id)?.length ?? 0) > 0 &&
            !trees.get(grid.id)!.includes(tree.id),
        )
        .map((tree) => ({ gridId: grid.id, tree: tree.id })),
    ),
    uncovered: units.filter(
      (unit) => unit.gridId === null || (trees.get(unit.gridId)?.length ?? 0) === 0,
    ),
  };
}
