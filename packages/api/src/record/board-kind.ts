import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { levelOfKind } from '@wangge/grid/record/due-kind';
import type { RecordKind } from '@wangge/grid/record/record';

/** What a board shows: a tree, its level of leaves, and the kind of check that each leaf owes. */
export type BoardKind = {
  readonly tree: Policy['trees'][number];
  readonly main: string | null;
  readonly leaf: string;
  readonly kind: RecordKind;
};

/** 楼栋图看哪棵树、哪种检查：the last tree whose leaves owe a check, unless another one is asked for. */
export function boardKind(
  policy: Policy,
  asked: { readonly tree?: string | undefined; readonly kind?: string | undefined },
): Outcome<BoardKind> {
  const main = policy.trees.find((tree) => tree.main === true)?.id ?? null;
  const trees = policy.trees.filter(({ id }) => asked.tree === undefined || id === asked.tree);
  for (const tree of [...trees].reverse()) {
    const leaf = tree.levels.at(-1);
    const kind = policy.recordKinds.find(
      (each) =>
        levelOfKind(policy.posts, each) === leaf &&
        (asked.kind === undefined || each.id === asked.kind),
    );
    if (leaf !== undefined && kind !== undefined) return done({ tree, main, leaf, kind });
  }
  return refuse('record.no-board');
}
