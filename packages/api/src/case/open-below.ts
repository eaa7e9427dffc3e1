import { and, count, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { depthOf } from '@wangge/grid/hierarchy/path';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { inSubtree } from '../reach.ts';
import { readPage } from './inbox-page.ts';
import { rowsOf } from './inbox.ts';
import type { CaseRow } from './views.ts';
import { visible } from './visible.ts';

/** 在办的还有几件，各在哪个网格：everybody's, as a number; who may see which is another question. */
export async function countOpenOn(
  { tx, organization }: OrganizationCall,
  gridIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ gridId: cases.gridId, open: count() })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        inArray(cases.gridId, [...gridIds]),
        ne(cases.stage, 'closed'),
      ),
    )
    .groupBy(cases.gridId);
  return new Map(rows.map(({ gridId, open }) => [gridId, open]));
}

/**
 * 一支树下在办几件：for each grid directly below, with everything below it, and for the grid itself in all. One pass over
 * the branch, counted by the step of the path below it; each is as long as the list that it opens.
 */
export async function countOpenBelow(
  call: MemberCall,
  { tree, gridId }: { readonly tree: string; readonly gridId: string | null },
): Promise<Record<string, number>> {
  const { tx, organization, today } = call;
  const top = gridId === null ? null : await lookupGrid(call, gridId);
  if (top && !top.ok) return {};
  const path = top?.value.paths[tree] ?? '/';
  const depth = path === '/' ? 0 : depthOf(path);
  const step = sql<number>`nullif(split_part(${placement.path}, '/', ${sql.raw(String(depth + 2))}), '')::int`;
  const branches = tx
    .select({ step: step.as('step'), open: count().as('open') })
    .from(cases)
    .innerJoin(
      placement,
      and(
        eq(placement.organizationId, cases.organizationId),
        eq(placement.gridId, cases.gridId),
        eq(placement.tree, tree),
        holdsOn(placement.fromOn, placement.untilOn, today),
        path === '/' ? undefined : inSubtree(placement.path, path),
      ),
    )
    .where(
      and(
        eq(cases.organizationId, organization.id),
        ne(cases.stage, 'closed'),
        await visible(call),
      ),
    )
    .groupBy(step)
    .as('branches');
  const rows = await tx
    .select({ id: grid.id, open: branches.open })
    .from(branches)
    .leftJoin(grid, and(eq(grid.organizationId, organization.id), eq(grid.number, branches.step)));
  const all = rows.reduce((sum, { open }) => sum + open, 0);
  return {
    ...Object.fromEntries(rows.flatMap(({ id, open }) => (id === null ? [] : [[id, open]]))),
    ...(gridId !== null && { [gridId]: all }),
  };
}

/** 在办的，这一片里：how many there are, and of those that this person may see the tightest ones. */
export async function openWithin(
  call: MemberCall,
  grids: SQL | undefined,
  limit: number,
): Promise<{ readonly count: number; readonly first: readonly CaseRow[] }> {
  const where = and(ne(cases.stage, 'closed'), grids);
  const [[counted], page, rules] = await Promise.all([
    call.tx
      .select({ count: count() })
      .from(cases)
      .where(and(eq(cases.organizationId, call.organization.id), where)),
    readPage(call, and(where, await visible(call)), { cursor: undefined, limit }),
    call.rules(),
  ]);
  return { count: counted?.count ?? 0, first: await rowsOf(call, rules, page.rows) };
}
