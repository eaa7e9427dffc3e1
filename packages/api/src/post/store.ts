import { and, asc, eq, gt, ilike, isNull, or, sql } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import type { Appointment, Post } from '@wangge/grid/post/post';
import { formatDay } from '@wangge/grid/time';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { notOver } from '../dated.ts';

const listed = {
  personId: person.id,
  name: person.name,
  secondMark: person.secondMark,
  activated: sql<boolean>`${person.accountId} is not null`,
  appointment,
  kind: post.kind,
  title: post.title,
  gridId: post.gridId,
  gridName: grid.name,
};

/** Whoever holds a post on a grid within reach, or will; with `post.read` in the whole organization, everybody. */
export async function readPeople(call: MemberCall, text: string, limit: number) {
  const { tx, today } = call;
  const reach = call.within('post.read', post.organizationId, post.gridId);
  return tx
    .select(listed)
    .from(person)
    .leftJoin(
      appointment,
      and(
        eq(appointment.organizationId, person.organizationId),
        eq(appointment.personId, person.id),
        notOver(appointment.fromOn, appointment.untilOn, today),
      ),
    )
    .leftJoin(
      post,
      and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
    )
    .leftJoin(grid, and(eq(grid.organizationId, post.organizationId), eq(grid.id, post.gridId)))
    .where(and(isMember(call), named(text), reach && and(sql`${post.id} is not null`, reach)))
    .orderBy(asc(person.name), asc(person.id), asc(appointment.fromOn), asc(appointment.id))
    .limit(limit);
}

/** Anybody in the organization, to be put on a post. */
export async function findPeople(call: OrganizationCall, text: string, limit: number) {
  const { tx } = call;
  return tx
    .select({ id: person.id, name: person.name, secondMark: person.secondMark })
    .from(person)
    .where(and(isMember(call), named(text)))
    .orderBy(asc(person.name), asc(person.id))
    .limit(limit);
}

function isMember({ organization, today }: OrganizationCall) {
  return and(
    eq(person.organizationId, organization.id),
    or(isNull(person.leftOn), gt(person.leftOn, sql`${formatDay(today)}::date`)),
  );
}

function named(text: string) {
  if (text === '') return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(ilike(person.name, pattern), ilike(person.secondMark, pattern));
}

/** The post, locked until the transaction ends: two appointments to it are judged one after the other. */
export async function lockPost(
  { tx, organization }: OrganizationCall,
  postId: string,
): Promise<Post | null> {
  const [row] = await tx
    .select()
    .from(post)
    .where(and(eq(post.organizationId, organization.id), eq(post.id, postId)))
    .for('update');
  return row ?? null;
}

/** All appointments to the posts of one kind on one grid. */
export async function readHeld(
  { tx, organization }: OrganizationCall,
  { kind, gridId }: Pick<Post, 'kind' | 'gridId'>,
): Promise<Appointment[]> {
  const rows = await tx
    .select({ appointment })
    .from(appointment)
    .innerJoin(
      post,
      and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
    )
    .where(
      and(
        eq(appointment.organizationId, organization.id),
        eq(post.kind, kind),
        eq(post.gridId, gridId),
      ),
    );
  return rows.map((row) => row.appointment);
}

export async function readAppointment(
  { tx, organization }: OrganizationCall,
  id: string,
): Promise<Appointment | null> {
  const [row] = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.organizationId, organization.id), eq(appointment.id, id)));
  return row ?? null;
}

export async function hasPerson(
  { tx, organization }: OrganizationCall,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.organizationId, organization.id), eq(person.id, id)));
  return rows.length > 0;
}
