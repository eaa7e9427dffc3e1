import type { Day } from '../time.ts';
import type { Grid, Placement } from './grid.ts';

/** 网格与它们的位置：一个组织的全部，或一个命令涉及的那部分。 */
export type Hierarchy = {
  readonly grids: readonly Grid[];
  readonly placements: readonly Placement[];
};

export function isInForce(placement: Pick<Placement, 'fromOn' | 'untilOn'>, day: Day): boolean {
  return placement.fromOn <= day && (placement.untilOn === null || day < placement.untilOn);
}

export function isOpen(grid: Pick<Grid, 'openedOn' | 'closedOn'>, day: Day): boolean {
  return grid.openedOn <= day && (grid.closedOn === null || day < grid.closedOn);
}

/** 某网格某日在某棵树里的位置；过去某期的数字用该期最后一天的上级。 */
export function placementAt(
  placements: readonly Placement[],
  tree: string,
  gridId: string,
  day: Day,
): Placement | null {
  return (
    placements.find(
      (each) => each.tree === tree && each.gridId === gridId && isInForce(each, day),
    ) ?? null
  );
}

/** 上级网格，由近及远，不含自身。 */
export function ancestorsAt(
  placements: readonly Placement[],
  tree: string,
  gridId: string,
  day: Day,
): readonly string[] {
  const ancestors: string[] = [];
  let parent = placementAt(placements, tree, gridId, day)?.parentId ?? null;
  while (parent !== null && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = placementAt(placements, tree, parent, day)?.parentId ?? null;
  }
  return ancestors;
}

/** 下一级网格。 */
export function childrenAt(
  placements: readonly Placement[],
  tree: string,
  gridId: string,
  day: Day,
): readonly string[] {
  return placements
    .filter((each) => each.tree === tree && each.parentId === gridId && isInForce(each, day))
    .map((each) => each.gridId);
}

/** 某网格某日在各棵树里的路径。 */
export function pathsAt(
  placements: readonly Placement[],
  gridId: string,
  day: Day,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    placements
      .filter((each) => each.gridId === gridId && isInForce(each, day))
      .map((each) => [each.tree, each.path]),
  );
}
