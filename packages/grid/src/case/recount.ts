import { dueAt } from '../calendar/due.ts';
import { recompute, type Recomputable } from '../calendar/recompute.ts';
import { dueDay } from '../calendar/unit.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Day, Instant } from '../time.ts';
import type { LimitSet } from './case-policy.ts';
import type { CaseState, Clock } from './case.ts';
import type { CaseFact } from './fact.ts';

/** 重算要用的：通知之前和之后的日历、哪一日之后是本组织自己录入的、这件案子的时限规则、此刻。 */
export type Recount = {
  readonly previous: WorkingCalendar;
  readonly next: WorkingCalendar;
  readonly ownAfter: Day;
  readonly limitSet: LimitSet;
  readonly at: Instant;
};

type Moved = { readonly to: Instant; readonly provisional: boolean };

/**
 * 录入放假通知之后重算一件案子：开着的、暂定的时钟和封顶跟着移动，挂账暂停的也移，已到期、已结束的不动。
 * A due never moves into the past: it stays where it is and becomes firm. One fact for each clock that moves or becomes
 * firm, none when nothing does; a second run finds nothing. R7-03..06、专家第 6 条
 */
export function recountCase(state: CaseState, recount: Recount): readonly CaseFact[] {
  if (state.stage === 'closed') return [];
  const cap = movedCap(state, recount);
  const clocks = state.clocks.filter(
    ({ endedAt, dueAt: due }) => endedAt === null && due > recount.at,
  );
  return [
    ...(cap.to === state.capDueAt
      ? []
      : [{ type: 'cap-moved', why: 'calendar', ...cap } satisfies CaseFact]),
    ...clocks.flatMap((clock) => movedClock(state, clock, cap.to, recount)),
  ];
}

function movedClock(
  state: CaseState,
  clock: Clock,
  cap: Instant | null,
  recount: Recount,
): CaseFact[] {
  const underCap = clock.capped && clock.dueAt === state.capDueAt;
  const moved = underCap ? ownDue(clock, cap !== state.capDueAt, recount) : again(clock, recount);
  if (moved === null) return [];
  const capped = clock.kind === 'treat' && cap !== null && cap < moved.to;
  const to = capped ? cap : moved.to;
  const { provisional } = moved;
  const kept = to <= recount.at ? clock.dueAt : to;
  if (kept === clock.dueAt && provisional === clock.provisional) return [];
  return [
    {
      type: 'due-moved',
      seq: clock.seq,
      from: clock.dueAt,
      to: kept,
      provisional,
      why: 'calendar',
      ...(capped === clock.capped ? {} : { capped }),
    },
  ];
}

/** A capped clock shows the cap; what its own limit would give is counted from its start. */
function ownDue(clock: Clock, capMoves: boolean, { next }: Recount): Moved | null {
  if (!clock.provisional && !capMoves) return null;
  const own = dueAt(next, clock.limit, clock.startedAt);
  return { to: own.at, provisional: own.provisional };
}

function again(clock: Recomputable, { previous, next, ownAfter }: Recount): Moved | null {
  return recompute(previous, next, [clock], ownAfter)[0] ?? null;
}

function movedCap(
  { capDueAt, capProvisional, raisedAt }: CaseState,
  recount: Recount,
): { readonly to: Instant | null; readonly provisional?: boolean } {
  const limit = recount.limitSet.cap;
  if (capDueAt === null || limit === undefined || capDueAt <= recount.at) return { to: capDueAt };
  const { previous } = recount;
  const provisional = capProvisional ?? dueDay(previous, capDueAt) > previous.lastPublishedDay;
  const moved = again(
    { limit, startedAt: raisedAt, dueAt: capDueAt, provisional, endedAt: null },
    recount,
  );
  return moved === null || moved.to <= recount.at
    ? { to: capDueAt }
    : { to: moved.to, provisional: moved.provisional };
}
