import type { Day } from '../time.ts';
import type { Words } from '../words.ts';

/** 层级：次序与称呼分开（街道、镇同为一级）。篇九 R9-07..10 */
export type Level = {
  readonly id: string;
  /** 1 is the top. */
  readonly ordinal: number;
  readonly words: Words;
  /** Grids of this level hold posts only (district leader, city department). R9-14, R9-15 */
  readonly postsOnly?: boolean;
};

/** 树：同一批网格上可以有几棵（班级树与楼栋树共用宿舍）。第一棵是主树，权限按主树算，其余按 `grants`。篇三 R3-03..07 */
export type TreeKind = {
  readonly id: string;
  readonly words: Words;
  readonly levels: readonly string[];
  readonly main?: boolean;
};

/** 网格种类：基础、专属、重点。R1-09 */
export const gridKinds = ['basic', 'special', 'key'] as const;
export type GridKind = (typeof gridKinds)[number];

/** 网格。编码永久，不再使用的编码不重用；上级与名称按日期变化。 */
export type Grid = {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly kind: GridKind;
  readonly name: string;
  readonly covers?: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
};

/** 位置：某网格某段日期在某棵树里的上级。每格每树只有一行未结束。untilOn 不含。 */
export type Placement = {
  readonly tree: string;
  readonly gridId: string;
  readonly parentId: string | null;
  /** Materialized path of short grid numbers, `/1/7/23/`. Subtree = range over the path. */
  readonly path: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};
