import { dueAt } from '../calendar/due.ts';
import { resumeDue } from '../calendar/shift.ts';
import type { Reached } from '../calendar/unit.ts';
import { startOfDay, type Day, type Instant } from '../time.ts';
import type { CaseState, Clock, ClockKind } from './case.ts';
import type { CaseWorld } from './world.ts';

export type Capped = Pick<Clock, 'dueAt' | 'capped' | 'uncappedDueAt'>;

/** 封顶：自收到起，不含当天。 */
export function capFrom(world: CaseWorld, receivedAt: Instant): Instant | null {
  return world.limitSet.cap ? dueAt(world.calendar, world.limitSet.cap, receivedAt).at : null;
}

/** 封顶更早时以封顶为准，自己的时限到哪里另外记着。Only treatment stands under the cap. */
export function underCap(kind: ClockKind, own: Instant, cap: Instant | null): Capped {
  return kind === 'treat' && cap !== null && cap < own
    ? { dueAt: cap, capped: true, uncappedDueAt: own }
    : { dueAt: own, capped: false };
}

/** 封顶在挂账之后：what was left of it on the day of suspension. Null when there is none, or it has stopped. */
export function resumedCap(
  { capDueAt }: CaseState,
  suspendedOn: Day,
  { calendar, limitSet: { cap }, at }: CaseWorld,
): Reached | null {
  if (capDueAt === null || cap === undefined) return null;
  return resumeDue(calendar, cap, capDueAt, startOfDay(suspendedOn, calendar.offsetMinutes), at);
}

/** What a fact has to say of the cap: nothing when all is as before. */
export function whatChanged(clock: Clock, { capped, uncappedDueAt }: Omit<Capped, 'dueAt'>) {
  return {
    ...(capped === clock.capped ? {} : { capped }),
    ...(uncappedDueAt === undefined || uncappedDueAt === clock.uncappedDueAt
      ? {}
      : { uncappedDueAt }),
  };
}
