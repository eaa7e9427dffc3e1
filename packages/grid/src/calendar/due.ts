import { dayOf, HOUR, type Day, type Instant } from '../time.ts';
import { dayKind, isWorkingDay } from './count.ts';
import type { Limit } from './limit.ts';
import { dueDay, type Reached, units, workedOn } from './unit.ts';
import type { Due, DueStep, WorkingCalendar } from './working-calendar.ts';

/** 到期时刻（不含），不带计算过程，列表用。 */
export function dueAt(calendar: WorkingCalendar, limit: Limit, startAt: Instant): Reached {
  const unit = units[limit.unit];
  return unit.after(calendar, limit, startAt, unit.amountOf(limit));
}

/** 到期：起算当天不计，第 n 日 24:00 到期，附一天一天的数法。篇七 R7-03..06、篇八 R8-08..11 */
export function dueOf(calendar: WorkingCalendar, limit: Limit, startAt: Instant): Due {
  const reached = dueAt(calendar, limit, startAt);
  return { ...reached, steps: stepsOf(calendar, limit, startAt, reached.at) };
}

/** 计算过程：从起算日到到期日，每天一步。 */
export function stepsOf(
  calendar: WorkingCalendar,
  limit: Limit,
  startAt: Instant,
  reachedAt: Instant,
): readonly DueStep[] {
  const first = dayOf(startAt, calendar.offsetMinutes);
  const last = dueDay(calendar, reachedAt);
  const counter = counters[limit.unit](calendar, limit, startAt, reachedAt);
  const onFirstDay = limit.unit === 'working-hour' ? counter(first) : {};
  const between = Array.from({ length: Math.max(0, last - first) }, (_, index) => {
    const day = first + index + 1;
    const step = counter(day);
    return stepOn(calendar, day, day === last ? { ...step, role: 'due' } : step);
  });
  const start = stepOn(calendar, first, { ...onFirstDay, role: 'start' });
  return last > first
    ? [start, ...between]
    : [start, stepOn(calendar, last, { ...onFirstDay, role: 'due' })];
}

type Step = { readonly role: DueStep['role']; readonly count?: number };
type Counter = (day: Day) => Step;

/** How a day of each unit is told. Called once for each day, in order. */
const counters: Readonly<
  Record<
    Limit['unit'],
    (calendar: WorkingCalendar, limit: Limit, startAt: Instant, reachedAt: Instant) => Counter
  >
> = {
  'natural-day': (calendar, limit, startAt) => {
    const first = dayOf(startAt, calendar.offsetMinutes);
    return (day) =>
      day - first > limit.value
        ? { role: 'moved', count: limit.value }
        : { role: 'counted', count: day - first };
  },
  'working-day': (calendar) => {
    let count = 0;
    return (day) =>
      isWorkingDay(calendar, day) ? { role: 'counted', count: (count += 1) } : { role: 'skipped' };
  },
  'working-hour': (calendar, _limit, startAt, reachedAt) => {
    let worked = 0;
    return (day) => {
      const today = workedOn(calendar, day, startAt, reachedAt);
      worked += today;
      return today > 0
        ? { role: 'counted', count: Math.round((worked / HOUR) * 10) / 10 }
        : { role: 'skipped' };
    };
  },
  'continuous-hour': () => () => ({ role: 'counted' }),
};

function stepOn(calendar: WorkingCalendar, day: Day, step: Step): DueStep {
  const name = calendar.names[day];
  return { day, kind: dayKind(calendar, day), ...(name === undefined ? {} : { name }), ...step };
}
