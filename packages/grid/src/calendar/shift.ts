import { DAY, type Instant } from '../time.ts';
import { nextWorkingDay } from './count.ts';
import type { Limit } from './limit.ts';
import { dueDay, type Reached, units } from './unit.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * 顺延：到期日推后若干自然日，落在休息日的再移到下一个工作日；连续小时和 moves 为 false 的不再移。
 * The time of day stays.
 */
export function shiftBy(
  calendar: WorkingCalendar,
  limit: Limit,
  dueAt: Instant,
  days: number,
): Reached {
  const moved = dueAt + days * DAY;
  if (limit.unit === 'continuous-hour' || limit.moves === false)
    return { at: moved, provisional: false };
  const day = dueDay(calendar, moved);
  const target = nextWorkingDay(calendar, day);
  return { at: moved + (target - day) * DAY, provisional: target > calendar.lastPublishedDay };
}

/**
 * 恢复计时：挂账那一刻还剩多少，恢复之后接着数多少。挂账时已经逾期的不动。专家第 6 条
 * Never earlier than before; paused and resumed at the same moment, the due stays where it was.
 */
export function resumeDue(
  calendar: WorkingCalendar,
  limit: Limit,
  dueAt: Instant,
  pausedAt: Instant,
  resumedAt: Instant,
): Reached {
  if (dueAt <= pausedAt)
    return { at: dueAt, provisional: dueDay(calendar, dueAt) > calendar.lastPublishedDay };
  const unit = units[limit.unit];
  const reached = unit.after(calendar, limit, resumedAt, unit.between(calendar, pausedAt, dueAt));
  return { ...reached, at: Math.max(reached.at, dueAt) };
}
