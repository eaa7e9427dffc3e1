import { dayKind } from '@wangge/grid/calendar/count';
import type { SQL } from 'drizzle-orm';
import type { MemberCall } from '../call.ts';
import { readPage, rowsOf, type CaseRow } from '../case/lookup.ts';
import { readOffers } from '../form/lookup.ts';
import { readDue, readMine } from '../record/lookup.ts';
import { countUnread } from './list.ts';
import { countWaitingCases, waitingCases } from './waiting-cases.ts';
import type { TodayView, WaitingCounts } from './views.ts';

/** A phone shows what is tightest; the rest is in the list of cases. */
const most = 20;

/** 今天：whose turn it is by the clock, what I owe an answer, what is to be checked, what I may enter. */
export async function readToday(call: MemberCall): Promise<TodayView> {
  const where = waitingCases(call);
  const [calendar, counts, cases, toAnswer, records, offers] = await Promise.all([
    call.calendar(),
    countWithoutRecords(call),
    rowsWhere(call, where.mine, most),
    rowsWhere(call, where.toAnswer, most),
    readMine(call),
    readOffers(call),
  ]);
  return {
    today: call.today,
    dayKind: dayKind(calendar, call.today),
    dayName: calendar.names[call.today] ?? null,
    provisional: call.today > calendar.lastPublishedDay,
    counts: { ...counts, records: records.due.filter(({ done }) => done === null).length },
    cases,
    toAnswer,
    due: records.due,
    offers,
    made: records.made,
    at: call.at,
    offsetMinutes: call.organization.settings.utcOffsetMinutes,
  };
}

/** The numbers beside the navigation. */
export async function countWaiting(call: MemberCall): Promise<WaitingCounts> {
  const [counts, due] = await Promise.all([countWithoutRecords(call), readDue(call)]);
  return { ...counts, records: due.filter(({ done }) => done === null).length };
}

export async function countWithoutRecords(
  call: MemberCall,
): Promise<Omit<WaitingCounts, 'records'>> {
  const [counts, unread] = await Promise.all([countWaitingCases(call), countUnread(call)]);
  return { ...counts, unread };
}

/** Turn and first receiver are always seen, so that `visible` need not be asked. */
export async function rowsWhere(call: MemberCall, where: SQL, limit: number): Promise<CaseRow[]> {
  const page = await readPage(call, where, { cursor: undefined, limit });
  return rowsOf(call, await call.rules(), page.rows);
}
