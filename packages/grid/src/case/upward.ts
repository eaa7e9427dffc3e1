import type { CaseState, Seat } from './case.ts';
import { nearest, seatNamed, tierOf } from './seat.ts';
import type { CaseWorld } from './world.ts';

/** 上行去处：本级办不了时可以移交或上报给哪些椅子。R9-13..15、R7-06 */
export function upwardSeats(
  state: CaseState,
  world: CaseWorld,
  command: 'hand-over' | 'hand-up',
): readonly Seat[] {
  const tier = currentTier(state, world);
  const seats = world.policy.flow.upward
    .filter((rule) => rule.command === command && rule.fromTier === tier)
    .map((rule) => nearest(world.directory, rule.posts))
    .filter((seat) => seat !== null && seat.postId !== state.turnPostId);
  return seats.filter((seat) => seat !== null);
}

/** 案件现在在哪一档：看轮到的椅子；派遣中的看派遣人所在的档。 */
export function currentTier(state: CaseState, world: CaseWorld): string | null {
  if (state.holder !== null && state.holder.postId === state.turnPostId) return state.holder.tier;
  const seat = seatNamed(world, state.turnPostId);
  return seat ? tierOf(world.policy, seat) : null;
}
