import { and, eq, isNull, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { MemberCall } from '../call.ts';
import { conditions } from '../case/lookup.ts';

/** 等着我的案件的各个条件；counts and lists use the same ones, and the inbox does too. */
export function waitingCases(call: MemberCall): {
  readonly [K in 'mine' | 'overdue' | 'dueToday' | 'toAnswer']: SQL;
} {
  const mine = all(conditions.mine(call));
  const elsewhere = or(isNull(cases.turnPostId), not(mine));
  return {
    mine,
    overdue: all(mine, conditions.overdue(call)),
    dueToday: all(mine, conditions['due-today'](call)),
    toAnswer: all(
      eq(cases.firstReceiverId, call.actor.personId),
      ne(cases.stage, 'closed'),
      elsewhere,
    ),
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
