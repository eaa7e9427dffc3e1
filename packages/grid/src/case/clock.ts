import { dueAt } from '../calendar/due.ts';
import type { Limit } from '../calendar/limit.ts';
import { resumeDue } from '../calendar/shift.ts';
import { dayOf, startOfDay, type Day, type Instant } from '../time.ts';
import type { CaseState, Clock, ClockKind, Holder, Seat, Verdict } from './case.ts';
import type { CaseFact } from './fact.ts';
import { resumedCap, underCap, whatChanged } from './cap.ts';
import { treatLimit } from './limit.ts';
import type { CaseWorld, Draft } from './world.ts';

/** 开着的时钟，按种类。 */
export function openClock(state: CaseState, kind: ClockKind): Clock | null {
  return state.clocks.find((clock) => clock.kind === kind && clock.endedAt === null) ?? null;
}

/**
 * 案件当前的到期时刻：开着且没有暂停的时钟里最早的。上报时钟不算在内（只在要上报时才起约束）。
 * Null when nothing runs: suspended, ended, or waiting for a limit that nobody has set.
 */
export function dueOfCase(
  state: CaseState,
): { at: Instant; provisional: boolean; clock: Clock } | null {
  const running = state.clocks.filter(
    (clock) => clock.endedAt === null && clock.pausedAt === null && clock.kind !== 'hand-up',
  );
  const [first] = [...running].sort((a, b) => a.dueAt - b.dueAt);
  return first ? { at: first.dueAt, provisional: first.provisional, clock: first } : null;
}

/** 起一个时钟；封顶更早时以封顶为准。处置时钟和核查时钟都不越过封顶。 */
export function startClock(
  draft: Draft,
  world: CaseWorld,
  kind: ClockKind,
  place: Pick<Holder, 'tier' | 'postId'>,
  limit: Limit,
): void {
  const due = dueAt(world.calendar, limit, world.at);
  draft.add({
    type: 'clock-started',
    clock: {
      seq: draft.state.clocks.length + 1,
      kind,
      tier: place.tier,
      postId: place.postId,
      limit,
      startedAt: world.at,
      ...underCap(kind, due.at, draft.state.capDueAt),
      provisional: due.provisional,
      endedAt: null,
      verdict: null,
      reason: null,
      pausedAt: null,
    },
  });
}

/** 停一个时钟并下结论：到期前为按时；逾期而原因在到期前注明并获批准为有说明；否则违规。R7-05 */
export function endClock(draft: Draft, at: Instant, kind: ClockKind, used = true): void {
  const clock = openClock(draft.state, kind);
  if (clock)
    draft.add({
      type: 'clock-ended',
      seq: clock.seq,
      // A host whose clock is set back does not end what has not begun.
      at: Math.max(at, clock.startedAt),
      verdict: used ? verdictOf(clock, at) : 'void',
    });
}

export function verdictOf(clock: Clock, at: Instant): Verdict {
  if (at < clock.dueAt) return 'met';
  return clock.reason?.decision === 'approved' ? 'explained' : 'violation';
}

/**
 * 处置时钟交到某把椅子：同一层级接着走，换了层级才另起；在本级有上报时限的，同时起上报时钟（R7-06）。
 * A grade that goes by plan gets the plan clock first; its treatment is timed by the approved plan.
 */
export function runTreatment(draft: Draft, world: CaseWorld, holder: Holder): void {
  const open = openClock(draft.state, 'treat');
  if (open?.tier === holder.tier && open.endedAt === null) return;
  endClock(draft, world.at, 'treat');
  endClock(draft, world.at, 'hand-up', false);
  const kind = world.policy.caseKinds.find((candidate) => candidate.id === draft.state.kind)!;
  const limit = treatLimit(world.limitSet, kind, {
    ...draft.state,
    tier: holder.tier,
    own: draft.state.ownLimit,
  });
  if (limit === 'by-plan') {
    if (
      openClock(draft.state, 'plan') === null &&
      world.limitSet.plan &&
      !draft.state.fiveItems?.approvedBy
    ) {
      startClock(draft, world, 'plan', holder, world.limitSet.plan);
    }
    return;
  }
  if (limit) startClock(draft, world, 'treat', holder, limit);
  const handUp = world.limitSet.handUp?.[holder.tier];
  if (handUp) startClock(draft, world, 'hand-up', holder, handUp);
}

/** 按批准的方案起处置时钟，到期是方案时限当日 24:00。 */
export function runByPlan(draft: Draft, world: CaseWorld, holder: Holder, timeLimitOn: Day): void {
  const today = dayOf(world.at, world.calendar.offsetMinutes);
  startClock(draft, world, 'treat', holder, {
    unit: 'natural-day',
    value: Math.max(1, timeLimitOn - today),
    moves: false,
  });
}

/** 挂账期间不计时：恢复时每个暂停的时钟把剩下的走完，封顶也一样；被封顶截短的，截掉的也一样。专家第 6 条 */
export function resumeClocks(draft: Draft, world: CaseWorld): void {
  const { suspendedOn, capDueAt } = draft.state;
  if (suspendedOn === null) return;
  const cap = resumedCap(draft.state, suspendedOn, world);
  for (const clock of draft.state.clocks.filter(
    (each) => each.pausedAt !== null && each.endedAt === null,
  )) {
    const own = clock.uncappedDueAt ?? clock.dueAt;
    const resumed = resumeDue(world.calendar, clock.limit, own, clock.pausedAt!, world.at);
    // A capped one that does not know its own due goes with the cap.
    const unknown = clock.dueAt === capDueAt && clock.capped && clock.uncappedDueAt === undefined;
    const due =
      unknown && cap !== null
        ? { dueAt: cap.at, capped: true }
        : underCap(clock.kind, resumed.at, cap?.at ?? null);
    draft.add({
      type: 'due-moved',
      seq: clock.seq,
      from: clock.dueAt,
      to: due.dueAt,
      provisional: resumed.provisional,
      why: 'suspension',
      ...whatChanged(clock, due),
    });
  }
  if (cap !== null)
    draft.add({
      type: 'cap-moved',
      to: cap.at,
      why: 'suspension',
      provisional: cap.provisional,
    });
}

/** 延期：到批准之日 24:00。 */
export function extendedTo(
  world: CaseWorld,
  clock: Clock,
  untilOn: Day,
): Extract<CaseFact, { type: 'due-moved' }> {
  const to = endOfDay(world, untilOn);
  // A day that a person granted is firm: a later calendar does not move it.
  return {
    type: 'due-moved',
    seq: clock.seq,
    from: clock.dueAt,
    to,
    provisional: false,
    why: 'extension',
  };
}

export function endOfDay(world: CaseWorld, day: Day): Instant {
  return startOfDay(day + 1, world.calendar.offsetMinutes);
}

/** The seat's place for clocks that no body holds (acceptance, verification). */
export function placeOf(seat: Seat, tier: string): Pick<Holder, 'tier' | 'postId'> {
  return { tier, postId: seat.postId };
}
