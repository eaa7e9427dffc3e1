import { and, count, desc, eq, gte, lte, sql, type SQL } from 'drizzle-orm';
import { isId } from '@wangge/db/id';
import { record } from '@wangge/db/schema/record';
import type { RecordOutcome } from '@wangge/grid/record/record';
import { formatDay, parseDay, type Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { termOf } from '../term.ts';
import { stands, type RecordLine } from './columns.ts';
import { rowViews } from './row-view.ts';
import type { RecordList } from './views.ts';
import { visibleRecords } from './visible.ts';

export type ListAsked = {
  readonly gridId?: string | undefined;
  readonly kind?: string | undefined;
  readonly outcome?: RecordOutcome | undefined;
  readonly mine: boolean;
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
  readonly all: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** 记录列表：the count is the length of the whole list. */
export async function readList(call: MemberCall, asked: ListAsked): Promise<RecordList> {
  const { tx, organization } = call;
  const where = and(
    eq(record.organizationId, organization.id),
    visibleRecords(call),
    conditions(call, asked),
  );
  const [{ policy }, lines, [counted]] = await Promise.all([
    call.rules(),
    readLines(call, and(where, after(asked.cursor)), asked.limit + 1),
    tx.select({ total: count() }).from(record).where(where),
  ]);
  const shown = lines.slice(0, asked.limit);
  const last = lines.length > asked.limit ? shown.at(-1) : undefined;
  return {
    rows: await rowViews(call, policy, shown),
    total: counted?.total ?? 0,
    nextCursor: last ? [formatDay(last.dutyDay), last.performedAt, last.id].join('|') : null,
    kinds: policy.recordKinds.map(({ id }) => termOf(policy.recordKinds, id)),
    at: call.at,
    offsetMinutes: organization.settings.utcOffsetMinutes,
  };
}

/** The newest duty day first; within it, what was done last. */
export function readLines(
  { tx }: MemberCall,
  where: SQL | undefined,
  limit: number,
): Promise<RecordLine[]> {
  return tx
    .select()
    .from(record)
    .where(where)
    .orderBy(desc(record.dutyDay), desc(record.performedAt), desc(record.id))
    .limit(limit);
}

function conditions({ actor }: MemberCall, asked: ListAsked): SQL | undefined {
  const { gridId, kind, outcome, fromOn, untilOn } = asked;
  return and(
    gridId === undefined ? undefined : eq(record.gridId, gridId),
    kind === undefined ? undefined : eq(record.kind, kind),
    outcome === undefined ? undefined : eq(record.outcome, outcome),
    asked.mine ? eq(record.performerId, actor.personId) : undefined,
    fromOn === undefined ? undefined : gte(record.dutyDay, fromOn),
    untilOn === undefined ? undefined : lte(record.dutyDay, untilOn),
    ...(asked.all ? [] : stands),
  );
}

/** A cursor that somebody made up must not become a fault. */
function after(cursor: string | undefined): SQL | undefined {
  const [dayText = '', instantText = '', id = ''] = (cursor ?? '').split('|');
  const instant = Number(instantText);
  if (parseDay(dayText) === null || !Number.isSafeInteger(instant) || !isId(id)) return undefined;
  if (Math.abs(instant) > 4_102_444_800_000) return undefined;
  return sql`(${record.dutyDay}, ${record.performedAt}, ${record.id}) <
    (${dayText}::date, ${new Date(instant).toISOString()}::timestamptz, ${id}::uuid)`;
}
