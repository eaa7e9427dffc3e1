import { done, refuse, type Outcome } from '../outcome.ts';
import { endClock, runTreatment } from './clock.ts';
import type { CommandOf } from './command.ts';
import { gradeOrder } from './grade.ts';
import { enter, entryFor } from './raise.ts';
import { holderAt, nearest, seatNamed } from './seat.ts';
import type { CaseWorld, Draft } from './world.ts';

/** 受理：留在本级自己办，或转待派遣。R8-02、R8-14、R8-17 */
export function accept(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'accept'>,
): Outcome<Draft> {
  const before = { grade: draft.state.grade, marks: draft.state.marks };
  const changed = reclassify(draft, world, command);
  if (!changed.ok) return changed;
  // Graver than it looked: it belongs to the level of its grade, and is accepted there.
  if (draft.state.grade !== before.grade && reroute(draft, world, before)) return done(draft);
  endClock(draft, world.at, 'accept');
  draft.add({ type: 'accepted', at: world.at, personId: world.actor?.personId ?? null });
  const own = seatNamed(world, draft.state.turnPostId);
  if (own === null) return refuse('case.not-a-seat');
  if (command.next === 'self') {
    const holder = holderAt(world.policy, own, null, world.actor?.personId ?? null);
    draft.add({
      type: 'moved',
      to: 'in-treatment',
      turnPostId: own.postId,
      holder,
      sentByPostId: null,
    });
    runTreatment(draft, world, holder);
    return done(draft);
  }
  const { dispatches } = world.policy.flow;
  const dispatcher = dispatches.includes(own.kind) ? own : nearest(world.directory, dispatches);
  if (dispatcher === null) return refuse('case.nobody-answers', { post: dispatches[0] ?? '' });
  draft.add({
    type: 'moved',
    to: 'to-dispatch',
    turnPostId: dispatcher.postId,
    holder: null,
    sentByPostId: own.postId,
  });
  runTreatment(draft, world, holderAt(world.policy, dispatcher, null, null));
  return done(draft);
}

/** 不予受理：要有理由，理由告诉反映人。 */
export function refuseCase(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'refuse'>,
): Outcome<Draft> {
  if (command.reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  endClock(draft, world.at, 'accept');
  draft.add({ type: 'refused', reason: command.reason });
  return done(end(draft, world, 'refused'));
}

/** 撤回：登记人在承办之前。 */
export function withdraw(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'withdraw'>,
): Outcome<Draft> {
  if (command.reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  return done(end(draft, world, 'withdrawn', { reason: command.reason }));
}

/** 合并重复：并入另一件，离开统计。 */
export function merge(draft: Draft, world: CaseWorld, command: CommandOf<'merge'>): Outcome<Draft> {
  if (command.into === draft.state.id) return refuse('case.merge-into-itself');
  return done(end(draft, world, 'merged', { into: command.into }));
}

/** 定级：只能加重；加重后入口不同的，改到新的椅子上。R5-08 */
export function regrade(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'regrade'>,
): Outcome<Draft> {
  if (command.reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  const before = { grade: draft.state.grade, marks: draft.state.marks };
  const graded = grade(draft, world, command);
  if (!graded.ok) return graded;
  reroute(draft, world, before);
  return done(draft);
}

/** 级别变了、入口也变了：改到新的椅子上。True when the case has moved. */
function reroute(
  draft: Draft,
  world: CaseWorld,
  before: { readonly grade: string; readonly marks: readonly string[] },
): boolean {
  const facts = { source: draft.state.source, body: kindOf(draft, world).treats };
  const from = entryFor(world, { ...facts, ...before });
  const to = entryFor(world, { ...facts, grade: draft.state.grade, marks: draft.state.marks });
  if (to === null || (to.seat.postId === from?.seat.postId && to.stage === from.stage))
    return false;
  for (const kind of ['accept', 'plan', 'treat', 'hand-up'] as const)
    endClock(draft, world.at, kind, kind !== 'hand-up');
  enter(draft, world, to);
  return true;
}

function reclassify(draft: Draft, world: CaseWorld, command: CommandOf<'accept'>): Outcome<Draft> {
  const before = draft.state;
  if (command.kind !== undefined || command.fields !== undefined) {
    const kind = world.policy.caseKinds.find(({ id }) => id === (command.kind ?? before.kind));
    if (!kind) return refuse('case.kind-unknown');
    const field = command.fields?.find(
      (id) => !world.policy.taxonomy.fields.some((known) => known.id === id),
    );
    if (field !== undefined) return refuse('case.field-unknown', { field });
    draft.add({
      type: 'classified',
      kind: kind.id,
      fields: [...new Set([...kind.fields, ...(command.fields ?? [])])],
    });
  }
  // A case counted among graver ones is at least as grave as they are, as when it is raised.
  const floor =
    draft.state.kind === before.kind
      ? before.grade
      : graver(world, before.grade, kindOf(draft, world).grade);
  return grade(draft, world, { ...command, grade: command.grade ?? floor, reason: '' }, floor);
}

function graver({ policy }: CaseWorld, one: string, other: string): string {
  return (gradeOrder(policy, other) ?? 0) > (gradeOrder(policy, one) ?? 0) ? other : one;
}

function grade(
  draft: Draft,
  world: CaseWorld,
  command: { grade: string; marks?: readonly string[]; reason: string },
  floor = draft.state.grade,
): Outcome<Draft> {
  const to = gradeOrder(world.policy, command.grade);
  if (to === null) return refuse('case.grade-unknown');
  if (to < (gradeOrder(world.policy, floor) ?? 0)) return refuse('case.grade-lower');
  // Marks are added, never taken away: `urgent` cannot be lost on the way.
  const marks = [...new Set([...draft.state.marks, ...(command.marks ?? [])])];
  const added = marks.find(
    (id) => !draft.state.marks.includes(id) && !world.policy.marks.some((known) => known.id === id),
  );
  if (added !== undefined) return refuse('case.mark-unknown', { mark: added });
  const same = command.grade === draft.state.grade && marks.join() === draft.state.marks.join();
  if (same) return done(draft);
  return done(draft.add({ type: 'graded', grade: command.grade, marks, reason: command.reason }));
}

export function kindOf(draft: Draft, world: CaseWorld) {
  return world.policy.caseKinds.find((candidate) => candidate.id === draft.state.kind)!;
}

/** 结束：停下所有时钟；没有办结的时钟作废，不进统计。 */
export function end(
  draft: Draft,
  world: CaseWorld,
  ending: 'refused' | 'withdrawn' | 'merged' | 'done',
  more: { into?: string; lookBackOn?: number | null; reason?: string } = {},
): Draft {
  for (const clock of draft.state.clocks.filter((candidate) => candidate.endedAt === null)) {
    endClock(draft, world.at, clock.kind, ending === 'done' && clock.kind !== 'hand-up');
  }
  draft.add({ type: 'ended', ending, at: world.at, ...more });
  return draft.add({ type: 'moved', to: 'closed', turnPostId: null });
}
