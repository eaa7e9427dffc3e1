import { lighthouse } from './lighthouse.ts';
import type { Actor, HeldPost } from '../post/post.ts';
import { coast, type CoastGrid } from './coast.ts';

/** 坐在灯塔某网格某种岗位上。 */
export type Sitting = {
  readonly kind: string;
  readonly grid: CoastGrid;
  readonly acting?: boolean;
};

/** 行为人：`actorOf('p1', [{kind: 'keeper', grid: 'lamp-1'}])`；岗位 id 为 `keeper@lamp-1`。 */
export function actorOf(personId: string, sittings: readonly Sitting[]): Actor {
  return {
    organizationId: 'lighthouse',
    personId,
    accountId: `account-of-${personId}`,
    held: sittings.map((sitting) => heldPost(personId, sitting)),
  };
}

function heldPost(personId: string, { kind, grid, acting = false }: Sitting): HeldPost {
  const body = lighthouse.posts.find((candidate) => candidate.id === kind)?.body ?? null;
  return {
    appointmentId: `${kind}@${grid}:${personId}`,
    postId: `${kind}@${grid}`,
    kind,
    body,
    gridId: grid,
    paths: coast.paths[grid],
    acting,
  };
}
