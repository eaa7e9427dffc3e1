import {
  and,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { startOfDay } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';

/** 等着我的案件的各个条件；counts and lists use the same ones. */
export function waitingCases(call: MemberCall): {
  readonly [K in 'mine' | 'overdue' | 'dueToday' | 'toAnswer']: SQL;
} {
  const { actor, at, today, organization } = call;
  const posts = actor.held.map(({ postId }) => postId);
  const mine = posts.length === 0 ? sql`false` : inArray(cases.turnPostId, posts);
  const midnight = startOfDay(today + 1, organization.settings.utcOffsetMinutes);
  const elsewhere = or(isNull(cases.turnPostId), not(mine));
  return {
    mine,
    overdue: all(mine, isNotNull(cases.dueAt), lte(cases.dueAt, at)),
    dueToday: all(mine, gt(cases.dueAt, at), lte(cases.dueAt, midnight)),
    toAnswer: all(eq(cases.firstReceiverId, actor.personId), ne(cases.stage, 'closed'), elsewhere),
  };
}

function all(...conditions: Array<SQL | undefined>): SQL {
  return and(...conditions)!;
}

export async function countWaitingCases(call: MemberCall) {
  const { mine, overdue, dueToday, toAnswer } = waitingCases(call);
  const counted = (where: SQL) => sql<number>`(count(*) filter (where ${where}))::int`;
  const [row] = await call.tx
    .select({
      mine: counted(mine),
      overdue: counted(overdue),
      dueToday: counted(dueToday),
      toAnswer: counted(toAnswer),
    })
    .from(cases)
    .where(and(eq(cases.organizationId, call.organization.id), or(mine, toAnswer)));
  if (!row) throw new Error('a count gives one row');
  return row;
}
