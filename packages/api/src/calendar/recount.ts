import { HOUR, MINUTE, parseDay, startOfDay, type Day, type Instant } from '@wangge/grid/time';
import { LAST_PUBLISHED_YEAR } from '@wangge/grid/calendar/published';
import type { OrganizationCall } from '../call.ts';
import { recountCases } from '../case/lookup.ts';
import { lockWaiting, markRecounted, readNotices, type HolidayNoticeRow } from './store.ts';

/** As many as one transaction looks at: some tenths of a second. */
const step = 100;

/** A command that had read the old calendar has ended by then; what it saved is found by one more round. */
const settled = 2 * MINUTE;

/** The last day that shipped with the product: what lies behind it an organization has entered itself. */
export const lastShippedDay: Day = (parseDay(`${LAST_PUBLISHED_YEAR + 1}-01-01`) ?? NaN) - 1;

/** A recount that fails every minute must not silence the deadlines for ever. */
const silence = HOUR;

/** 还没有按新日历重算的：deadlines after this moment may still move. Null when none do. */
export async function uncounted(call: OrganizationCall): Promise<Instant | null> {
  const waits = (await readNotices(call)).some(
    ({ recountedAt, enteredAt }) => recountedAt === null && call.at < enteredAt + silence,
  );
  return waits ? startOfDay(lastShippedDay + 1, call.organization.settings.utcOffsetMinutes) : null;
}

/** 分批重算：one step of the first notice that waits. True when there is more to do now. */
export async function recountWaiting(call: OrganizationCall): Promise<boolean> {
  const waiting = await lockWaiting(call);
  return waiting === null ? false : recountStep(call, waiting, call.newId());
}

export async function recountStep(
  call: OrganizationCall,
  notice: HolidayNoticeRow,
  commandId: string,
): Promise<boolean> {
  const all = await readNotices(call);
  const after = all.filter(({ ordinal }) => ordinal <= notice.ordinal);
  const change = { before: after.slice(0, -1), after, ownAfter: lastShippedDay };
  const by = { personId: notice.enteredBy, postId: null };
  const { looked, lastId, moved } = await recountCases(call, change, {
    after: notice.recountAfter,
    limit: step,
    written: { commandId, by },
  });
  const atEnd = looked < step;
  const done = atEnd && call.at >= notice.enteredAt + settled;
  await markRecounted(call, notice.id, {
    recountAfter: atEnd ? null : lastId,
    recountedAt: done ? call.at : null,
    moved,
  });
  return !atEnd || done;
}
