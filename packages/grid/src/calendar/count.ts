import { type Day, weekdayOf } from '../time.ts';
import type { DayKind, WorkingCalendar } from './working-calendar.ts';

const kinds: Readonly<Record<string, DayKind>> = {
  w: 'work',
  o: 'off',
  m: 'make-up',
  O: 'overlay-off',
  W: 'overlay-work',
};

/** 前缀和：`before[i]` 是第 i 天之前的工作日数，`days[r]` 是第 r 个工作日。 */
type Ranks = { readonly before: Int32Array; readonly days: Int32Array };
const ranks = new WeakMap<WorkingCalendar, Ranks>();

/** 一天的性质。日历没有覆盖到的日子按周一至周五。 */
export function dayKind(calendar: WorkingCalendar, day: Day): DayKind {
  return (
    kinds[calendar.days[day - calendar.firstDay] ?? ''] ?? (weekdayOf(day) > 5 ? 'off' : 'work')
  );
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const kind = dayKind(calendar, day);
  return kind !== 'off' && kind !== 'overlay-off';
}

/** 从某日之后（不含当日）数第 n 个工作日；n 为负时往前数，0 就是当日。 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, n: number): Day {
  if (n === 0) return day;
  return n > 0
    ? dayOfRank(calendar, rankOf(calendar, day + 1) + n - 1)
    : dayOfRank(calendar, rankOf(calendar, day) + n);
}

/** 当日是工作日就是当日，否则是之后第一个工作日。 */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return dayOfRank(calendar, rankOf(calendar, day));
}

/** 两日之间的工作日数，含 from，不含 until；until 较早时为负。 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, until: Day): number {
  return rankOf(calendar, until) - rankOf(calendar, from);
}

/** 某日之前的工作日数，从日历第一天起算（更早的日子为负）。 */
function rankOf(calendar: WorkingCalendar, day: Day): number {
  const { before } = ranksOf(calendar);
  const index = day - calendar.firstDay;
  const covered = before.length - 1;
  if (index < 0) return weekdaysBefore(day) - weekdaysBefore(calendar.firstDay);
  if (index <= covered) return before[index]!;
  return before[covered]! + weekdaysBefore(day) - weekdaysBefore(calendar.firstDay + covered);
}

function dayOfRank(calendar: WorkingCalendar, rank: number): Day {
  const { before, days } = ranksOf(calendar);
  if (rank < 0) return weekdayOfRank(weekdaysBefore(calendar.firstDay) + rank);
  if (rank < days.length) return days[rank]!;
  return weekdayOfRank(weekdaysBefore(calendar.firstDay + before.length - 1) + rank - days.length);
}

/** Mondays to Fridays before a day, counted from Monday 1969-12-29. */
function weekdaysBefore(day: Day): number {
  const sinceMonday = day + 3;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7, 5);
}

function weekdayOfRank(rank: number): Day {
  const week = Math.floor(rank / 5);
  return week * 7 + (rank - week * 5) - 3;
}

function ranksOf(calendar: WorkingCalendar): Ranks {
  const known = ranks.get(calendar);
  if (known) return known;
  const before = new Int32Array(calendar.days.length + 1);
  const days: number[] = [];
  for (let index = 0; index < calendar.days.length; index += 1) {
    before[index] = days.length;
    if (isWorkingDay(calendar, calendar.firstDay + index)) days.push(calendar.firstDay + index);
  }
  before[calendar.days.length] = days.length;
  const built = { before, days: Int32Array.from(days) };
  ranks.set(calendar, built);
  return built;
}
