import { and, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
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
      return updateGrid(call, fact.gridId, renamed(call, fact));
    case 'grid-closed':
      return updateGrid(call, fact.gridId, { closedOn: fact.on });
    case 'grid-reopened':
      return updateGrid(call, fact.gridId, { closedOn: null });
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
  set: Partial<Pick<typeof grid.$inferInsert, 'name' | 'closedOn' | 'nextName' | 'nextNameOn'>>,
): Promise<void> {
  await tx
    .update(grid)
    .set(set)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.id, gridId)));
}

/** A name that begins later waits beside the present one (`takeDueNames`). */
function renamed({ today }: OrganizationCall, { to, on }: FactOf<'grid-renamed'>) {
  return on > today
    ? { nextName: to, nextNameOn: on }
    : { name: to, nextName: null, nextNameOn: null };
}

/**
 * Two statements, however large the subtree: rows that begin that day or later are placed anew, the others end and go
 * on in the new place.
 */
async function moveSubtree(call: OrganizationCall, fact: FactOf<'subtree-moved'>): Promise<void> {
  const { from, to, on, tree, gridId, parentId } = fact;
  const moved = isOpenRow(call, tree, inSubtree(placement.path, from));
  const day = sql`${formatDay(on)}::date`;
  const again = (rows: SQL) => sql`
    with going as (${rows} returning *)
    insert into ${placement} (organization_id, tree, grid_id, parent_id, path, from_on, until_on)
    select organization_id, tree, grid_id,
      case when grid_id = ${gridId}::uuid then ${parentId}::uuid else parent_id end,
      ${to}::text || substr(path, ${from.length + 1}::int), greatest(from_on, ${day}), null
    from going`;
  await call.tx.execute(
    again(sql`delete from ${placement} where ${and(moved, gte(placement.fromOn, day))}`),
  );
  await call.tx.execute(
    again(
      sql`update ${placement} set until_on = ${day} where ${and(moved, lt(placement.fromOn, day))}`,
    ),
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
