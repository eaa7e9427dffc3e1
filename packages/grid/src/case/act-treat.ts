import { done, refuse, type Outcome } from '../outcome.ts';
import { dayOf } from '../time.ts';
import { seatOfPlan } from './above.ts';
import { end, kindOf } from './act-intake.ts';
import {
  endClock,
  endOfDay,
  openClock,
  placeOf,
  runByPlan,
  runTreatment,
  startClock,
} from './clock.ts';
import type { CommandOf } from './command.ts';
import { holderAt, nearest, tierOf, verifierSeat } from './seat.ts';
import type { CaseWorld, Draft } from './world.ts';

/** 五落实：措施、责任人、资金、时限、预案，缺一不可；资金为零要说明。decisions 18 */
export function fillPlan(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'fill-plan'>,
): Outcome<Draft> {
  const { items } = command;
  for (const field of ['measures', 'responsible', 'contingency'] as const) {
    if (items[field].trim() === '') return refuse('case.text-missing', { field });
  }
  if (items.funds === 0 && items.fundsNote.trim() === '') return refuse('case.funds-need-reason');
  if (endOfDay(world, items.timeLimitOn) <= world.at) return refuse('case.plan-in-past');
  return done(
    draft.add({
      type: 'plan-filled',
      items: {
        ...items,
        filledBy: world.actor?.personId ?? null,
        approvedBy: null,
        askedPostId: seatOfPlan(world)?.postId ?? null,
      },
    }),
  );
}

/** 批准方案：批准的人不是填写的人；处置时钟从此按方案的时限走，封顶让位于方案。 */
export function approvePlan(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'approve-plan'>,
): Outcome<Draft> {
  draft.add({
    type: 'plan-decided',
    approved: command.approve,
    by: world.actor?.personId ?? null,
    note: command.note,
  });
  if (!command.approve) return done(draft);
  endClock(draft, world.at, 'plan');
  if (draft.state.capDueAt !== null) draft.add({ type: 'cap-moved', to: null, why: 'plan' });
  if (openClock(draft.state, 'treat') === null && draft.state.holder)
    runByPlan(draft, world, draft.state.holder, draft.state.fiveItems!.timeLimitOn);
  return done(draft);
}

/** 处置完成：写明办法和结果，照片按规定齐全，然后送核查；核查人不能是处置人。R1-05、R5-10、R9-21 */
export function treat(draft: Draft, world: CaseWorld, command: CommandOf<'treat'>): Outcome<Draft> {
  for (const field of ['solution', 'result'] as const) {
    if (command[field].trim() === '') return refuse('case.text-missing', { field });
  }
  const kind = kindOf(draft, world);
  if (command.photosAfter > 0)
    draft.add({ type: 'photographed', phase: 'after', count: command.photosAfter });
  if (kind.evidence.includes('photo-after') && draft.state.photosAfter === 0)
    return refuse('case.photo-after-missing');
  const by = world.actor?.personId ?? null;
  const verifier = verifierSeat(world.policy, world.directory, kind, draft.state.grade, by);
  if (verifier === null) return refuse('case.no-verifier');
  const { solution, result, effect, cause } = command;
  const content = { solution, result, effect, ...(cause ? { cause } : {}) };
  draft.add({ type: 'treated', by, at: world.at, onTheSpot: command.onTheSpot ?? false, content });
  endClock(draft, world.at, 'treat');
  endClock(draft, world.at, 'hand-up', false);
  draft.add({ type: 'moved', to: 'to-verify', turnPostId: verifier.postId });
  startClock(
    draft,
    world,
    'verify',
    placeOf(verifier, tierOf(world.policy, verifier)),
    world.limitSet.verify,
  );
  return done(draft);
}

/** 核查：通过即结案；不通过回到承办人，计一次返工。专家第 5 条、R3-11、R5-08 */
export function verify(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'verify'>,
): Outcome<Draft> {
  if (command.text.trim() === '') return refuse('case.text-missing', { field: 'text' });
  draft.add({
    type: 'verified',
    passed: command.passed,
    by: world.actor?.personId ?? null,
    text: command.text,
  });
  endClock(draft, world.at, 'verify');
  if (command.passed) {
    const days = world.policy.flow.lookBackDays;
    const lookBackOn =
      days === undefined ? null : dayOf(world.at, world.calendar.offsetMinutes) + days;
    return done(end(draft, world, 'done', { lookBackOn }));
  }
  const { holder } = draft.state;
  draft.add({ type: 'moved', to: 'in-treatment', turnPostId: holder?.postId ?? null });
  if (holder) again(draft, world, holder);
  return done(draft);
}

/** 重开：回到派遣，另起时钟；封顶重新从重开之日算。R8-13 */
export function reopen(draft: Draft, world: CaseWorld, reason: string): Outcome<Draft> {
  if (reason.trim() === '') return refuse('case.text-missing', { field: 'reason' });
  const seat = nearest(world.directory, world.policy.flow.dispatches);
  if (seat === null)
    return refuse('case.nobody-answers', { post: world.policy.flow.dispatches[0] ?? '' });
  draft.add({ type: 'reopened', reason });
  draft.add({
    type: 'moved',
    to: 'reopened',
    turnPostId: seat.postId,
    holder: null,
    sentByPostId: null,
  });
  runTreatment(draft, world, holderAt(world.policy, seat, null, null));
  return done(draft);
}

/** 回头看：反弹的重开，由所在网格负责。R9-25 */
export function lookBack(
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<'look-back'>,
): Outcome<Draft> {
  if (command.text.trim() === '') return refuse('case.text-missing', { field: 'text' });
  draft.add({ type: 'looked-back', relapsed: command.relapsed, text: command.text });
  return command.relapsed ? reopen(draft, world, command.text) : done(draft);
}

/** After a failed verification: a treatment by plan keeps to its plan, everything else gets a fresh clock of its tier. */
function again(
  draft: Draft,
  world: CaseWorld,
  holder: NonNullable<Draft['state']['holder']>,
): void {
  const plan = draft.state.fiveItems;
  if (plan?.approvedBy) runByPlan(draft, world, holder, plan.timeLimitOn);
  else runTreatment(draft, world, holder);
}
