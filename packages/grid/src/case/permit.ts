import { done, refuse, type Outcome } from '../outcome.ts';
import { may } from '../post/authority.ts';
import type { CaseState } from './case.ts';
import type { CommandName } from './command.ts';
import { flow, type Role } from './flow.ts';
import { openClock } from './clock.ts';
import { seatNamed } from './seat.ts';
import { upwardSeats } from './upward.ts';
import type { CaseWorld } from './world.ts';

/**
 * 能不能：某人此刻能不能对这件案子下某个命令（不看命令的内容）。
 * Refusals: case.wrong-stage, case.not-your-turn, and the preconditions below.
 */
export function permit(state: CaseState, world: CaseWorld, name: CommandName): Outcome<Role> {
  const row = flow[name];
  if (state.stage === 'closed' && state.ending !== 'done' && name !== 'answer')
    return refuse('case.ended', { ending: state.ending });
  if (!row.from.includes(state.stage)) return refuse('case.wrong-stage', { stage: state.stage });
  const role = row.by.find((candidate) => plays(state, world, candidate));
  if (role === undefined)
    // Who treated it expects to verify next and is told why not; anybody else is not asked.
    return name === 'verify' && treatedIt(state, world)
      ? refuse('case.verifier-treated')
      : refuse('case.not-your-turn', { stage: state.stage });
  const blocked = preconditions[name]?.(state, world) ?? null;
  return blocked === null ? done(role) : refuse(blocked.code, blocked.details);
}

/** 某人在这件案子上是不是某个角色。 */
export function plays(state: CaseState, world: CaseWorld, role: Role): boolean {
  const { actor } = world;
  if (actor === null) return false;
  switch (role) {
    case 'turn':
      return holds(world, state.turnPostId);
    case 'holder':
      return state.holder !== null && holds(world, state.holder.postId);
    case 'dispatcher':
      return actor.held.some(
        (post) =>
          post.postId === state.turnPostId && world.policy.flow.dispatches.includes(post.kind),
      );
    case 'raiser':
      return state.raisedBy === actor.personId;
    case 'first-receiver':
      return state.firstReceiverId === actor.personId;
    case 'superior':
      return standsAbove(state, world, world.policy.flow.approves);
    case 'planner':
      return (
        sits(world, world.policy.flow.plan?.approvedBy ?? []) &&
        state.fiveItems?.filledBy !== actor.personId
      );
    case 'reviewer':
      return entitled(state, world, 'case.verify') && !treatedIt(state, world);
  }
}

/** The actor sits on the case's own line of grids, on one of these posts, and not on the one whose turn it is. */
function standsAbove(state: CaseState, world: CaseWorld, kinds: readonly string[]): boolean {
  const turn = seatNamed(world, state.turnPostId);
  return (
    entitled(state, world, 'case.supervise') &&
    world.directory.some(
      (seat) =>
        kinds.includes(seat.kind) &&
        holds(world, seat.postId) &&
        seat.postId !== state.turnPostId &&
        (turn === null || seat.ordinal <= turn.ordinal),
    )
  );
}

function treatedIt(state: CaseState, world: CaseWorld): boolean {
  return state.treatedBy !== null && state.treatedBy === world.actor?.personId;
}

function sits(world: CaseWorld, kinds: readonly string[]): boolean {
  return world.directory.some((seat) => kinds.includes(seat.kind) && holds(world, seat.postId));
}

function holds(world: CaseWorld, postId: string | null): boolean {
  return (
    postId !== null &&
    world.actor !== null &&
    world.actor.held.some((post) => post.postId === postId)
  );
}

function entitled(
  state: CaseState,
  world: CaseWorld,
  action: 'case.verify' | 'case.supervise',
): boolean {
  return (
    world.actor !== null &&
    may(world.policy.posts, world.actor, action, { gridId: state.gridId, paths: world.paths }).ok
  );
}

type Blocked = {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
} | null;

/** 前提：阶段和角色都对，仍然不行的原因。 */
const preconditions: Partial<Record<CommandName, (state: CaseState, world: CaseWorld) => Blocked>> =
  {
    treat: (state, world) =>
      needsPlan(state, world) && !state.fiveItems?.approvedBy
        ? { code: 'case.plan-missing' }
        : null,
    verify: (state, world) => (treatedIt(state, world) ? { code: 'case.verifier-treated' } : null),
    'fill-plan': (state, world) =>
      !needsPlan(state, world)
        ? { code: 'case.plan-not-needed' }
        : state.fiveItems?.approvedBy
          ? { code: 'case.plan-approved' }
          : null,
    'approve-plan': (state) =>
      state.fiveItems === null
        ? { code: 'case.plan-missing' }
        : state.fiveItems.approvedBy
          ? { code: 'case.plan-approved' }
          : null,
    'hand-over': (state, world) =>
      upwardSeats(state, world, 'hand-over').length === 0 ? { code: 'case.nobody-above' } : null,
    'hand-up': (state, world) =>
      upwardSeats(state, world, 'hand-up').length === 0 ? { code: 'case.nobody-above' } : null,
    'note-reason': (state, world) => {
      const clock =
        openClock(state, 'treat') ??
        openClock(state, 'plan') ??
        openClock(state, 'accept') ??
        openClock(state, 'verify');
      if (clock === null) return { code: 'case.no-limit-running' };
      return world.at >= clock.dueAt ? { code: 'case.reason-too-late' } : null;
    },
    'decide-reason': (state, world) => {
      const asked = state.clocks.flatMap(({ reason }) =>
        reason?.decision === null ? [reason] : [],
      );
      if (asked.length === 0) return { code: 'case.nothing-requested' };
      return asked.every(({ notedBy }) => ownRequest(world, notedBy))
        ? { code: 'case.own-request' }
        : null;
    },
    'request-extension': (state, world) => {
      if (state.pendingExtension) return { code: 'case.request-pending' };
      if (openClock(state, 'treat') === null) return { code: 'case.no-limit-running' };
      const used = state.extensions;
      return used >= world.policy.flow.maxExtensions
        ? { code: 'case.extensions-used', details: { used, max: world.policy.flow.maxExtensions } }
        : null;
    },
    'decide-extension': (state, world) =>
      state.pendingExtension
        ? ownRequest(world, state.pendingExtension.by)
        : { code: 'case.nothing-requested' },
    'request-suspension': (state) =>
      state.pendingSuspension ? { code: 'case.request-pending' } : null,
    'decide-suspension': (state, world) =>
      state.pendingSuspension
        ? ownRequest(world, state.pendingSuspension.by)
        : { code: 'case.nothing-requested' },
    'look-back': (state) => (state.lookBackOn === null ? { code: 'case.no-look-back' } : null),
  };

function ownRequest(world: CaseWorld, by: string | null): Blocked {
  return by !== null && by === world.actor?.personId ? { code: 'case.own-request' } : null;
}

function needsPlan(state: CaseState, world: CaseWorld): boolean {
  return world.policy.flow.plan?.grades.includes(state.grade) ?? false;
}
