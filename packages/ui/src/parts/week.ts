import type { Day } from '@wangge/grid/time';
import { m } from '@wangge/i18n/messages';
import type { Locale } from '@wangge/grid/words';
import { weekdayWord } from '../format/day.ts';

export type DayKind = 'work' | 'off' | 'make-up';

/** The seven days of this week, Monday first, as the organization's calendar has them. */
export type Week = {
  readonly today: Day;
  readonly days: readonly { readonly on: Day; readonly kind: DayKind }[];
  /** No published calendar for these days yet. */
  readonly provisional?: boolean;
};

export function todayKind(week: Week): DayKind {
  return week.days.find((day) => day.on === week.today)?.kind ?? 'work';
}

export function kindWord(kind: DayKind): string {
  return { work: m.calendar_workday, off: m.calendar_day_off, 'make-up': m.calendar_make_up }[kind]();
}

/** The sentence that the strip says to who cannot see it. */
export function weekSentence(week: Week, locale: Locale): string {
  const says = { work: m.calendar_day_works, off: m.calendar_day_rests, 'make-up': m.calendar_day_make_up };
  const comma = locale === 'en' ? ', ' : '，';
  const days = week.days.map(({ on, kind }) => says[kind]({ day: weekdayWord(on, locale) }));
  return m.calendar_week_label({ days: [...days, m.calendar_today_is({ day: weekdayWord(week.today, locale) })].join(comma) });
}
