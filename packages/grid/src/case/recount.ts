import { dueAt } from '../calendar/due.ts';
import { recompute, type Recomputable } from '../calendar/recompute.ts';
import { dueDay } from '../calendar/unit.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Day, Instant } from '../time.ts';
import { underCap, whatChanged } from './cap.ts';
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
type MovedCap = { readonly to: Instant | null; readonly provisional?: boolean };

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
    ...clocks.flatMap((clock) => movedClock(state, clock, cap, recount)),
  ];
}

function movedClock(state: CaseState, clock: Clock, cap: MovedCap, recount: Recount): CaseFact[] {
  const shown = clock.capped && clock.dueAt === state.capDueAt;
  const ownDue = shown ? ownDueOf(clock, state, recount) : clock.dueAt;
  const own = ownDue === null ? null : { ...clock, dueAt: ownDue };
  const moved = own && again(own, recount);
  if (moved === null && !shown) return [];
  const due =
    own === null
      ? { dueAt: cap.to ?? clock.dueAt, capped: true }
      : underCap(clock.kind, moved?.to ?? own.dueAt, cap.to);
  const to = due.dueAt <= recount.at ? clock.dueAt : due.dueAt;
  const provisional = (own === null ? cap : moved)?.provisional ?? clock.provisional;
  const { seq, dueAt: from } = clock;
  if (moved === null && to === from && provisional === clock.provisional) return [];
  const said = whatChanged(clock, due);
  return [{ type: 'due-moved', seq, from, to, provisional, why: 'calendar', ...said }];
}

/**
 * A capped clock shows the cap; its own due stands beside it. Where that was not kept yet, it is counted from the start;
 * null when the case has been suspended, so that its start says nothing and the cap alone is known.
 */
function ownDueOf(clock: Clock, state: CaseState, { previous, limitSet }: Recount): Instant | null {
  if (clock.uncappedDueAt !== undefined) return clock.uncappedDueAt;
  const { cap } = limitSet;
  return cap && dueAt(previous, cap, state.raisedAt).at === state.capDueAt
    ? dueAt(previous, clock.limit, clock.startedAt).at
    : null;
}

function again(clock: Recomputable, { previous, next, ownAfter }: Recount): Moved | null {
  return recompute(previous, next, [clock], ownAfter)[0] ?? null;
}

function movedCap({ capDueAt, capProvisional, raisedAt }: CaseState, recount: Recount): MovedCap {
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
