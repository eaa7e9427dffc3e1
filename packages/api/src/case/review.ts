import type { CaseState } from '@wangge/grid/case/case';
import { plays } from '@wangge/grid/case/permit';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';

/**
 * 复核不满意：by another person. Not by who treated it, nor by the holder or the first receiver, whom the answer is
 * about. R8-19、decisions「评价」
 */
export function mayReview(state: CaseState, world: CaseWorld): Outcome<true> {
  const personId = world.actor?.personId ?? null;
  const concerned = [state.treatedBy, state.holder?.personId, state.firstReceiverId];
  if (personId !== null && concerned.includes(personId)) return refuse('satisfaction.own-case');
  return plays(state, world, 'reviewer')
    ? done(true)
    : refuse('case.not-your-turn', { stage: state.stage });
}
