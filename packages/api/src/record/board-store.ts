import { and, asc, eq, gte, inArray, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { cases } from '@wangge/db/schema/case';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import { record } from '@wangge/db/schema/record';
import type { Day, Instant } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { visible } from '../case/lookup.ts';
import { holdsOn } from '../dated.ts';
import type { BoardKind } from './board-kind.ts';
import { stands, type RecordLine } from './columns.ts';

export type Leaf = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly parentId: string | null;
};

/** Rooms that stood in the tree on that day and whose records this person may read, in the order of their codes. */
export function readLeaves(
  { tx, organization, within }: MemberCall,
  { tree, leaf }: BoardKind,
  on: Day,
): Promise<Leaf[]> {
  return tx
    .select({
      id: grid.id,
      code: grid.code,
      name: grid.name,
      path: placement.path,
      parentId: placement.parentId,
    })
    .from(placement)
    .innerJoin(
      grid,
      and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree.id),
        holdsOn(placement.fromOn, placement.untilOn, on),
        eq(grid.level, leaf),
        within('record.read', placement.organizationId, placement.gridId),
      ),
    )
    .orderBy(asc(grid.code));
}

export type Above = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly path: string;
};

/** Floors and buildings above the rooms, whether or not one may see more of them than their names. */
export function readAbove(
  { tx, organization }: MemberCall,
  { tree, leaf }: BoardKind,
  on: Day,
): Promise<Above[]> {
  return tx
    .select({
      id: grid.id,
      code: grid.code,
      name: grid.name,
      level: grid.level,
      path: placement.path,
    })
    .from(placement)
    .innerJoin(
      grid,
      and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree.id),
        holdsOn(placement.fromOn, placement.untilOn, on),
        ne(grid.level, leaf),
      ),
    )
    .orderBy(asc(grid.code));
}

const parent = alias(grid, 'parent');

/** 各间属于哪个班：the parents in the main tree. */
export async function readBelonging(
  { tx, organization }: MemberCall,
  tree: string | null,
  ids: readonly string[],
  on: Day,
) {
  if (tree === null || ids.length === 0) return new Map<string, ParentName>();
  const rows = await tx
    .select({ gridId: placement.gridId, id: parent.id, code: parent.code, name: parent.name })
    .from(placement)
    .innerJoin(
      parent,
      and(eq(parent.organizationId, placement.organizationId), eq(parent.id, placement.parentId)),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        eq(placement.tree, tree),
        holdsOn(placement.fromOn, placement.untilOn, on),
        inArray(placement.gridId, [...ids]),
      ),
    );
  return new Map(rows.map(({ gridId, ...name }) => [gridId, name]));
}

export type ParentName = { readonly id: string; readonly code: string; readonly name: string };

/** 舍长：who sits that day on the posts that make this kind of record. */
export async function readLeaders(
  { tx, organization }: MemberCall,
  kinds: readonly string[],
  ids: readonly string[],
  on: Day,
) {
  if (ids.length === 0) return new Map<string, Array<{ id: string; name: string }>>();
  const rows = await tx
    .select({ gridId: post.gridId, id: person.id, name: person.name })
    .from(post)
    .innerJoin(
      appointment,
      and(eq(appointment.organizationId, post.organizationId), eq(appointment.postId, post.id)),
    )
    .innerJoin(
      person,
      and(eq(person.organizationId, post.organizationId), eq(person.id, appointment.personId)),
    )
    .where(
      and(
        eq(post.organizationId, organization.id),
        inArray(post.gridId, [...ids]),
        inArray(post.kind, [...kinds]),
        holdsOn(appointment.fromOn, appointment.untilOn, on),
      ),
    )
    .orderBy(asc(appointment.fromOn), asc(person.id));
  const byRoom = Map.groupBy(rows, ({ gridId }) => gridId);
  return new Map(
    [...byRoom].map(([gridId, list]) => [
      gridId,
      [...new Map(list.map(({ id, name }) => [id, { id, name }])).values()],
    ]),
  );
}

/** 算数的记录，各种各样的，这几个值班日的。 */
export function readRecords(
  { tx, organization }: MemberCall,
  ids: readonly string[],
  days: readonly Day[],
): Promise<RecordLine[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx
    .select()
    .from(record)
    .where(
      and(
        eq(record.organizationId, organization.id),
        inArray(record.gridId, [...ids]),
        inArray(record.dutyDay, [...days]),
        ...stands,
      ),
    )
    .orderBy(asc(record.performedAt), asc(record.id));
}

export type RoomCase = { readonly gridId: string; readonly doneAt: Instant | null };

/** 这些房间开着的案件，和值班日开始之后办结的。Only what this person may see. */
export async function readRoomCases(
  call: MemberCall,
  ids: readonly string[],
  since: Instant,
): Promise<RoomCase[]> {
  if (ids.length === 0) return [];
  const { tx, organization } = call;
  const done = and(eq(cases.ending, 'done'), gte(cases.closedAt, since));
  return tx
    .select({ gridId: cases.gridId, doneAt: cases.closedAt })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        inArray(cases.gridId, [...ids]),
        or(ne(cases.stage, 'closed'), done),
        await visible(call),
      ),
    );
}
