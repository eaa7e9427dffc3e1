import { dayKind, isWorkingDay } from '@wangge/grid/calendar/count';
import type { WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import { parseDay, weekdayOf, type Day } from '@wangge/grid/time';

/** 一天在年历里的样子：周末和放假分开，因为人看年历是为了找后者。 */
export type DayMark = 'work' | 'weekend' | 'holiday' | 'make-up' | 'own-off' | 'own-work';

export type YearDay = {
  readonly on: Day;
  readonly mark: DayMark;
  readonly name: string | null;
  /** 暂定：after the last published day. */
  readonly provisional: boolean;
};

export type YearMonth = {
  readonly month: number;
  readonly working: number;
  /** Rows of seven from Monday; null outside the month. */
  readonly weeks: ReadonlyArray<ReadonlyArray<YearDay | null>>;
};

/** 一段假日，和为它补的班。 */
export type Holiday = {
  readonly name: string;
  readonly fromOn: Day;
  /** Inclusive. */
  readonly throughOn: Day;
  readonly days: number;
  readonly makeUps: readonly Day[];
  /** The organization's own, not everybody's. */
  readonly own: boolean;
};

export function firstDayOf(year: number, month = 1): Day {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0;
}

function markOf(calendar: WorkingCalendar, on: Day): DayMark {
  const kind = dayKind(calendar, on);
  if (kind === 'overlay-off') return 'own-off';
  if (kind === 'overlay-work') return 'own-work';
  if (kind !== 'off') return kind;
  return calendar.names[on] === undefined && weekdayOf(on) > 5 ? 'weekend' : 'holiday';
}

/** 一年十二个月，每月的工作日数在前头。 */
export function monthsOf(calendar: WorkingCalendar, year: number): YearMonth[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(calendar, year, index + 1));
}

function monthOf(calendar: WorkingCalendar, year: number, month: number): YearMonth {
  const first = firstDayOf(year, month);
  const next = month === 12 ? firstDayOf(year + 1) : firstDayOf(year, month + 1);
  const days = Array.from({ length: next - first }, (_, index): YearDay => {
    const on = first + index;
    const provisional = on > calendar.lastPublishedDay;
    return { on, mark: markOf(calendar, on), name: calendar.names[on] ?? null, provisional };
  });
  const before = weekdayOf(first) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return {
    month,
    working: days.filter(({ on }) => isWorkingDay(calendar, on)).length,
    weeks: Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7)),
  };
}

/** 假日一段一段地列：adjoining days off of one name are one holiday; make-up days stand with the holiday of their name. */
export function holidaysOf(calendar: WorkingCalendar, year: number): Holiday[] {
  const first = firstDayOf(year);
  const named = Array.from({ length: firstDayOf(year + 1) - first }, (_, index) => first + index)
    .map((on) => ({ on, mark: markOf(calendar, on), name: calendar.names[on] ?? '' }))
    .filter(({ name }) => name !== '');
  const off = named.filter(({ mark }) => mark === 'holiday' || mark === 'own-off');
  const spans: Array<{ name: string; own: boolean; fromOn: Day; throughOn: Day }> = [];
  for (const { on, mark, name } of off) {
    const own = mark === 'own-off';
    const last = spans.at(-1);
    if (last?.name === name && last.own === own && last.throughOn === on - 1) last.throughOn = on;
    else spans.push({ name, own, fromOn: on, throughOn: on });
  }
  return spans.map((span) => ({
    ...span,
    days: span.throughOn - span.fromOn + 1,
    makeUps: named
      .filter(({ mark, name }) => mark === 'make-up' && name === span.name)
      .map(({ on }) => on),
  }));
}
