import type { Level } from '../hierarchy/grid.ts';
import { depthOf, isWithin } from '../hierarchy/path.ts';
import type { Line, PostKind } from './post.ts';

/** 一把椅子和它所在网格的路径。 */
export type Chair = {
  readonly postId: string;
  readonly kind: string;
  readonly paths: Readonly<Record<string, string>>;
};

/** 判断上下所需的那部分规则。 */
export type Ladder = {
  readonly posts: readonly PostKind[];
  readonly lines: readonly Line[];
  readonly levels: readonly Level[];
};

/**
 * 谁在上面：先是同一条线上更靠前的岗位（由近及远），再是上级网格里层级更高的岗位（由近及远）。R6-09、R5-05、R9-07..10
 * Only posts on the same grid or on grids above it, in whichever tree joins the two.
 */
export function postsAbove(
  ladder: Ladder,
  chairs: readonly Chair[],
  chair: Chair,
): readonly string[] {
  const ranked = chairs
    .filter((other) => other.postId !== chair.postId)
    .map((other) => ({
      other,
      distance: distanceUp(other, chair),
      line: stepsUpTheLine(ladder, other.kind, chair.kind),
      level: levelsUp(ladder, other.kind, chair.kind),
    }))
    .filter(
      ({ distance, line, level }) => distance !== null && (line > 0 || (line === 0 && level > 0)),
    );
  return ranked
    .sort(
      (a, b) =>
        Number(b.line > 0) - Number(a.line > 0) ||
        a.line - b.line ||
        a.level - b.level ||
        a.distance! - b.distance! ||
        (a.other.postId < b.other.postId ? -1 : 1),
    )
    .map(({ other }) => other.postId);
}

export function standsAbove(ladder: Ladder, upper: Chair, lower: Chair): boolean {
  return postsAbove(ladder, [upper], lower).length > 0;
}

/** Steps from the lower kind up to the upper one on a line that holds both: positive above, negative below, 0 no such line. */
function stepsUpTheLine(ladder: Ladder, upper: string, lower: string): number {
  for (const line of ladder.lines) {
    const [from, to] = [line.order.indexOf(lower), line.order.indexOf(upper)];
    if (from >= 0 && to >= 0 && from !== to) return from - to;
  }
  return 0;
}

function levelsUp(ladder: Ladder, upper: string, lower: string): number {
  return ordinalOf(ladder, lower) - ordinalOf(ladder, upper);
}

function ordinalOf(ladder: Ladder, kind: string): number {
  const level = ladder.posts.find((post) => post.id === kind)?.level;
  return ladder.levels.find((candidate) => candidate.id === level)?.ordinal ?? Infinity;
}

/** 隔几级网格；不在同一条路径上时为 null。 */
function distanceUp(upper: Chair, lower: Chair): number | null {
  const distances = Object.entries(upper.paths)
    .filter(([tree, path]) => isWithin(lower.paths[tree] ?? '', path))
    .map(([tree, path]) => depthOf(lower.paths[tree]!) - depthOf(path));
  return distances.length === 0 ? null : Math.min(...distances);
}
