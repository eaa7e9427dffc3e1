import type { Level, TreeKind } from '@wangge/grid/hierarchy/grid';

type Shape = { readonly trees: readonly TreeKind[]; readonly levels: readonly Level[] };

/** The trees in which a grid of this level can stand. */
export function treesWith({ trees }: Shape, level: string): TreeKind[] {
  return trees.filter(({ levels }) => levels.includes(level));
}

/** What can be opened below a grid of this level: each level once, by the first tree that has both. */
export function levelsBelow(shape: Shape, level: string): { tree: TreeKind; level: Level }[] {
  const pairs = treesWith(shape, level).flatMap((tree) =>
    tree.levels.slice(tree.levels.indexOf(level) + 1).map((id) => ({ tree, id })),
  );
  const once = pairs.filter(({ id }, index) => pairs.findIndex((pair) => pair.id === id) === index);
  return once.flatMap(({ tree, id }) => {
    const found = shape.levels.find((each) => each.id === id);
    return found ? [{ tree, level: found }] : [];
  });
}
