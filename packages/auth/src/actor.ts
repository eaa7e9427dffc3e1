import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import type { Actor, HeldPost } from '@wangge/grid/post/post';
import { formatDay, type Day } from '@wangge/grid/time';

/** A member of an organization as he acts today: who he is there, and what he holds. */
export type Member = { readonly name: string; readonly actor: Actor };

function runsOn(from: PgColumn, until: PgColumn): SQL | undefined {
  const today = sql`${sql.placeholder('today')}::date`;
  return and(lte(from, today), or(isNull(until), gt(until, today)));
}

const memberRows = prepared((tx) =>
  tx
    .select({
      personId: person.id,
      name: person.name,
      appointmentId: appointment.id,
      acting: appointment.acting,
      postId: post.id,
      kind: post.kind,
      body: post.body,
      gridId: post.gridId,
      tree: placement.tree,
      path: placement.path,
    })
    .from(person)
    .leftJoin(
      appointment,
      and(
        eq(appointment.organizationId, person.organizationId),
        eq(appointment.personId, person.id),
        runsOn(appointment.fromOn, appointment.untilOn),
      ),
    )
    .leftJoin(
      post,
      and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
    )
    .leftJoin(
      placement,
      and(
        eq(placement.organizationId, post.organizationId),
        eq(placement.gridId, post.gridId),
        runsOn(placement.fromOn, placement.untilOn),
      ),
    )
    .where(
      and(
        eq(person.organizationId, sql.placeholder('organizationId')),
        eq(person.accountId, sql.placeholder('accountId')),
        or(isNull(person.leftOn), gt(person.leftOn, sql`${sql.placeholder('today')}::date`)),
      ),
    )
    .orderBy(appointment.id)
    .prepare('member_with_posts'),
);

/**
 * The account's person in one organization with the appointments that hold today; ended and future ones do not
 * count, and neither does a person who has left. Null for anybody else.
 */
export async function readMember(
  tx: Tx,
  who: { readonly organizationId: string; readonly accountId: string; readonly today: Day },
): Promise<Member | null> {
  const rows = await memberRows(tx).execute({ ...who, today: formatDay(who.today) });
  const [first] = rows;
  if (!first) return null;
  const held = new Map<string, HeldPost>();
  for (const row of rows) {
    const { appointmentId, postId, kind, gridId } = row;
    if (appointmentId === null || postId === null || kind === null || gridId === null) continue;
    const known = held.get(appointmentId);
    const paths = {
      ...known?.paths,
      ...(row.tree !== null && row.path !== null && { [row.tree]: row.path }),
    };
    held.set(appointmentId, {
      appointmentId,
      postId,
      kind,
      body: row.body,
      gridId,
      paths,
      acting: row.acting ?? false,
    });
  }
  const { personId, name } = first;
  return {
    name,
    actor: {
      organizationId: who.organizationId,
      personId,
      accountId: who.accountId,
      held: [...held.values()],
    },
  };
}
