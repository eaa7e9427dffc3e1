import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import { rebase } from '@wangge/grid/hierarchy/path';
import { formatDay, type Day } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { inSubtree } from '../reach.ts';

type FactOf<T extends HierarchyFact['type']> = Extract<HierarchyFact, { type: T }>;

/** Facts become rows, in their order: what `evolveHierarchy` says, in SQL. */
export async function saveHierarchy(
  call: OrganizationCall,
  facts: readonly HierarchyFact[],
): Promise<void> {
  for (const fact of facts) await saveFact(call, fact);
}

async function saveFact(call: OrganizationCall, fact: HierarchyFact): Promise<void> {
  const { tx, organization } = call;
  switch (fact.type) {
    case 'grid-opened':
      await tx
        .insert(grid)
        .values({ ...fact.grid, organizationId: organization.id, number: fact.number });
      return;
    case 'grid-renamed':
      return updateGrid(call, fact.gridId, { name: fact.to });
    case 'grid-closed':
      return updateGrid(call, fact.gridId, { closedOn: fact.on });
    case 'grid-placed':
      await tx.insert(placement).values({ ...fact.placement, organizationId: organization.id });
      return;
    case 'grid-removed':
      await endRows(call, fact.on, isOpenRow(call, fact.tree, eq(placement.gridId, fact.gridId)));
      return;
    case 'subtree-moved':
      return moveSubtree(call, fact);
    case 'grid-split':
    case 'grids-merged':
      return;
  }
}

async function updateGrid(
  { tx, organization }: OrganizationCall,
  gridId: string,
  set: { readonly name?: string; readonly closedOn?: Day },
): Promise<void> {
  await tx
    .update(grid)
    .set(set)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.id, gridId)));
}

async function moveSubtree(call: OrganizationCall, fact: FactOf<'subtree-moved'>): Promise<void> {
  const { tx } = call;
  const { from, to, on, tree, gridId, parentId } = fact;
  const moved = isOpenRow(call, tree, inSubtree(placement.path, from));
  const rows = await tx.select().from(placement).where(moved);
  await endRows(call, on, moved);
  if (rows.length === 0) return;
  await tx.insert(placement).values(
    rows.map((row) => ({
      ...row,
      path: rebase(row.path, from, to),
      parentId: row.gridId === gridId ? parentId : row.parentId,
      fromOn: Math.max(row.fromOn, on),
    })),
  );
}

function isOpenRow(
  { organization }: OrganizationCall,
  tree: string,
  which: ReturnType<typeof and>,
) {
  return and(
    eq(placement.organizationId, organization.id),
    eq(placement.tree, tree),
    isNull(placement.untilOn),
    which,
  );
}

/** A row that would be empty goes; any other is closed. */
async function endRows(
  { tx }: OrganizationCall,
  on: Day,
  which: ReturnType<typeof and>,
): Promise<void> {
  const day = sql`${formatDay(on)}::date`;
  await tx.delete(placement).where(and(which, gte(placement.fromOn, day)));
  await tx
    .update(placement)
    .set({ untilOn: on })
    .where(and(which, lt(placement.fromOn, day)));
}
