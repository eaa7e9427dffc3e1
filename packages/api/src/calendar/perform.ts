import { changedDays } from '@wangge/grid/calendar/difference';
import { parseNotice } from '@wangge/grid/calendar/holiday-notice';
import type { HolidayNotice } from '@wangge/grid/calendar/published-table';
import { sliceOf } from '@wangge/grid/calendar/slice';
import { maySomewhere } from '@wangge/grid/post/authority';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { parseDay, type Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { calendarOf, publishedBy } from '../calendars.ts';
import { movesOf } from '../case/lookup.ts';
import { sameVersion } from '../lock.ts';
import { personNames } from '../post/lookup.ts';
import type { CommandCall } from '../procedures/command.ts';
import { lastShippedDay, recountStep } from './recount.ts';
import { insertNotice, readNotices, type HolidayNoticeRow } from './store.ts';
import type { HolidayNoticePreview, HolidayNoticesView } from './views.ts';

/** 录入过哪些通知，公布到哪一年，这个人能不能录入。 */
export async function noticesView(call: MemberCall): Promise<HolidayNoticesView> {
  const rows = await readNotices(call);
  const people = await personNames(
    call,
    rows.map(({ enteredBy }) => enteredBy),
  );
  return {
    version: rows.length,
    lastYear: publishedBy(rows).lastYear,
    mayEnter: maySomewhere(call.policy.posts, call.actor, 'organization.configure'),
    notices: rows.toReversed().map(({ id, year, kind, enteredBy, enteredAt, moved, ...row }) => ({
      id,
      year,
      kind,
      enteredBy: people.get(enteredBy)?.name ?? '',
      enteredAt,
      moved,
      counting: isCounting(row, rows),
    })),
  };
}

/** Its own cases are not all counted, or it waits for one before it; settling afterwards (`recount.ts`) is not counting. */
function isCounting(
  {
    ordinal,
    recountAfter,
    recountedAt,
  }: Pick<HolidayNoticeRow, 'ordinal' | 'recountAfter' | 'recountedAt'>,
  rows: readonly HolidayNoticeRow[],
): boolean {
  const before = rows.some((row) => row.ordinal < ordinal && row.recountedAt === null);
  return recountedAt === null && (recountAfter !== null || before);
}

/** 预览：nothing is written. */
export async function previewNotice(
  call: MemberCall,
  { text }: { readonly text: string },
): Promise<Outcome<HolidayNoticePreview>> {
  const before = await readNotices(call);
  const read = readAgainst(before, text);
  if (!read.ok) return read;
  const notice = read.value;
  const after = [...before, notice];
  const [previous, next, moves] = await Promise.all([
    calendarOf(call, undefined, before),
    calendarOf(call, undefined, after),
    movesOf(call, { before, after, ownAfter: lastShippedDay }),
  ]);
  const [first, end] = [yearStart(notice.year), yearStart(notice.year + 1)];
  return done({
    version: before.length,
    year: notice.year,
    kind: notice.kind,
    days: notice.days,
    calendar: sliceOf(next, first, end),
    changed: changedDays(previous, next, first - 31, end - 1),
    moves,
  });
}

/** 确认：the notice is kept as it was pasted; the first cases follow at once, the rest minute by minute. */
export async function confirmNotice(
  call: CommandCall,
  { text, version }: { readonly text: string; readonly version: number },
): Promise<Outcome<HolidayNoticesView>> {
  const before = await readNotices(call);
  const same = sameVersion('calendar', version, before.length);
  if (!same.ok) return same;
  const read = readAgainst(before, text);
  if (!read.ok) return read;
  const entry = { ...read.value, id: call.subjectId, ordinal: before.length + 1, text };
  if (!(await insertNotice(call, entry)))
    return refuse('calendar.changed', { version: before.length + 1 });
  const rows = await readNotices(call);
  const waiting = rows.filter(({ recountedAt }) => recountedAt === null);
  if (waiting[0]?.id === call.subjectId) await recountStep(call, waiting[0], call.commandId);
  return done(await noticesView(call));
}

/** The notice as it is read, if it says something new of a year that can be reached from what is known. */
function readAgainst(before: readonly HolidayNoticeRow[], text: string): Outcome<HolidayNotice> {
  const read = parseNotice(text);
  if (!read.ok) return read;
  const { year, kind } = read.value;
  const known = publishedBy(before);
  const { lastYear } = known;
  if (kind === 'year' && year > lastYear + 1)
    return refuse('calendar.notice-gap', { year, missing: lastYear + 1 });
  if (kind !== 'year' && year > lastYear) return refuse('calendar.notice-year-first', { year });
  const after = publishedBy([...before, read.value]);
  const says = (days: typeof known.days) => JSON.stringify([...days].sort(([a], [b]) => a - b));
  if (lastYear === after.lastYear && says(known.days) === says(after.days))
    return refuse('calendar.notice-known', { year });
  return read;
}

function yearStart(year: number): Day {
  return parseDay(`${year}-01-01`) ?? NaN;
}
