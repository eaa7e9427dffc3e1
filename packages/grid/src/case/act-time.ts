import { done, refuse, type Outcome } from '../outcome.ts';
import { dayOf } from '../time.ts';
import { seatAsked } from './above.ts';
import { endOfDay, extendedTo, openClock, resumeClocks } from './clock.ts';
import type { CommandOf } from './command.ts';
import type { CaseWorld, Draft } from './world.ts';

/** 注明原因：到期前写下短期内难以解决的原因，等上级批准。R7-05 */
export function noteReason(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'note-reason'>,
): Outcome<Draft> {
  if (command.text.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  const { state } = draft;
  const clock =
    openClock(state, 'treat') ??
    openClock(state, 'plan') ??
    openClock(state, 'accept') ??
    openClock(state, 'verify');
  if (clock === null) return refuse('case.no-limit-running');
  const reason = {
    text: command.text,
    notedAt: world.at,
    notedBy: world.actor?.personId ?? '',
    decision: null,
    decidedBy: null,
    ...askedOf(draft, world),
  };
  return done(draft.add({ type: 'reason-noted', clock: clock.seq, reason }));
}

/** 批准原因：批准的列为有说明；迟到本身不抹去。专家第 7 条 */
export function decideReason(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'decide-reason'>,
): Outcome<Draft> {
  const clock = draft.state.clocks.find((candidate) => candidate.seq === command.clock);
  if (!clock?.reason || clock.reason.decision !== null) return refuse('case.nothing-requested');
  const { notedBy } = clock.reason;
  if (notedBy !== '' && notedBy === world.actor?.personId) return refuse('case.own-request');
  return done(
    draft.add({
      type: 'reason-decided',
      clock: clock.seq,
      approved: command.approve,
      by: world.actor?.personId ?? null,
    }),
  );
}

/** 申请延期：至多两次，永不越过封顶。专家第 6 条 */
export function requestExtension(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'request-extension'>,
): Outcome<Draft> {
  if (command.reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  const clock = openClock(draft.state, 'treat')!;
  const to = endOfDay(world, command.untilOn);
  if (to <= clock.dueAt) return refuse('case.extension-not-later');
  if (draft.state.capDueAt !== null && to > draft.state.capDueAt)
    return refuse('case.extension-past-cap', { cap: draft.state.capDueAt });
  return done(
    draft.add({ type: 'extension-requested', request: requestOf(draft, world, command) }),
  );
}

export function decideExtension(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'decide-extension'>,
): Outcome<Draft> {
  const clock = openClock(draft.state, 'treat');
  const request = draft.state.pendingExtension!;
  if (clock === null) return refuse('case.no-limit-running');
  draft.add({ type: 'extension-decided', approved: command.approve, note: command.note });
  return done(command.approve ? draft.add(extendedTo(world, clock, request.untilOn)) : draft);
}

/** 申请挂账：有结束日期；批准后离开按期统计，留在挂账台账上。专家第 6 条 */
export function requestSuspension(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'request-suspension'>,
): Outcome<Draft> {
  if (command.reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  if (command.untilOn <= today(world)) return refuse('case.suspension-in-past');
  return done(
    draft.add({ type: 'suspension-requested', request: requestOf(draft, world, command) }),
  );
}

export function decideSuspension(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'decide-suspension'>,
): Outcome<Draft> {
  const request = draft.state.pendingSuspension!;
  draft.add({ type: 'suspension-decided', approved: command.approve, note: command.note });
  if (!command.approve) return done(draft);
  draft.add({
    type: 'suspended',
    untilOn: request.untilOn,
    on: today(world),
    at: world.at,
    from: draft.state.stage,
  });
  return done(draft.add({ type: 'moved', to: 'suspended', turnPostId: draft.state.turnPostId }));
}

/** 恢复：回到挂账前的阶段，时钟顺延挂账的天数。 */
export function resume(
  draft: Draft,
  world: CaseWorld,
  command: Pick<CommandOf<'resume'>, 'note'>,
): Outcome<Draft> {
  const stage = draft.state.suspendedFrom ?? 'in-treatment';
  resumeClocks(draft, world);
  draft.add({ type: 'resumed', note: command.note });
  return done(draft.add({ type: 'moved', to: stage, turnPostId: draft.state.turnPostId }));
}

function requestOf(
  draft: Draft,
  world: CaseWorld,
  { untilOn, reason }: { untilOn: number; reason: string },
) {
  return { untilOn, reason, by: world.actor?.personId ?? null, ...askedOf(draft, world) };
}

function askedOf({ state }: Draft, world: CaseWorld) {
  return { askedPostId: seatAsked(world, state)?.postId ?? null };
}

function today(world: CaseWorld): number {
  return dayOf(world.at, world.calendar.offsetMinutes);
}
