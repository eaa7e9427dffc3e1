import { dayKind } from '@wangge/grid/calendar/count';
import { dueOf } from '@wangge/grid/calendar/due';
import { dueDay } from '@wangge/grid/calendar/unit';
import type { WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import type { CaseState, Clock } from '@wangge/grid/case/case';
import { dueOfCase } from '@wangge/grid/case/clock';
import type { CaseFact } from '@wangge/grid/case/fact';
import { dayOf, type Day, type Instant } from '@wangge/grid/time';
import type { Scene } from './scene.ts';
import { termsOf } from './terms.ts';
import type { DueMove, DueReason, Why } from './views.ts';

export type Dated = { readonly at: Instant; readonly fact: CaseFact };

/** 为什么是这一天：the clock that runs (else the last that was judged) and the cap, counted day by day. */
export function whyView(state: CaseState, { world }: Scene, log: readonly Dated[]): Why {
  const { limitSet, calendar } = world;
  const clock = dueOfCase(state)?.clock ?? lastJudged(state);
  const { id, words, source } = limitSet;
  const latest = Math.max(clock?.dueAt ?? 0, state.capDueAt ?? 0, state.raisedAt + 1);
  return {
    clock: clock && clockReason(clock, world, log),
    cap: capReason(state, world, log),
    policyRevision: state.policyRevision,
    limitSet: { id, words, source },
    calendar: {
      lastPublishedDay: calendar.lastPublishedDay,
      overlays: overlaysWithin(
        calendar,
        dayOf(state.raisedAt, calendar.offsetMinutes),
        dueDay(calendar, latest),
      ),
    },
  };
}

function clockReason(
  clock: Clock,
  { policy, calendar }: Scene['world'],
  log: readonly Dated[],
): DueReason {
  const { kind, limit, startedAt, dueAt, provisional, capped } = clock;
  return {
    kind,
    tier: termsOf(policy).tier(clock.tier),
    limit,
    startedAt,
    dueAt,
    provisional,
    capped,
    steps: dueOf(calendar, limit, startedAt).steps,
    moves: log.flatMap(({ at, fact }): DueMove[] =>
      fact.type === 'due-moved' && fact.seq === clock.seq
        ? [{ at, from: fact.from, to: fact.to, why: fact.why }]
        : [],
    ),
  };
}

function capReason(
  state: CaseState,
  { limitSet, calendar }: Scene['world'],
  log: readonly Dated[],
): DueReason | null {
  const { cap } = limitSet;
  if (cap === undefined) return null;
  const { at: countedAt, provisional, steps } = dueOf(calendar, cap, state.raisedAt);
  return {
    kind: 'cap',
    tier: null,
    limit: cap,
    startedAt: state.raisedAt,
    dueAt: state.capDueAt ?? countedAt,
    provisional,
    capped: false,
    steps,
    moves: log.flatMap(({ at, fact }): DueMove[] =>
      fact.type === 'cap-moved' ? [{ at, from: null, to: fact.to, why: fact.why }] : [],
    ),
  };
}

function lastJudged(state: CaseState): Clock | null {
  return state.clocks.findLast(({ verdict }) => verdict !== null && verdict !== 'void') ?? null;
}

function overlaysWithin(calendar: WorkingCalendar, first: Day, last: Day) {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return days.flatMap((day) => {
    const kind = dayKind(calendar, day);
    if (kind !== 'overlay-off' && kind !== 'overlay-work') return [];
    return [{ day, works: kind === 'overlay-work', name: calendar.names[day] ?? '' }];
  });
}
