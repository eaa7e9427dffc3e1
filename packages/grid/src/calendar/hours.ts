import { type Day, formatDay } from '../time.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { SeasonalHours, WorkingCalendar, WorkingWindow } from './working-calendar.ts';

const WHOLE_DAY: readonly WorkingWindow[] = [{ from: 0, until: 1440 }];

/**
 * 某日的作息时段：从最近一个开始的季节取，年初之前的沿用上年最后一个季节。乌鲁木齐与北京的上下班时间不同。
 * A calendar without hours counts the whole working day.
 */
export function windowsOn(calendar: WorkingCalendar, day: Day): readonly WorkingWindow[] {
  const monthDay = formatDay(day).slice(5);
  const seasons = [...calendar.hours].sort((a, b) => (a.from < b.from ? -1 : 1));
  const season = seasons.findLast((candidate) => candidate.from <= monthDay) ?? seasons.at(-1);
  return season === undefined || season.windows.length === 0 ? WHOLE_DAY : season.windows;
}

/** 作息能不能用：每季开始日是真实的月日，时段不空、不倒、不重叠、不过午夜。 */
export function checkHours(hours: readonly SeasonalHours[]): Outcome<readonly SeasonalHours[]> {
  for (const { from, windows } of hours) {
    if (!/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(from))
      return refuse('calendar.season-start', { from });
    let last = 0;
    for (const window of windows) {
      if (!(window.from >= last && window.until > window.from && window.until <= 1440))
        return refuse('calendar.window', { from });
      last = window.until;
    }
    if (windows.length === 0) return refuse('calendar.window', { from });
  }
  if (new Set(hours.map((season) => season.from)).size < hours.length)
    return refuse('calendar.season-twice');
  return done(hours);
}
