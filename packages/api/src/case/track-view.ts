import { dayKind, isWorkingDay } from '@wangge/grid/calendar/count';
import { dueAt } from '@wangge/grid/calendar/due';
import { dueDay } from '@wangge/grid/calendar/unit';
import type { WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import type { CaseState, Clock, Seat, Stage } from '@wangge/grid/case/case';
import { openClock } from '@wangge/grid/case/clock';
import { dayOf, type Day } from '@wangge/grid/time';
import type { Names } from './names.ts';
import { promisedTo } from './promise.ts';
import type { Scene } from './scene.ts';
import { termsOf } from './terms.ts';
import type { AxisDay, CapView, Lane, Track } from './views.ts';

/** Where the case could go next: drawn as plans. */
export type Ahead = {
  readonly seat: Seat;
  readonly body: string | null;
  readonly tier: string;
  /** 上报：outside the organization, where the cap no longer counts. */
  readonly stopsCap?: boolean;
};

/** 承办层级与时限：the lanes on one axis of days, walked, running and planned. */
export function trackView(
  state: CaseState,
  { world }: Scene,
  names: Names,
  ahead: readonly Ahead[],
): Track {
  const { calendar, at } = world;
  const lanes = [
    ...state.clocks.filter(isShown).map((clock) => laneOf(clock, state, world, names)),
    ...(settled.includes(state.stage) ? [] : planned(state, world, names, ahead)),
  ];
  const cap = capOf(state, world);
  const days = axisOf(state, calendar, lanes, cap, dayOf(at, calendar.offsetMinutes));
  const last = days.at(-1)?.day ?? 0;
  return {
    days,
    lanes,
    // Beyond a long axis it would be drawn at the edge, on a day that it is not.
    cap: cap === null || dueDay(calendar, cap.dueAt) > last ? null : cap,
    suspendedOn: state.suspendedOn,
    suspendedUntil: state.suspendedUntil,
    now: at,
    offsetMinutes: calendar.offsetMinutes,
  };
}

/** Treated or done: it goes nowhere else. */
const settled: readonly Stage[] = ['to-verify', 'closed'];

/** A hand-up clock that was not needed says nothing. */
function isShown({ kind, verdict }: Clock): boolean {
  return !(kind === 'hand-up' && verdict === 'void');
}

function laneOf(clock: Clock, state: CaseState, world: Scene['world'], names: Names): Lane {
  const running = clock.endedAt === null;
  const mine = state.holder?.postId === clock.postId ? state.holder : null;
  const { kind, seq, limit, startedAt, endedAt, verdict, provisional, capped, pausedAt } = clock;
  return {
    state: !running ? 'past' : pausedAt === null ? 'now' : 'hold',
    seq,
    kind,
    tier: termsOf(world.policy).tier(clock.tier),
    seat: names.seat({
      postId: clock.postId,
      tier: clock.tier,
      personId: mine?.personId ?? null,
      body: mine?.body ?? null,
      past: !running,
    }),
    limit,
    startedAt,
    dueAt: clock.dueAt,
    endedAt,
    verdict,
    provisional: running && provisional,
    capped,
    uncappedDueAt: capped
      ? (clock.uncappedDueAt ?? dueAt(world.calendar, limit, startedAt).at)
      : null,
    pausedAt,
  };
}

function planned(
  state: CaseState,
  world: Scene['world'],
  names: Names,
  ahead: readonly Ahead[],
): Lane[] {
  const terms = termsOf(world.policy);
  const tiers = new Map(ahead.map((each) => [each.tier, each]));
  const treatment = openClock(state, 'treat');
  if (treatment) tiers.delete(treatment.tier);
  const further = [...tiers.values()].flatMap((each): Lane[] => {
    const { seat, body, tier } = each;
    const { limit, dueAt: due, ...promised } = promisedTo(state, world, each);
    if (limit === null || due === null) return [];
    const shown = names.seat({ postId: seat.postId, body, tier });
    return [
      {
        ...plan,
        ...promised,
        kind: 'treat',
        tier: terms.tier(tier),
        seat: shown,
        limit,
        startedAt: world.at,
        dueAt: due,
      },
    ];
  });
  if (treatment === null || treatment.pausedAt !== null) return further;
  const from = Math.max(treatment.dueAt, world.at);
  const check = dueAt(world.calendar, world.limitSet.verify, from);
  return [
    ...further,
    {
      ...plan,
      kind: 'verify',
      tier: terms.tier(treatment.tier),
      seat: null,
      limit: world.limitSet.verify,
      startedAt: from,
      dueAt: check.at,
      provisional: check.provisional,
      capped: false,
      uncappedDueAt: null,
    },
  ];
}

const plan = { state: 'plan', seq: null, endedAt: null, verdict: null, pausedAt: null } as const;

function capOf(state: CaseState, { limitSet }: Scene['world']): CapView | null {
  if (state.capDueAt === null) return null;
  const stopped = state.stage === 'suspended' ? 'suspended' : null;
  return { dueAt: state.capDueAt, limit: limitSet.cap ?? null, stopped };
}

/** A case of years would make an endless axis; what lies beyond is told in words. */
const longest = 400;

function axisOf(
  state: CaseState,
  calendar: WorkingCalendar,
  lanes: readonly Lane[],
  cap: CapView | null,
  today: Day,
): AxisDay[] {
  const first = dayOf(state.raisedAt, calendar.offsetMinutes);
  // What is only a plan may reach beyond the axis: it must not squeeze what runs today.
  const horizon = today + 7;
  const endOf = ({ state: standing, endedAt, dueAt: due }: Lane) =>
    standing === 'plan'
      ? Math.min(dueDay(calendar, due), horizon)
      : dueDay(calendar, endedAt ?? due);
  const ends = [
    ...lanes.map(endOf),
    ...(cap ? [dueDay(calendar, cap.dueAt)] : []),
    state.closedAt === null ? today : dayOf(state.closedAt, calendar.offsetMinutes),
    state.suspendedUntil ?? first,
  ];
  const last = Math.min(first + longest, Math.max(...ends) + 1);
  let counted = 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const works = isWorkingDay(calendar, day);
    if (works && index > 0) counted += 1;
    return {
      day,
      kind: dayKind(calendar, day),
      name: calendar.names[day] ?? null,
      workday: index === 0 ? 0 : works ? counted : null,
      today: day === today,
    };
  });
}
