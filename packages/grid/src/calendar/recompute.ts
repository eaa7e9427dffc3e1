import { type Day, dayOf, type Instant, startOfDay } from '../time.ts';
import { dueAt } from './due.ts';
import type { Limit } from './limit.ts';
import { dueDay, type Reached, units } from './unit.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** 可重算的时钟：案件的阶段时钟是它的一种。 */
export type Recomputable = {
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly endedAt: Instant | null;
};

/** 重算的一件事实：到期由 from 移到 to；provisional 说新的到期是否仍为暂定。 */
export type Recomputed<C> = {
  readonly clock: C;
  readonly from: Instant;
  readonly to: Instant;
  readonly provisional: boolean;
};

/**
 * 重算：导入新一年的日历之后，开着的、暂定的到期跟着移动，已确定的不动（本组织自己录入的日子除外）。每一件都要写进日志。
 * Clocks whose due only becomes firm are listed too, with `from === to`. After `ownAfter` the organization has entered
 * the days itself: what it entered wrongly it may enter again, so firm dues that still follow from their start move too.
 */
export function recompute<C extends Recomputable>(
  previous: WorkingCalendar,
  next: WorkingCalendar,
  clocks: readonly C[],
  ownAfter: Day = Infinity,
): ReadonlyArray<Recomputed<C>> {
  return clocks
    .filter(
      (clock) => clock.endedAt === null && (clock.provisional || isOwn(previous, clock, ownAfter)),
    )
    .map((clock) => ({ clock, from: clock.dueAt, ...recount(previous, next, clock) }))
    .map(({ clock, from, at, provisional }) => ({ clock, from, to: at, provisional }))
    .filter(({ clock, from, to, provisional }) => from !== to || clock.provisional !== provisional);
}

function isOwn(previous: WorkingCalendar, clock: Recomputable, ownAfter: Day): boolean {
  return dueDay(previous, clock.dueAt) > ownAfter && followsStart(previous, clock);
}

function followsStart(calendar: WorkingCalendar, { limit, startedAt, dueAt: due }: Recomputable) {
  return dueAt(calendar, limit, startedAt).at === due;
}

/**
 * A due that no longer follows from its start (resumed, extended) keeps what was left after the last published day; one
 * that lies beyond the next calendar too waits for its own year, so that counting twice is counting once.
 */
function recount(previous: WorkingCalendar, next: WorkingCalendar, clock: Recomputable): Reached {
  const { limit } = clock;
  if (followsStart(previous, clock) || followsStart(next, clock))
    return dueAt(next, limit, clock.startedAt);
  const unit = units[limit.unit];
  const anchor = Math.max(
    dayOf(clock.startedAt, previous.offsetMinutes),
    previous.lastPublishedDay,
  );
  const from =
    limit.unit === 'working-hour'
      ? Math.max(clock.startedAt, startOfDay(anchor + 1, previous.offsetMinutes))
      : startOfDay(anchor, previous.offsetMinutes);
  if (dueDay(previous, clock.dueAt) <= anchor) return { at: clock.dueAt, provisional: false };
  if (dueDay(previous, clock.dueAt) > next.lastPublishedDay)
    return { at: clock.dueAt, provisional: true };
  return unit.after(next, limit, from, unit.between(previous, from, clock.dueAt));
}
