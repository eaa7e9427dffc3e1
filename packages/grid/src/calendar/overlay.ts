import { formatDay } from '../time.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { CalendarOverlay, WorkingCalendar } from './working-calendar.ts';

/**
 * 叠加：在日历上盖一层本地的放假和上班日（民族地区的节日、学校校历）。后盖的为准；网格的盖在组织的上面。
 * A day off always takes the overlay's name; a working day stays as it is when the overlay agrees with it.
 */
export function applyOverlay(calendar: WorkingCalendar, overlay: CalendarOverlay): WorkingCalendar {
  const days = calendar.days.split('');
  const names: Record<number, string> = { ...calendar.names };
  for (const { day, works, name } of overlay.days) {
    const index = day - calendar.firstDay;
    const before = days[index];
    if (before === undefined) continue;
    if (works && before !== 'o' && before !== 'O') continue;
    days[index] = works ? 'W' : 'O';
    names[day] = name;
  }
  return { ...calendar, days: days.join(''), names };
}

/** 叠加能不能用：同一天不能既放假又上班，名称不能空。 */
export function checkOverlay(overlay: CalendarOverlay): Outcome<CalendarOverlay> {
  const seen = new Map<number, boolean>();
  for (const { day, works, name } of overlay.days) {
    if (name.trim() === '') return refuse('calendar.name-missing', { day: formatDay(day) });
    if (seen.has(day) && seen.get(day) !== works)
      return refuse('calendar.day-contradicts', { day: formatDay(day) });
    seen.set(day, works);
  }
  return done(overlay);
}
