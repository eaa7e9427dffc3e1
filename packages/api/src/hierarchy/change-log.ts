import { and, arrayOverlaps, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { grid, gridChange, type GridChangeKind } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import type { Day } from '@wangge/grid/time';
import { maySomewhere } from '@wangge/grid/post/authority';
import type { MemberCall, OrganizationCall } from '../call.ts';
import type { CommandCall } from '../procedures/command.ts';
import { gridNames } from './spot.ts';
import type { ChangeView } from './views.ts';

/** Every grid that a fact names. */
export function gridsIn(facts: readonly HierarchyFact[]): string[] {
  const ids = facts.flatMap((fact): readonly string[] => {
    switch (fact.type) {
      case 'grid-opened':
        return [fact.grid.id];
      case 'grid-placed':
        return [fact.placement.gridId, ...some(fact.placement.parentId)];
      case 'subtree-moved':
        return [fact.gridId, ...some(fact.parentId)];
      case 'grid-split':
        return [fact.gridId, ...fact.into];
      case 'grids-merged':
        return [...fact.gridIds, fact.into];
      default:
        return [fact.gridId];
    }
  });
  return [...new Set(ids)];
}

const some = (id: string | null): readonly string[] => (id === null ? [] : [id]);

export async function writeChange(
  { tx, organization, at, actor, commandId }: CommandCall,
  change: {
    readonly kind: GridChangeKind;
    readonly onDay: Day;
    readonly facts: readonly HierarchyFact[];
    readonly undoesId?: string;
  },
): Promise<void> {
  await tx.insert(gridChange).values({
    organizationId: organization.id,
    id: commandId,
    at,
    byPersonId: actor.personId,
    gridIds: gridsIn(change.facts),
    undoesId: null,
    ...change,
  });
}

const undone = alias(gridChange, 'undone');
const whether = {
  undoneById: undone.id,
};

function withUndone() {
  return and(
    eq(undone.organizationId, gridChange.organizationId),
    eq(undone.undoesId, gridChange.id),
  );
}

export async function readChange({ tx, organization }: OrganizationCall, changeId: string) {
  const [row] = await tx
    .select({ change: gridChange, ...whether })
    .from(gridChange)
    .leftJoin(undone, withUndone())
    .where(and(eq(gridChange.organizationId, organization.id), eq(gridChange.id, changeId)));
  return row && { ...row.change, undone: row.undoneById !== null };
}

/** 变动记录：newest first, of grids within reach; of one grid when asked. */
export async function changesView(
  call: MemberCall,
  {
    gridId,
    before,
    limit,
  }: { gridId?: string | undefined; before?: number | undefined; limit: number },
): Promise<ChangeView[]> {
  const { tx, organization, policy, actor, today } = call;
  const within = call.within('hierarchy.read', grid.organizationId, grid.id);
  const seen = tx
    .select({ one: sql`1` })
    .from(grid)
    .where(
      and(
        eq(grid.organizationId, gridChange.organizationId),
        sql`${grid.id} = any(${gridChange.gridIds})`,
        within,
      ),
    );
  const rows = await tx
    .select({ change: gridChange, ...whether, by: person.name })
    .from(gridChange)
    .leftJoin(undone, withUndone())
    .leftJoin(
      person,
      and(
        eq(person.organizationId, gridChange.organizationId),
        eq(person.id, gridChange.byPersonId),
      ),
    )
    .where(
      and(
        eq(gridChange.organizationId, organization.id),
        within && sql`exists (${seen})`,
        gridId === undefined ? undefined : arrayOverlaps(gridChange.gridIds, [gridId]),
        before === undefined ? undefined : lt(gridChange.at, before),
      ),
    )
    .orderBy(desc(gridChange.at), desc(gridChange.id))
    .limit(limit);
  const names = await gridNames(
    call,
    rows.flatMap(({ change }) => change.gridIds),
  );
  const may = maySomewhere(policy.posts, actor, 'hierarchy.change');
  return rows.map(({ change, undoneById, by }) => ({
    id: change.id,
    kind: change.kind,
    on: change.onDay,
    at: change.at,
    by: by ?? '',
    facts: change.facts,
    names: Object.fromEntries(change.gridIds.map((id) => [id, names.get(id)?.name ?? ''])),
    undone: undoneById !== null,
    mayUndo: may && change.kind !== 'undo' && undoneById === null && change.onDay >= today,
  }));
}

/** Whether something later, not taken back, has touched one of these grids. */
export async function isBuiltOn(
  { tx, organization }: OrganizationCall,
  change: { readonly id: string; readonly at: number; readonly gridIds: readonly string[] },
): Promise<boolean> {
  const later = await tx
    .select({ kind: gridChange.kind, ...whether })
    .from(gridChange)
    .leftJoin(undone, withUndone())
    .where(
      and(
        eq(gridChange.organizationId, organization.id),
        arrayOverlaps(gridChange.gridIds, [...change.gridIds]),
        gt(gridChange.at, change.at),
        ne(gridChange.id, change.id),
      ),
    );
  return later.some(({ kind, undoneById }) => kind !== 'undo' && undoneById === null);
}
