import type { MemberCall } from '../call.ts';
import { postNames } from '../post/lookup.ts';
import { gridNames } from '../hierarchy/lookup.ts';
import { termOf } from '../term.ts';
import type { HeldView } from './views.ts';

export { foundOrganization } from './found.ts';
export type {
  AppointmentPlan,
  Founded,
  GridPlan,
  OrganizationPlan,
  PersonPlan,
  PostPlan,
} from './plan.ts';

/** What the caller holds today, as it reads. */
export async function heldViews(call: MemberCall): Promise<HeldView[]> {
  const { actor, policy } = call;
  const posts = await postNames(
    call,
    actor.held.map(({ postId }) => postId),
  );
  const grids = await gridNames(
    call,
    actor.held.map(({ gridId }) => gridId),
  );
  return actor.held.map(({ postId, kind, gridId, acting }) => ({
    postId,
    kind: termOf(policy.posts, kind),
    title: posts.get(postId)?.title ?? null,
    gridId,
    gridCode: grids.get(gridId)?.code ?? '',
    gridName: grids.get(gridId)?.name ?? '',
    acting,
  }));
}
