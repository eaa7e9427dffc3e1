import type { Limit } from '@wangge/grid/calendar/limit';
import type { CasePolicy, LimitSet } from '@wangge/grid/case/case-policy';
import type { CaseState, Clock } from '@wangge/grid/case/case';
import { dueOfCase } from '@wangge/grid/case/clock';
import { treatLimit } from '@wangge/grid/case/limit';
import { alertsOf } from '@wangge/grid/case/sweep';
import type { Instant } from '@wangge/grid/time';
import { kindNamed, termsOf } from './terms.ts';
import type { ClockState, ClockView, Segment } from './views.ts';

export type ClockRules = {
  readonly policy: CasePolicy;
  readonly limitSet: LimitSet | null;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 列表里的时钟：九种样子之一，和微型时限条。 */
export function clockView(state: CaseState, rules: ClockRules): ClockView {
  const clock = told(state);
  const tier = clock === null ? null : termsOf(rules.policy).tier(clock.tier);
  return {
    state: clockState(state, clock, rules),
    kind: clock?.kind ?? null,
    tier,
    startedAt: clock?.startedAt ?? null,
    dueAt: clock?.dueAt ?? null,
    endedAt: clock?.endedAt ?? null,
    provisional: clock?.endedAt === null && clock.provisional,
    holdUntil: state.suspendedUntil,
    heldLeft: clock?.pausedAt == null ? null : Math.max(0, clock.dueAt - clock.pausedAt),
    segments: segmentsOf(state, rules),
  };
}

/** The clock that the row speaks of: the running one, the paused one, or the one that was judged worst. */
function told(state: CaseState): Clock | null {
  const due = dueOfCase(state);
  if (due) return due.clock;
  if (state.stage === 'suspended') return earliest(state.clocks.filter(isPaused));
  if (state.ending !== 'done') return null;
  const judged = state.clocks.filter(({ verdict }) => verdict !== null && verdict !== 'void');
  return (
    judged.findLast(({ verdict }) => verdict === 'violation') ??
    judged.findLast(({ verdict }) => verdict === 'explained') ??
    judged.findLast(({ kind }) => kind === 'treat') ??
    judged.at(-1) ??
    null
  );
}

function clockState(state: CaseState, clock: Clock | null, rules: ClockRules): ClockState {
  if (clock === null) return 'none';
  if (clock.pausedAt !== null) return 'hold';
  if (clock.endedAt !== null) return lookingBack[clock.verdict ?? 'void'];
  const alerts = alertsOf(state, rules.at, rules.offsetMinutes).map(({ kind }) => kind);
  if (alerts.includes('overdue')) return 'over';
  if (clock.provisional) return 'provisional';
  return alerts.includes('due-soon') ? 'soon' : 'run';
}

const lookingBack = {
  met: 'met',
  violation: 'late',
  explained: 'explained',
  void: 'none',
} as const;

/** 每档一段：走过的、正在走的，和往上还有的。 */
function segmentsOf(state: CaseState, rules: ClockRules): Segment[] {
  const terms = termsOf(rules.policy);
  const shown = state.clocks.filter(
    (clock) =>
      clock.kind === 'treat' ||
      clock.kind === 'plan' ||
      (isOpen(clock) && clock.kind !== 'hand-up'),
  );
  const walked = shown.map((clock): Segment => ({
    mark: markOf(clock, rules.at),
    kind: clock.kind,
    tier: terms.tier(clock.tier),
    weight: weightOf(clock.limit),
  }));
  return state.stage === 'closed' ? walked : [...walked, ...ahead(state, rules)];
}

function ahead(state: CaseState, { policy, limitSet }: ClockRules): Segment[] {
  const kind = kindNamed(policy, state.kind);
  if (limitSet === null || kind === undefined) return [];
  const reached = state.clocks
    .filter((clock) => clock.kind === 'treat' || isOpen(clock))
    .map(({ tier }) => policy.tiers.findIndex(({ id }) => id === tier));
  const last = Math.max(-1, ...reached);
  return policy.tiers.slice(last + 1).flatMap(({ id, words }): Segment[] => {
    if (isOutside(policy, id)) return [];
    const limit = treatLimit(limitSet, kind, { ...state, tier: id, own: state.ownLimit });
    if (limit === null || limit === 'by-plan') return [];
    return [{ mark: 'plan', kind: 'treat', tier: { id, words }, weight: weightOf(limit) }];
  });
}

/** A tier that is only reached by handing up stands outside the organization: it is not drawn ahead. */
function isOutside(policy: CasePolicy, tier: string): boolean {
  return policy.flow.upward.some(
    (rule) =>
      rule.command === 'hand-up' &&
      rule.posts.some((postKind) => {
        const post = policy.posts.find(({ id }) => id === postKind);
        const body = policy.bodies.find(({ id }) => id === post?.body);
        return (body?.tier ?? policy.tierOfLevel[post?.level ?? '']) === tier;
      }),
  );
}

function markOf(clock: Clock, at: Instant): Segment['mark'] {
  if (clock.pausedAt !== null) return 'hold';
  if (clock.endedAt === null)
    return at >= clock.dueAt ? 'late' : clock.provisional ? 'provisional' : 'now';
  if (clock.verdict === 'void') return 'skipped';
  return clock.verdict === 'met' ? 'done' : 'late';
}

const perDay = {
  'natural-day': 1,
  'working-day': 1,
  'working-hour': 8,
  'continuous-hour': 24,
} as const;

function weightOf({ unit, value }: Limit): number {
  return Math.max(0.25, value / perDay[unit]);
}

function earliest(clocks: readonly Clock[]): Clock | null {
  return clocks.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

function isOpen({ endedAt }: Clock): boolean {
  return endedAt === null;
}

function isPaused(clock: Clock): boolean {
  return clock.endedAt === null && clock.pausedAt !== null && clock.kind !== 'hand-up';
}
