import { DAY, type Day, dayOf, type Instant, MINUTE, startOfDay } from '../time.ts';
import type { RecordClock, RecordKind } from './record.ts';

/** 值班日：分界之前的时刻算前一天（分界为中午时，凌晨六点的巡查算昨夜的班）。decisions 19 */
export function dutyDayOf(at: Instant, offsetMinutes: number, startsAt = 0): Day {
  return dayOf(at - startsAt * MINUTE, offsetMinutes);
}

/** Longer offline than a command is remembered: such a clock cannot be trusted. */
const OLDEST = 180 * DAY;

/**
 * 校正：手机记下的时刻，加上发送时手机时钟与服务器的差。
 * Null when it cannot be corrected: no present clock was sent, or the entry would lie in the future or beyond memory.
 */
export function correctedInstant(
  deviceAt: Instant,
  phoneNow: Instant | null,
  serverNow: Instant,
): Instant | null {
  if (phoneNow === null || !Number.isFinite(deviceAt) || !Number.isFinite(phoneNow)) return null;
  const corrected = deviceAt + (serverNow - phoneNow);
  return corrected > serverNow || corrected < serverNow - OLDEST ? null : corrected;
}

/** 手机上的钟：离线填写时带来。 */
export type PhoneClock = { readonly deviceAt: Instant; readonly phoneNow: Instant | null };

export type RecordTime = {
  readonly performedAt: Instant;
  readonly deviceAt: Instant | null;
  readonly enteredAt: Instant;
  readonly clock: RecordClock;
  readonly dutyDay: Day;
  /** 迟录：entered on a later duty day than the work was done. R4-35 */
  readonly late: boolean;
};

/**
 * 何时做的、何时录的：校正后的时刻决定值班日；校正不了的按收到时刻，只作标注。R4-35
 * `statedAt` is when the performer says the work was done, where the form asks it.
 */
export function timeOf(
  kind: Pick<RecordKind, 'dutyDayStartsAt'>,
  offsetMinutes: number,
  receivedAt: Instant,
  statedAt: Instant | null,
  phone: PhoneClock | null,
): RecordTime {
  const deviceAt =
    phone === null ? null : correctedInstant(phone.deviceAt, phone.phoneNow, receivedAt);
  const written = deviceAt ?? receivedAt;
  const performedAt = statedAt ?? written;
  const dutyDay = dutyDayOf(performedAt, offsetMinutes, kind.dutyDayStartsAt);
  return {
    performedAt,
    deviceAt,
    enteredAt: receivedAt,
    clock: phone === null ? 'server' : deviceAt === null ? 'uncorrected' : 'corrected',
    dutyDay,
    late: dutyDayOf(written, offsetMinutes, kind.dutyDayStartsAt) > dutyDay,
  };
}

/** 值班日的起止：左闭右开。 */
export function dutyDaySpan(
  dutyDay: Day,
  offsetMinutes: number,
  startsAt = 0,
): { readonly from: Instant; readonly until: Instant } {
  const from = startOfDay(dutyDay, offsetMinutes) + startsAt * MINUTE;
  return { from, until: from + DAY };
}

/** 应做的时段：写在值班日分界之前的钟点属于第二天。没有规定时段的就是整个值班日。 */
export function windowOf(
  kind: Pick<RecordKind, 'dutyDayStartsAt' | 'window'>,
  dutyDay: Day,
  offsetMinutes: number,
): { readonly from: Instant; readonly until: Instant } {
  const starts = kind.dutyDayStartsAt ?? 0;
  if (kind.window === undefined) return dutyDaySpan(dutyDay, offsetMinutes, starts);
  const instantOf = (minutes: number) =>
    startOfDay(minutes < starts ? dutyDay + 1 : dutyDay, offsetMinutes) + minutes * MINUTE;
  const from = instantOf(kind.window.from);
  const until = instantOf(kind.window.until);
  return { from, until: until <= from ? until + DAY : until };
}

/** 时段外：done when its kind has a window and this moment lies outside it. Taken all the same, and marked. */
export function isOutsideWindow(
  kind: Pick<RecordKind, 'dutyDayStartsAt' | 'window'>,
  performedAt: Instant,
  offsetMinutes: number,
): boolean {
  const dutyDay = dutyDayOf(performedAt, offsetMinutes, kind.dutyDayStartsAt);
  const { from, until } = windowOf(kind, dutyDay, offsetMinutes);
  return performedAt < from || performedAt >= until;
}
