import { act } from '@wangge/grid/case/act';
import type { CaseState, Seat } from '@wangge/grid/case/case';
import type { CaseCommand } from '@wangge/grid/case/command';
import { evolve } from '@wangge/grid/case/evolve';
import { raise } from '@wangge/grid/case/raise';
import { seatOfBody } from '@wangge/grid/case/seat';
import { upwardSeats } from '@wangge/grid/case/upward';
import type { CaseWorld } from '@wangge/grid/case/world';
import type { Policy } from '@wangge/grid/policy/policy';
import type { HeldPost } from '@wangge/grid/post/post';
import { at, day } from '@wangge/grid/testing/at';
import { calendar } from '@wangge/grid/testing/calendars';
import { describe, expect, it } from 'vitest';
import { variants } from './all.ts';

const now = at('2026-11-24T10:00+08:00');
const sources = ['check', 'staff', 'public', 'meeting'] as const;

const everyKind = variants.flatMap((policy) =>
  policy.caseKinds.flatMap((kind) =>
    sources.map((source) => ({ variant: policy.variant, kind: kind.id, source, policy })),
  ),
);

describe('R1-05 every kind of case, from every source, goes round and is closed by another person', () => {
  it.each(everyKind)('$variant: $kind from $source', ({ policy, kind, source }) => {
    const state = closed(policy, raised(policy, kind, source));
    expect(state).toMatchObject({ stage: 'closed', ending: 'done' });
    expect(state.verifiedBy).not.toBe(state.treatedBy);
  });
});

const gradesUp = variants.flatMap((policy) =>
  policy.grades
    .filter(({ raisesCase }) => raisesCase)
    .map((grade) => ({ policy, grade: grade.id })),
);

it.each(gradesUp)(
  'a case of grade $grade of $policy.variant is closed too',
  ({ policy, grade }) => {
    const kind = policy.caseKinds.find(
      (each) => order(policy, each.grade) <= order(policy, grade),
    )!;
    expect(closed(policy, raised(policy, kind.id, 'staff', grade)).stage).toBe('closed');
  },
);

const upward = variants.flatMap((policy) => policy.flow.upward.map((rule) => ({ policy, rule })));

it.each(upward)(
  '$policy.variant: from $rule.fromTier somebody is found by $rule.command',
  ({ policy, rule }) => {
    const seat = directoryOf(policy).find(
      (each) => tierBySeat(policy, each) === rule.fromTier && !rule.posts.includes(each.kind),
    )!;
    const state = {
      ...raised(policy, policy.caseKinds[0]!.id, 'staff'),
      turnPostId: seat.postId,
      holder: null,
    };
    const found = upwardSeats(state, worldOf(policy, null), rule.command).map(({ kind }) => kind);
    expect(rule.posts).toContain(found.find((kind) => rule.posts.includes(kind)));
  },
);

function raised(
  policy: Policy,
  kind: string,
  source: (typeof sources)[number],
  grade?: string,
): CaseState {
  const raiser = policy.recordKinds[0]!.performedBy[0]!;
  const outcome = raise(worldOf(policy, source === 'public' ? null : raiser), {
    type: 'raise',
    id: 'case',
    number: 'X',
    kind,
    source,
    gridId: 'grid',
    place: '',
    photosBefore: 1,
    channel: source === 'public' ? 'public-form' : policy.channels[0]!.id,
    content: { title: '标题' },
    ...(grade && { grade }),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.reduce<CaseState | null>(evolve, null)!;
}

/** Whoever's turn it is does the plain thing, until nobody's turn is left. */
function closed(policy: Policy, from: CaseState): CaseState {
  let state = from;
  for (let step = 0; step < 12 && state.stage !== 'closed'; step += 1) {
    const { postId, command } = next(policy, state);
    const outcome = act(state, worldOf(policy, postId, state.treatedBy), command);
    if (!outcome.ok) throw new Error(`${state.stage}: ${JSON.stringify(outcome.refusal)}`);
    state = outcome.value.reduce<CaseState>(evolve, state);
  }
  return state;
}

function next(policy: Policy, state: CaseState): { postId: string; command: CaseCommand } {
  const postId = state.turnPostId!;
  const plan = policy.flow.plan;
  switch (state.stage) {
    case 'to-accept':
      return {
        postId,
        command: {
          type: 'accept',
          next: policy.flow.dispatches.includes(postId) ? 'self' : 'dispatch',
        },
      };
    case 'to-dispatch':
      return { postId, command: dispatchTo(policy, state) };
    case 'to-take-on':
      return { postId, command: { type: 'take-on' } };
    case 'in-treatment':
      if (!plan?.grades.includes(state.grade) || state.fiveItems?.approvedBy)
        return {
          postId,
          command: { type: 'treat', solution: '办法', result: '结果', effect: '', photosAfter: 1 },
        };
      if (!state.fiveItems) return { postId, command: { type: 'fill-plan', items: fiveItems } };
      return {
        postId: plan.approvedBy.find((post) => post !== postId)!,
        command: { type: 'approve-plan', approve: true, note: '' },
      };
    default:
      return { postId, command: { type: 'verify', passed: true, text: '看过了' } };
  }
}

const fiveItems = {
  measures: '措施',
  responsible: '某人',
  funds: 100,
  fundsNote: '',
  timeLimitOn: day('2026-12-20'),
  contingency: '预案',
};

function dispatchTo(policy: Policy, state: CaseState): CaseCommand {
  const body = policy.caseKinds.find(({ id }) => id === state.kind)!.treats;
  const seat = seatOfBody(policy, directoryOf(policy), body)!;
  return { type: 'dispatch', postId: seat.postId, body, note: '' };
}

/** One chair for each kind of post, and one for each body that names its officer on the post. */
function directoryOf(policy: Policy): Seat[] {
  const ordinal = new Map(policy.levels.map((level) => [level.id, level.ordinal]));
  return policy.posts
    .flatMap((post) => {
      const seat = {
        kind: post.id,
        gridId: post.level,
        level: post.level,
        ordinal: ordinal.get(post.level)!,
      };
      const chair = (postId: string, body: string | null) => ({
        ...seat,
        postId,
        body,
        people: [`${postId}/1`, `${postId}/2`],
      });
      if (!post.bodyOnPost) return [chair(post.id, post.body ?? null)];
      return policy.bodies
        .filter(({ answeredBy }) => answeredBy.includes(post.id))
        .map(({ id }) => chair(`${post.id}@${id}`, id));
    })
    .toSorted((a, b) => b.ordinal - a.ordinal);
}

/** On a chair sit two: whoever has treated the case leaves the verifying to the other. */
function worldOf(
  policy: Policy,
  postId: string | null,
  treatedBy: string | null = null,
): CaseWorld {
  const directory = directoryOf(policy);
  return {
    policy,
    limitSet: policy.limitSets.find(({ id }) => id === policy.defaultLimitSet)!,
    calendar,
    directory,
    paths: Object.fromEntries(policy.trees.map(({ id }) => [id, '/1/'])),
    actor:
      postId === null
        ? null
        : actorOn(
            directory.find((seat) => seat.postId === postId)!,
            policy,
            treatedBy,
          ),
    at: now,
  };
}

function actorOn(seat: Seat, policy: Policy, treatedBy: string | null): CaseWorld['actor'] {
  const paths = Object.fromEntries(policy.trees.map(({ id }) => [id, '/1/']));
  const held: HeldPost = {
    appointmentId: 'a',
    postId: seat.postId,
    kind: seat.kind,
    body: seat.body,
    gridId: seat.gridId,
    paths,
    acting: false,
  };
  return {
    organizationId: 'o',
    personId: seat.people.find((person) => person !== treatedBy)!,
    accountId: 'a',
    held: [held],
  };
}

function tierBySeat(policy: Policy, seat: Seat): string | undefined {
  return policy.bodies.find(({ id }) => id === seat.body)?.tier ?? policy.tierOfLevel[seat.level];
}

function order(policy: Policy, grade: string): number {
  return policy.grades.find(({ id }) => id === grade)!.order;
}
