import { type Day, parseDay, weekdayOf } from '../time.ts';
import { applyOverlay } from './overlay.ts';
import { publishedTable } from './published.ts';
import type { PublishedTable } from './published-table.ts';
import type { CalendarOverlay, SeasonalHours, WorkingCalendar } from './working-calendar.ts';

/** 日历由什么组成：时区、年份、已公布的表（可以加上组织自己导入的年份）、一层层叠加、作息。 */
export type CalendarPlan = {
  readonly offsetMinutes: number;
  readonly fromYear: number;
  /** Last year covered, inclusive. */
  readonly untilYear: number;
  /** From the outermost (organization) to the innermost (grid). */
  readonly overlays: readonly CalendarOverlay[];
  readonly hours: readonly SeasonalHours[];
  readonly published?: PublishedTable;
  readonly dueAtClose?: boolean;
};

/** 工作日历：法定放假与调休、组织和网格的叠加、作息，合成一段连续日子的纯数据。 */
export function buildCalendar(plan: CalendarPlan): WorkingCalendar {
  const { published = publishedTable } = plan;
  const firstDay = yearStart(plan.fromYear);
  const count = yearStart(plan.untilYear + 1) - firstDay;
  const names: Record<number, string> = {};
  const days = Array.from({ length: count }, (_, index) => {
    const day = firstDay + index;
    const notice = published.days.get(day);
    if (notice) names[day] = notice.name;
    const weekend = weekdayOf(day) > 5;
    if (notice) return notice.works ? (weekend ? 'm' : 'w') : 'o';
    return weekend ? 'o' : 'w';
  });
  const base: WorkingCalendar = {
    offsetMinutes: plan.offsetMinutes,
    firstDay,
    days: days.join(''),
    lastPublishedDay: yearStart(published.lastYear + 1) - 1,
    names,
    hours: plan.hours,
    ...(plan.dueAtClose ? { dueAtClose: true } : {}),
  };
  return plan.overlays.reduce(applyOverlay, base);
}

function yearStart(year: number): Day {
  const day = parseDay(`${String(year).padStart(4, '0')}-01-01`);
  if (day === null) throw new Error(`not a year: ${year}`);
  return day;
}
