import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { isOpenOn } from '../stands.ts';

const gridColumns = {
  id: grid.id,
  number: grid.number,
  code: grid.code,
  level: grid.level,
  kind: grid.kind,
  name: grid.name,
  covers: grid.covers,
  nextName: grid.nextName,
  nextNameOn: grid.nextNameOn,
  openedOn: grid.openedOn,
  closedOn: grid.closedOn,
};

export type GridRow = Awaited<ReturnType<typeof readTree>>[number];

/** Open grids of one tree that the actor may see, in the order of their codes. */
export async function readTree(
  call: MemberCall,
  tree: string,
  { where, limit = 100_000 }: { readonly where?: SQL | undefined; readonly limit?: number } = {},
) {
  const { tx, organization, today } = call;
  return tx
    .select({ ...gridColumns, parentId: placement.parentId, path: placement.path })
    .from(placement)
    .innerJoin(
      grid,
      and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree),
        holdsOn(placement.fromOn, placement.untilOn, today),
        isOpenOn(call.today),
        call.within('hierarchy.read', placement.organizationId, placement.gridId),
        where,
      ),
    )
    .orderBy(asc(grid.code))
    .limit(limit);
}

/** Whether the actor sees more grids of a tree than so many; counts no further. */
export async function seesMoreThan(call: MemberCall, tree: string, many: number): Promise<boolean> {
  const { tx, organization, today } = call;
  const rows = await tx
    .select({ one: sql`1` })
    .from(placement)
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree),
        holdsOn(placement.fromOn, placement.untilOn, today),
        call.within('hierarchy.read', placement.organizationId, placement.gridId),
      ),
    )
    .offset(many)
    .limit(1);
  return rows.length > 0;
}

/** What stands at these paths today or will, by path. */
export async function readPathNames(
  { tx, organization }: OrganizationCall,
  tree: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const rows = await tx
    .select({ path: placement.path, name: grid.name })
    .from(placement)
    .innerJoin(
      grid,
      and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree),
        inArray(placement.path, [...paths]),
        isNull(placement.untilOn),
      ),
    );
  return new Map(rows.map(({ path, name }) => [path, name]));
}

/** 未覆盖：open grids that no tree holds today. */
export async function readUnplaced(call: OrganizationCall) {
  const { tx, organization, today } = call;
  const placed = tx
    .select({ one: sql`1` })
    .from(placement)
    .where(
      and(
        eq(placement.organizationId, grid.organizationId),
        eq(placement.gridId, grid.id),
        holdsOn(placement.fromOn, placement.untilOn, today),
      ),
    );
  return tx
    .select(gridColumns)
    .from(grid)
    .where(
      and(
        eq(grid.organizationId, organization.id),
        isOpenOn(call.today),
        sql`not exists (${placed})`,
      ),
    )
    .orderBy(asc(grid.code))
    .limit(200);
}

export async function readGrid({ tx, organization }: OrganizationCall, gridId: string) {
  const [row] = await tx
    .select(gridColumns)
    .from(grid)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.id, gridId)));
  return row;
}

/** Posts on some grids with everybody who has held them, holds them or will. */
export async function readPosts(
  { tx, organization }: OrganizationCall,
  gridIds: readonly string[],
) {
  if (gridIds.length === 0) return [];
  return tx
    .select({ post, appointment, person: { name: person.name, secondMark: person.secondMark } })
    .from(post)
    .leftJoin(
      appointment,
      and(eq(appointment.organizationId, post.organizationId), eq(appointment.postId, post.id)),
    )
    .leftJoin(
      person,
      and(
        eq(person.organizationId, appointment.organizationId),
        eq(person.id, appointment.personId),
      ),
    )
    .where(and(eq(post.organizationId, organization.id), inArray(post.gridId, [...gridIds])))
    .orderBy(asc(post.id), asc(appointment.fromOn));
}

/** The other grids on which these people hold a post of these kinds today: one worker, one grid. R2-11 */
export async function readElsewhere(
  { tx, organization, today }: OrganizationCall,
  personIds: readonly string[],
  kinds: readonly string[],
) {
  if (personIds.length === 0 || kinds.length === 0) return [];
  return tx
    .select({
      grid: gridColumns,
      post,
      appointment,
      person: { name: person.name, secondMark: person.secondMark },
    })
    .from(appointment)
    .innerJoin(
      post,
      and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
    )
    .innerJoin(grid, and(eq(grid.organizationId, post.organizationId), eq(grid.id, post.gridId)))
    .innerJoin(
      person,
      and(
        eq(person.organizationId, appointment.organizationId),
        eq(person.id, appointment.personId),
      ),
    )
    .where(
      and(
        eq(appointment.organizationId, organization.id),
        inArray(appointment.personId, [...personIds]),
        inArray(post.kind, [...kinds]),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    );
}
