import { childPath, rootPath } from '@wangge/grid/hierarchy/path';
import type { GridPlan } from './plan.ts';

export type PlannedPlacement = {
  readonly tree: string;
  readonly code: string;
  readonly parent: string | null;
  readonly path: string;
};

/** Paths of all grids in all trees. Numbers are given in the order of the plan. */
export function placementsOf(
  grids: readonly GridPlan[],
  numberOf: (code: string) => number,
): PlannedPlacement[] {
  const byCode = new Map(grids.map((grid) => [grid.code, grid]));
  const paths = new Map<string, string>();

  function pathOf(tree: string, code: string, below: readonly string[] = []): string {
    const key = `${tree} ${code}`;
    const known = paths.get(key);
    if (known !== undefined) return known;
    const parent = byCode.get(code)?.parents[tree];
    if (parent === undefined || below.includes(code))
      throw new Error(`the plan has no place for ${code} in ${tree}`);
    const path =
      parent === null
        ? rootPath(numberOf(code))
        : childPath(pathOf(tree, parent, [...below, code]), numberOf(code));
    paths.set(key, path);
    return path;
  }

  return grids.flatMap(({ code, parents }) =>
    Object.entries(parents).map(([tree, parent]) => ({
      tree,
      code,
      parent,
      path: pathOf(tree, code),
    })),
  );
}
