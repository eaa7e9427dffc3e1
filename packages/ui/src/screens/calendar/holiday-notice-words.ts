import type { CaseMoves, HolidayNoticeView } from '@wangge/api/calendar/views';
import type { HolidayNoticeDay } from '@wangge/grid/calendar/published-table';
import { dayOf, type Day } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { datedDay, tableDay, weekdayName, weekdayWord } from '../../format/day.ts';
import { dueMomentOf } from '../../format/moment.ts';
import { limitWords } from '../case/limit-words.ts';

export type Move = CaseMoves['rows'][number] | CaseMoves['together'][number];

/** 会动几个；`+` where not all were looked at. */
export function movedCount({ moved, more }: CaseMoves): string {
  return more ? `${moved}+` : String(moved);
}

/** 一个节：放假的几段，补班的几天。 */
export type NoticeHoliday = {
  readonly name: string;
  readonly spans: ReadonlyArray<{ readonly from: Day; readonly through: Day }>;
  readonly worked: readonly Day[];
};

/** 读出来的，一个节一行，照通知的先后。 */
export function holidaysIn(days: readonly HolidayNoticeDay[]): NoticeHoliday[] {
  return [...new Set(days.map(({ name }) => name))].map((name) => {
    const own = days.filter((each) => each.name === name);
    const spans: Array<{ from: Day; through: Day }> = [];
    for (const { day } of own.filter(({ works }) => !works).toSorted((a, b) => a.day - b.day)) {
      const last = spans.at(-1);
      if (last?.through === day - 1) last.through = day;
      else spans.push({ from: day, through: day });
    }
    return { name, spans, worked: own.filter(({ works }) => works).map(({ day }) => day) };
  });
}

/** `01-31 日`: as short as a cell needs, the weekday always there to be compared with the notice. */
export function dayCell(on: Day, year: Day, locale: Locale): string {
  return `${tableDay(on, year, locale)} ${weekdayName(on, locale)}`;
}

/** `2027-01-06 周三`. */
export function dueDayWords(at: number, offsetMinutes: number, locale: Locale): string {
  const { on } = dueMomentOf(at, offsetMinutes);
  return `${datedDay(on, locale)} ${weekdayWord(on, locale)}`;
}

/** 为什么：the limit, its first day, and each day between that has changed. */
export function whyWords(move: Move, offsetMinutes: number, locale: Locale): string {
  const start = datedDay(dayOf(move.startedAt, offsetMinutes), locale);
  const days = move.changed.map(({ day, works, name }) => {
    const date = `${tableDay(day, day, locale)} ${weekdayWord(day, locale)}`;
    return works
      ? m.calendar_notice_why_worked({ day: date }, { locale })
      : m.calendar_notice_why_off({ day: date, name }, { locale });
  });
  if (move.capped) days.push(m.calendar_notice_why_cap({}, { locale }));
  return m.calendar_notice_why_line(
    {
      limit: limitWords(move.limit, locale),
      start,
      days: days.join(locale === 'en' ? '; ' : '；'),
    },
    { locale },
  );
}

const kinds = {
  year: m.calendar_notice_kind_year,
  change: m.calendar_notice_kind_change,
  extension: m.calendar_notice_kind_extension,
} as const;

/** `2027 年度安排`. */
export function noticeWords(
  notice: Pick<HolidayNoticeView, 'kind' | 'year'>,
  locale: Locale,
): string {
  return kinds[notice.kind]({ year: notice.year }, { locale });
}
