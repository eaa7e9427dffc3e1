import { done, type Outcome } from '@wangge/grid/outcome';
import { numbersOf } from '@wangge/grid/hierarchy/path';
import type { MemberCall } from '../call.ts';
import { termOf } from '../term.ts';
import { treeOf } from './tree-of.ts';
import { postViews, staffedFrom } from './staffed.ts';
import { readPosts, readTree } from './store.ts';
import type { LeafView, PictureView } from './views.ts';

/**
 * 楼栋图：the leaves of a tree under their groups. The tree's levels say which grid is what: the last is a leaf, the
 * one before it a row where there are four, the second a group.
 */
export async function pictureView(call: MemberCall, wanted: string): Promise<Outcome<PictureView>> {
  const tree = treeOf(call, wanted);
  if (!tree.ok) return tree;
  const { policy, today } = call;
  const levels = policy.trees.find(({ id }) => id === tree.value)?.levels ?? [];
  const leafLevel = levels.at(-1);
  const groupLevel = levels.at(1);
  const main = treeOf(call, undefined);
  const [rows, mainRows] = await Promise.all([
    readTree(call, tree.value),
    main.ok && main.value !== tree.value ? readTree(call, main.value) : [],
  ]);
  const leafRows = rows.filter(({ level }) => level === leafLevel);
  const staffed = staffedFrom(
    await readPosts(
      call,
      leafRows.map(({ id }) => id),
    ),
  );
  const byId = new Map([...mainRows, ...rows].map((row) => [row.id, row]));
  const mainParent = new Map(mainRows.map(({ id, parentId }) => [id, parentId]));

  function leafView({ id, code, name }: (typeof rows)[number]): LeafView {
    const parent = byId.get(mainParent.get(id) ?? '');
    const holders = postViews(policy, staffed, id, today).flatMap((post) => post.holders);
    return {
      id,
      code,
      name,
      belongsTo: parent ? { id: parent.id, name: parent.name } : null,
      holders: holders.map(({ personId, name: called }) => ({ personId, name: called })),
    };
  }

  const groups = rows
    .filter(({ level }) => level === groupLevel)
    .map((group) => {
      const number = numbersOf(group.path).at(-1);
      const inside = leafRows.filter(({ path }) => numbersOf(path).includes(number ?? -1));
      const parents = [...new Set(inside.map(({ parentId }) => parentId))];
      return {
        id: group.id,
        code: group.code,
        name: group.name,
        rows: parents.map((parentId) => ({
          id: parentId ?? group.id,
          name: byId.get(parentId ?? '')?.name ?? group.name,
          leaves: inside.filter((leaf) => leaf.parentId === parentId).map(leafView),
        })),
      };
    });
  return done({ tree: termOf(policy.trees, tree.value), groups });
}
