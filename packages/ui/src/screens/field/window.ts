import type { Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText } from '../../format/day.ts';
import { dueMomentOf, momentOf, timeText } from '../../format/moment.ts';

/** `今日 21:30 至 24:00`: the window in which it is to be done. */
export function windowWords(
  from: Instant | null,
  until: Instant,
  now: Instant,
  offsetMinutes: number,
  locale: Locale,
): string {
  const due = dueMomentOf(until, offsetMinutes);
  const end = dueText(until, now, offsetMinutes, locale);
  if (from === null) return m.field_window_by({ due: end });
  const sameDay = momentOf(from, offsetMinutes).on === due.on;
  return m.field_window({
    from: dueText(from, now, offsetMinutes, locale),
    until: sameDay ? timeText(due) : end,
  });
}
