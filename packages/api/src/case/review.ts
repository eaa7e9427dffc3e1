import type { CaseState } from '@wangge/grid/case/case';
import { plays } from '@wangge/grid/case/permit';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';

/** 评价说的是谁：who treated it, who found it good, who holds it and who answers for it. None of them reviews the answer. */
export function concernedBy(state: CaseState): ReadonlyArray<string | null | undefined> {
  const { treatedBy, verifiedBy, holder, firstReceiverId } = state;
  return [treatedBy, verifiedBy, holder?.personId, firstReceiverId];
}

/** 复核不满意：by another person. R8-19、decisions「评价」 */
export function mayReview(state: CaseState, world: CaseWorld): Outcome<true> {
  const personId = world.actor?.personId ?? null;
  if (personId !== null && concernedBy(state).includes(personId))
    return refuse('satisfaction.own-case');
  return plays(state, world, 'reviewer')
    ? done(true)
    : refuse('case.not-your-turn', { stage: state.stage });
}
