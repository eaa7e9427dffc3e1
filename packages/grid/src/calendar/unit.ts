import { type Day, dayOf, HOUR, type Instant, MINUTE, startOfDay } from '../time.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './count.ts';
import { windowsOn } from './hours.ts';
import type { Limit, LimitUnit } from './limit.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** 数到的时刻，以及是否暂定（数过了已公布的最后一天）。 */
export type Reached = { readonly at: Instant; readonly provisional: boolean };

/** 一种单位的数法：从某时刻数若干到哪里，两个时刻之间有多少。天为整数，小时为毫秒。 */
export type Unit = {
  readonly amountOf: (limit: Limit) => number;
  readonly after: (calendar: WorkingCalendar, limit: Limit, at: Instant, amount: number) => Reached;
  readonly between: (calendar: WorkingCalendar, at: Instant, dueAt: Instant) => number;
};

const hours = (limit: Limit): number => limit.value * HOUR;
const days = (limit: Limit): number => limit.value;

/** 四种单位，表驱动。起算当天不计；自然日末日遇休息日顺延，除非 moves 为 false；连续小时不顺延。 */
export const units: Readonly<Record<LimitUnit, Unit>> = {
  'natural-day': {
    amountOf: days,
    after: (calendar, limit, at, amount) => {
      const day = startDay(calendar, at) + amount;
      if (limit.moves === false) return { at: endOfWork(calendar, day, at), provisional: false };
      return ending(calendar, nextWorkingDay(calendar, day), at);
    },
    between: (calendar, at, dueAt) => dueDay(calendar, dueAt) - startDay(calendar, at),
  },
  'working-day': {
    amountOf: days,
    after: (calendar, _limit, at, amount) => {
      const start = startDay(calendar, at);
      return ending(
        calendar,
        amount > 0 ? addWorkingDays(calendar, start, amount) : nextWorkingDay(calendar, start),
        at,
      );
    },
    between: (calendar, at, dueAt) =>
      workingDaysBetween(calendar, startDay(calendar, at) + 1, dueDay(calendar, dueAt) + 1),
  },
  'working-hour': {
    amountOf: hours,
    after: (calendar, _limit, at, amount) => {
      let left = amount;
      for (let day = startDay(calendar, at); ; day += 1) {
        for (const [open, close] of spansOn(calendar, day, at, Infinity)) {
          if (left <= close - open)
            return { at: open + left, provisional: day > calendar.lastPublishedDay };
          left -= close - open;
        }
      }
    },
    between: (calendar, at, dueAt) => {
      let sum = 0;
      for (let day = startDay(calendar, at); day <= dueDay(calendar, dueAt); day += 1)
        sum += workedOn(calendar, day, at, dueAt);
      return sum;
    },
  },
  'continuous-hour': {
    amountOf: hours,
    after: (_calendar, _limit, at, amount) => ({ at: at + amount, provisional: false }),
    between: (_calendar, at, dueAt) => dueAt - at,
  },
};

/** The last day that an exclusive due instant belongs to: 24:00 is still that day. */
export function dueDay(calendar: WorkingCalendar, dueAt: Instant): Day {
  return dayOf(dueAt - 1, calendar.offsetMinutes);
}

/** 某日之内、两个时刻之间的工作毫秒数。 */
export function workedOn(
  calendar: WorkingCalendar,
  day: Day,
  from: Instant,
  until: Instant,
): number {
  return spansOn(calendar, day, from, until).reduce((sum, [open, close]) => sum + close - open, 0);
}

function startDay(calendar: WorkingCalendar, at: Instant): Day {
  return dayOf(at, calendar.offsetMinutes);
}

function ending(calendar: WorkingCalendar, day: Day, at: Instant): Reached {
  const end = endOfWork(calendar, day, at);
  if (end > at) return { at: end, provisional: day > calendar.lastPublishedDay };
  return ending(calendar, addWorkingDays(calendar, day, 1), at);
}

/** 24:00, or close of business where the organization says so and the day has one. */
function endOfWork(calendar: WorkingCalendar, day: Day, at: Instant): Instant {
  const midnight = startOfDay(day + 1, calendar.offsetMinutes);
  if (!calendar.dueAtClose || !isWorkingDay(calendar, day)) return midnight;
  const close =
    startOfDay(day, calendar.offsetMinutes) + windowsOn(calendar, day).at(-1)!.until * MINUTE;
  return close > at ? close : midnight;
}

function spansOn(
  calendar: WorkingCalendar,
  day: Day,
  from: Instant,
  until: Instant,
): ReadonlyArray<readonly [Instant, Instant]> {
  if (!isWorkingDay(calendar, day)) return [];
  const start = startOfDay(day, calendar.offsetMinutes);
  return windowsOn(calendar, day)
    .map(
      (window) =>
        [
          Math.max(from, start + window.from * MINUTE),
          Math.min(until, start + window.until * MINUTE),
        ] as const,
    )
    .filter(([open, close]) => open < close);
}
