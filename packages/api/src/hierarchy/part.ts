import { and, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { ancestorPaths, depthOf } from '@wangge/grid/hierarchy/path';
import { reach } from '@wangge/grid/post/authority';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { inSubtree } from '../reach.ts';
import { saysGrid } from './search.ts';
import { readTree, type GridRow } from './store.ts';

/** A tree of more grids than this is shown branch by branch. */
export const whole = 1500;
/** Rows of one branch on a page; found ones. */
const most = 200;

export type PartAsked = {
  readonly at?: string | undefined;
  readonly after?: string | undefined;
  readonly text?: string | undefined;
};

export type Part = {
  readonly rows: readonly GridRow[];
  /** The grid whose branch is shown; null at the top, and for what was found. */
  readonly atId: string | null;
  /** How many grids lie below each, for what stands directly below `atId` and for itself. */
  readonly below: ReadonlyMap<string, number> | null;
  /** The code after which the next page begins. */
  readonly next: string | null;
};

/** 大树的一支：what stands above a grid, and what stands directly below it; or what a text finds. */
export async function readPart(
  call: MemberCall,
  tree: string,
  { at, after, text }: PartAsked,
): Promise<Outcome<Part>> {
  if (text) {
    const rows = await readTree(call, tree, { where: saysGrid(text), limit: most });
    return done({ rows, atId: null, below: null, next: null });
  }
  const tops = await readTree(call, tree, { where: topOf(call, tree), limit: most });
  const atId = at ?? (tops.length === 1 ? tops[0]!.id : undefined);
  if (atId === undefined)
    return done({ rows: tops, atId: null, below: await countBelow(call, tree, null), next: null });
  const [here] = await readTree(call, tree, { where: eq(grid.id, atId), limit: 1 });
  if (!here) return refuse('grid.not-found');
  const children = await readTree(call, tree, {
    where: and(
      eq(placement.parentId, here.id),
      after === undefined ? undefined : gt(grid.code, after),
    ),
    limit: most + 1,
  });
  const above = await readTree(call, tree, {
    where: inArray(placement.path, ancestorPaths(here.path).slice(0, -1)),
    limit: most,
  });
  const shown = children.slice(0, most);
  return done({
    rows: [...above, here, ...shown],
    atId: here.id,
    below: await countBelow(call, tree, here),
    next: children.length > most ? (shown.at(-1)?.code ?? null) : null,
  });
}

/** Where this person's part of the tree begins. */
function topOf(call: MemberCall, tree: string): SQL | undefined {
  const ways = reach(call.policy.posts, call.actor, 'hierarchy.read');
  if (ways.some(({ scope }) => scope === 'organization')) return isNull(placement.parentId);
  const paths = ways.flatMap((way) =>
    way.scope === 'subtree' && way.tree === tree ? [way.path] : [],
  );
  const tops = paths.filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  );
  return tops.length === 0 ? sql`false` : inArray(placement.path, tops);
}

/** One pass over the branch: counted by the step of the path that follows it. */
async function countBelow(
  { tx, organization, today }: MemberCall,
  tree: string,
  at: Pick<GridRow, 'id' | 'path'> | null,
): Promise<ReadonlyMap<string, number>> {
  const depth = at === null ? 0 : depthOf(at.path);
  const step = sql<string>`split_part(${placement.path}, '/', ${sql.raw(String(depth + 2))})`;
  const branches = tx
    .select({ step: step.as('step'), grids: sql<number>`count(*)::int`.as('grids') })
    .from(placement)
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree),
        holdsOn(placement.fromOn, placement.untilOn, today),
        at === null ? undefined : inSubtree(placement.path, at.path),
      ),
    )
    .groupBy(step)
    .as('branches');
  const rows = await tx
    .select({ id: grid.id, grids: branches.grids })
    .from(branches)
    .innerJoin(
      grid,
      and(
        eq(grid.organizationId, organization.id),
        eq(grid.number, sql`nullif(${branches.step}, '')::int`),
      ),
    );
  const all = rows.reduce((sum, { grids }) => sum + grids, 0);
  const each = rows.map(({ id, grids }): [string, number] => [id, grids - 1]);
  return new Map(at === null ? each : [...each, [at.id, all]]);
}
