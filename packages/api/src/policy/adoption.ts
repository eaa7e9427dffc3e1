import { highestPost, type Adoption } from '@wangge/grid/policy/adopt';
import type { MemberCall } from '../call.ts';
import { holdersOfKinds } from './store.ts';

/** Who could adopt in this organization today. */
export async function adoptionOf(call: MemberCall): Promise<Adoption> {
  const { policy, actor, today } = call;
  const adopting = policy.posts.filter(({ grants }) => grants['policy.adopt']).map(({ id }) => id);
  const highest = highestPost(policy);
  const holders = await holdersOfKinds(call, [...adopting, ...(highest === null ? [] : [highest])]);
  const peopleOn = (kinds: readonly string[]) =>
    holders.flatMap(({ kind, personId }) => (kinds.includes(kind) ? [personId] : []));
  return {
    personId: actor.personId,
    today,
    adopters: peopleOn(adopting),
    highest: highest === null ? [] : peopleOn([highest]),
  };
}
