import { isWithin } from '../hierarchy/path.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Action, Actor, HeldPost, PostKind, Scope } from './post.ts';

/** 被问的网格：编号，和它今天在各棵树里的路径。 */
export type GridTarget = {
  readonly gridId: string;
  readonly paths: Readonly<Record<string, string>>;
};

/** 准许：凭哪一段任职、哪把椅子。 */
export type Entitlement = { readonly appointmentId: string; readonly postId: string };

/**
 * 权限：某人能不能在某网格上做某个动作，凭哪个岗位。岗位在规则里没有就等于没有权限。R2-12、R3-02
 * A post in one's own right answers before one that is only acted for.
 */
export function may(
  kinds: readonly PostKind[],
  actor: Actor,
  action: Action,
  target: GridTarget,
): Outcome<Entitlement> {
  const granting = actor.held.filter((held) => {
    const kind = kinds.find((candidate) => candidate.id === held.kind);
    const scope = kind?.grants[action];
    return kind !== undefined && scope !== undefined && reaches[scope](kind, held, target);
  });
  const post = granting.find((held) => !held.acting) ?? granting[0];
  return post
    ? done({ appointmentId: post.appointmentId, postId: post.postId })
    : refuse('post.not-entitled', { action });
}

/** 不问哪个网格：此人有没有一个岗位给这个动作（列表、导航用）。 */
export function maySomewhere(kinds: readonly PostKind[], actor: Actor, action: Action): boolean {
  return reach(kinds, actor, action).length > 0;
}

/** 看得见的范围：每个给此动作的岗位一条，查询据此拼出条件。 */
export type Reach =
  | { readonly scope: 'own'; readonly gridId: string }
  | { readonly scope: 'subtree'; readonly tree: string; readonly path: string }
  | { readonly scope: 'organization' };

export function reach(kinds: readonly PostKind[], actor: Actor, action: Action): readonly Reach[] {
  return actor.held.flatMap((held): Reach[] => {
    const kind = kinds.find((candidate) => candidate.id === held.kind);
    const scope = kind?.grants[action];
    if (kind === undefined || scope === undefined) return [];
    if (scope === 'organization') return [{ scope }];
    if (scope === 'own') return [{ scope, gridId: held.gridId }];
    return treesOf(kind, held).map((tree) => ({ scope, tree, path: held.paths[tree]! }));
  });
}

const reaches: Readonly<
  Record<Scope, (kind: PostKind, held: HeldPost, target: GridTarget) => boolean>
> = {
  own: (_kind, held, target) => held.gridId === target.gridId,
  subtree: (kind, held, target) =>
    treesOf(kind, held).some((tree) => isWithin(target.paths[tree] ?? '', held.paths[tree]!)),
  organization: () => true,
};

function treesOf(kind: PostKind, held: HeldPost): readonly string[] {
  const trees = kind.tree === undefined ? Object.keys(held.paths) : [kind.tree];
  return trees.filter((tree) => held.paths[tree] !== undefined && held.paths[tree] !== '');
}
