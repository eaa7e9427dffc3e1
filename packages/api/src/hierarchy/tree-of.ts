import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';

/** 哪一棵树：the one asked for, else the main one. Refuses with `hierarchy.unknown-tree`. */
export function treeOf(call: MemberCall, wanted: string | undefined): Outcome<string> {
  const tree =
    wanted === undefined ? mainTree(call) : call.policy.trees.find(({ id }) => id === wanted);
  return tree ? done(tree.id) : refuse('hierarchy.unknown-tree');
}

function mainTree({ policy }: MemberCall) {
  return policy.trees.find(({ main }) => main) ?? policy.trees[0];
}
