/** 网格层级的拒绝代码。 */
export const hierarchyRefusals = [
  'grid.unknown', 'grid.name-missing', 'grid.code-missing', 'grid.code-taken', 'grid.number-taken', 'grid.level-unknown', 'grid.not-opened', 'grid.closed',
  'grid.tree-unknown', 'grid.not-in-tree', 'grid.already-in-tree', 'grid.needs-parent', 'grid.wrong-level', 'grid.same-parent', 'grid.cycle',
  'grid.later-change', 'grid.has-children', 'grid.too-few-parts', 'grid.child-unassigned', 'grid.levels-differ',
  'code.form', 'code.exhausted',
] as const;
export type HierarchyRefusal = (typeof hierarchyRefusals)[number];
