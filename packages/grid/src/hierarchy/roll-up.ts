import type { Day } from '../time.ts';
import type { Placement } from './grid.ts';
import { depthOf } from './path.ts';
import { isInForce } from './placement.ts';

/** 一格的计数：名称 → 数。 */
export type Counts = Readonly<Record<string, number>>;

/**
 * 汇总：每格自己的计数沿树往上加，得到每格连同下级的合计。过去某期用该期最后一天的树。
 * Grids that do not stand in the tree keep their own counts.
 */
export function rollUp(
  placements: readonly Placement[],
  tree: string,
  day: Day,
  counts: ReadonlyMap<string, Counts>,
): ReadonlyMap<string, Counts> {
  const totals = new Map(counts);
  const rows = placements.filter((each) => each.tree === tree && isInForce(each, day));
  for (const row of [...rows].sort((a, b) => depthOf(b.path) - depthOf(a.path))) {
    const own = totals.get(row.gridId) ?? {};
    totals.set(row.gridId, own);
    if (row.parentId !== null) totals.set(row.parentId, added(totals.get(row.parentId) ?? {}, own));
  }
  return totals;
}

function added(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}
