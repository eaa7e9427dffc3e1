import { DAY, weekdayOf, yearOf, type Day, type Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { dueMomentOf, momentOf, timeText, two } from './moment.ts';

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const XINGQI = ['一', '二', '三', '四', '五', '六', '日'] as const;

function civil(on: Day): { year: number; month: number; date: number } {
  const date = new Date(on * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** `一` / `Mon`. */
export function weekdayName(on: Day, locale: Locale): string {
  const index = weekdayOf(on) - 1;
  return (locale === 'en' ? WEEKDAYS[index] : XINGQI[index]) ?? '';
}

/** `周三` / `Wed`. */
export function weekdayWord(on: Day, locale: Locale): string {
  return locale === 'en' ? weekdayName(on, locale) : `周${weekdayName(on, locale)}`;
}

/** `2 月` / `Feb`. */
export function monthName(month: number, locale: Locale): string {
  return locale === 'en' ? (MONTHS[month - 1] ?? '') : `${month} 月`;
}

/** `11月25日` / `25 Nov`. */
export function monthDay(on: Day, locale: Locale): string {
  const { month, date } = civil(on);
  return locale === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}月${date}日`;
}

/** `11月25日 周三` / `Wed 25 Nov`. */
export function monthDayWeekday(on: Day, locale: Locale): string {
  return locale === 'en'
    ? `${weekdayWord(on, locale)} ${monthDay(on, locale)}`
    : `${monthDay(on, locale)} ${weekdayWord(on, locale)}`;
}

/** `2026年11月25日 周三` / `Wed 25 Nov 2026`. */
export function fullDay(on: Day, locale: Locale): string {
  const { year } = civil(on);
  return locale === 'en'
    ? `${monthDayWeekday(on, locale)} ${year}`
    : `${year}年${monthDayWeekday(on, locale)}`;
}

/** `11-25`, with the year when it is not this one: `2027-01-06`; `25 Nov`, `6 Jan 2027`. */
export function tableDay(on: Day, today: Day, locale: Locale): string {
  const { year, month, date } = civil(on);
  const other = year !== yearOf(today);
  if (locale === 'en') return other ? `${monthDay(on, locale)} ${year}` : monthDay(on, locale);
  return `${other ? `${year}-` : ''}${two(month)}-${two(date)}`;
}

/** A day on an axis: `11-25 三`; in English the month stands only where it begins: `Fri 20 Nov`, `Sat 21`. */
export function axisDay(on: Day, today: Day, first: boolean, locale: Locale): string {
  if (locale !== 'en') return `${tableDay(on, today, locale)} ${weekdayName(on, locale)}`;
  const { date } = civil(on);
  return `${weekdayName(on, locale)} ${first || date === 1 ? monthDay(on, locale) : date}`;
}

/** The year always written: `2027-01-06` / `6 Jan 2027`. */
export function datedDay(on: Day, locale: Locale): string {
  const { year, month, date } = civil(on);
  return locale === 'en' ? `${monthDay(on, locale)} ${year}` : `${year}-${two(month)}-${two(date)}`;
}

/** `25 日` and `25`: the day of the month alone. */
export function dateOfMonth(on: Day): number {
  return civil(on).date;
}

const NEAR: Record<Locale, Readonly<Record<number, string>>> = {
  'zh-CN': { [-1]: '昨日', 0: '今日', 1: '明日' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** When a deadline falls: `今日 24:00`, `明日 24:00`, `11-27 24:00`. */
export function dueText(
  dueAt: Instant,
  now: Instant,
  offsetMinutes: number,
  locale: Locale,
): string {
  const due = dueMomentOf(dueAt, offsetMinutes);
  return `${nearDay(due.on, momentOf(now, offsetMinutes).on, locale)} ${timeText(due)}`;
}

/** `今日`, `昨日`, `明日`, else the day as a table writes it. */
export function nearDay(on: Day, today: Day, locale: Locale): string {
  return NEAR[locale][on - today] ?? tableDay(on, today, locale);
}

/** When something happened: `今日 09:20`, `11-23 15:20`. */
export function momentText(
  at: Instant,
  now: Instant,
  offsetMinutes: number,
  locale: Locale,
): string {
  const moment = momentOf(at, offsetMinutes);
  return `${nearDay(moment.on, momentOf(now, offsetMinutes).on, locale)} ${timeText(moment)}`;
}
