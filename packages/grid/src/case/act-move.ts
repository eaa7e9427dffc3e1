import { done, refuse, type Outcome } from '../outcome.ts';
import type { Seat } from './case.ts';
import { endClock, runTreatment } from './clock.ts';
import type { CommandOf } from './command.ts';
import { answersFor, holderAt, nearest, occupied, seatNamed } from './seat.ts';
import { upwardSeats } from './upward.ts';
import type { CaseWorld, Draft } from './world.ts';

/** 派遣：交给承办单位或岗位，待它接办。只有执法单位执法，社区只派遣。R9-16 */
export function dispatch(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'dispatch'>,
): Outcome<Draft> {
  const seat = world.directory.find(
    (candidate) => candidate.postId === command.postId && occupied(candidate),
  );
  if (!seat) return refuse('case.not-a-seat');
  const body = command.body ?? seat.body;
  if (command.body !== undefined && !answersFor(world.policy, seat, command.body))
    return refuse('case.nobody-answers', { body: command.body });
  draft.add({ type: 'dispatched', postId: seat.postId, body, note: command.note });
  send(draft, world, seat, body);
  return done(draft);
}

/** 接办：从待接办到处置中，具体承办人从此是他。 */
export function takeOn(draft: Draft, world: CaseWorld): Outcome<Draft> {
  const { state } = draft;
  const personId = world.actor?.personId ?? null;
  const seat = seatNamed(world, state.turnPostId);
  if (seat === null) return refuse('case.not-a-seat');
  const holder = state.holder ?? holderAt(world.policy, seat, null, personId);
  draft.add({ type: 'moved', to: 'in-treatment', turnPostId: seat.postId, holder });
  draft.add({ type: 'taken-on', personId });
  return done(draft);
}

/** 退回：要有规定的理由；退回派来的人，第二次起交裁定人，不再转给别的单位。专家第 4 条 */
export function returnCase(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'return'>,
): Outcome<Draft> {
  const { flow } = world.policy;
  if (!flow.returnReasons.some((reason) => reason.id === command.reason))
    return refuse('case.return-reason-unknown');
  if (command.note.trim() === '') return refuse('case.text-missing', { field: 'note' });
  const toDecider = draft.state.returns + 1 >= flow.returnsBeforeDecider;
  const seat = toDecider ? nearest(world.directory, flow.deciders) : sender(draft, world);
  if (seat === null) return refuse('case.nobody-answers', { post: flow.deciders[0] ?? '' });
  draft.add({ type: 'returned', reason: command.reason, note: command.note, toDecider });
  draft.add({
    type: 'moved',
    to: 'returned',
    turnPostId: seat.postId,
    holder: null,
    sentByPostId: null,
  });
  runTreatment(draft, world, holderAt(world.policy, seat, null, null));
  return done(draft);
}

/** 移交：在组织内交给上一级，附方案和意见，封顶照走。R9-13、R9-22 */
export function handOver(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'hand-over'>,
): Outcome<Draft> {
  const seat = upward(draft, world, command);
  if (!seat.ok) return seat;
  draft.add({
    type: 'handed-over',
    postId: command.postId,
    plan: command.plan,
    opinion: command.opinion,
  });
  send(draft, world, seat.value, null);
  return done(draft);
}

/** 上报：交给组织外的上级，附方案和意见；封顶停止，上报时钟到此为止。R7-06、R9-14、R9-15 */
export function handUp(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'hand-up'>,
): Outcome<Draft> {
  const seat = upward(draft, world, command);
  if (!seat.ok) return seat;
  endClock(draft, world.at, 'hand-up');
  if (draft.state.capDueAt !== null) draft.add({ type: 'cap-moved', to: null, why: 'hand-up' });
  draft.add({
    type: 'handed-up',
    postId: command.postId,
    plan: command.plan,
    opinion: command.opinion,
  });
  send(draft, world, seat.value, null);
  return done(draft);
}

function upward(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'hand-over'> | CommandOf<'hand-up'>,
): Outcome<Seat> {
  for (const field of ['plan', 'opinion'] as const) {
    if (command[field].trim() === '') return refuse('case.text-missing', { field });
  }
  const seat = upwardSeats(draft.state, world, command.type).find(
    (candidate) => candidate.postId === command.postId,
  );
  return seat ? done(seat) : refuse('case.not-a-seat');
}

function send(draft: Draft, world: CaseWorld, seat: Seat, body: string | null): void {
  const holder = holderAt(world.policy, seat, body, null);
  draft.add({
    type: 'moved',
    to: 'to-take-on',
    turnPostId: seat.postId,
    holder,
    sentByPostId: draft.state.turnPostId,
  });
  runTreatment(draft, world, holder);
}

/** Who sent the case here, else the nearest post that dispatches. */
function sender(draft: Draft, world: CaseWorld): Seat | null {
  const { sentByPostId, turnPostId } = draft.state;
  const sent = world.directory.find((seat) => seat.postId === sentByPostId && occupied(seat));
  return (
    sent ??
    nearest(
      world.directory,
      world.policy.flow.dispatches,
      (seat) => occupied(seat) && seat.postId !== turnPostId,
    )
  );
}
