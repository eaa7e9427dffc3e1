import type { Day } from '../time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * 日历的一片：送到浏览器的那一段日子（含 from，不含 until）。
 * Beyond its end the slice knows nothing, so whatever is counted past it is provisional there, never silently wrong.
 */
export function sliceOf(calendar: WorkingCalendar, from: Day, until: Day): WorkingCalendar {
  const firstDay = Math.max(from, calendar.firstDay);
  const days = calendar.days.slice(
    firstDay - calendar.firstDay,
    Math.max(0, until - calendar.firstDay),
  );
  const lastDay = firstDay + days.length - 1;
  const names = Object.fromEntries(
    Object.entries(calendar.names).filter(
      ([day]) => Number(day) >= firstDay && Number(day) <= lastDay,
    ),
  );
  return {
    ...calendar,
    firstDay,
    days,
    names,
    lastPublishedDay: Math.min(calendar.lastPublishedDay, lastDay),
  };
}
