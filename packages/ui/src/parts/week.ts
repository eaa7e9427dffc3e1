import type { DayKind } from '@wangge/grid/calendar/working-calendar';
import type { Day } from '@wangge/grid/time';
import { m } from '@wangge/i18n/messages';
import type { Locale } from '@wangge/grid/words';
import { weekdayWord } from '../format/day.ts';
import { signsOf } from '../format/signs.ts';

/** Three looks are enough: an organization's own days off and working days look like everybody's. */
export type DayLook = 'work' | 'off' | 'make-up';

const LOOKS: Record<DayKind, DayLook> = {
  work: 'work',
  off: 'off',
  'make-up': 'make-up',
  'overlay-off': 'off',
  'overlay-work': 'make-up',
};

export function dayLook(kind: DayKind): DayLook {
  return LOOKS[kind];
}

/** The seven days of this week, Monday first, as the organization's calendar has them. */
export type Week = {
  readonly today: Day;
  readonly days: readonly { readonly on: Day; readonly kind: DayKind }[];
  /** No published calendar for these days yet. */
  readonly provisional?: boolean;
};

export function todayLook(week: Week): DayLook {
  return dayLook(week.days.find((day) => day.on === week.today)?.kind ?? 'work');
}

export function lookWord(look: DayLook): string {
  return { work: m.calendar_workday, off: m.calendar_day_off, 'make-up': m.calendar_make_up }[
    look
  ]();
}

/** The sentence that the strip says to who cannot see it. */
export function weekSentence(week: Week, locale: Locale): string {
  const says = {
    work: m.calendar_day_works,
    off: m.calendar_day_rests,
    'make-up': m.calendar_day_make_up,
  };
  const comma = signsOf(locale).comma;
  const days = week.days.map(({ on, kind }) =>
    says[dayLook(kind)]({ day: weekdayWord(on, locale) }),
  );
  return m.calendar_week_label({
    days: [...days, m.calendar_today_is({ day: weekdayWord(week.today, locale) })].join(comma),
  });
}
