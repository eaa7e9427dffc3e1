/** 每页八张，两列四行。 */
export const SLIPS_ON_A_SHEET = 8;

export type Sheet<T> = {
  readonly group: string;
  readonly page: number;
  readonly pages: number;
  readonly slips: readonly T[];
};

/** 按班级或网格分页：each group begins on a sheet of its own, so that a sheet is handed to one person who gives them out. */
export function sheetsOf<T>(
  slips: readonly T[],
  groupOf: (slip: T) => string,
  size = SLIPS_ON_A_SHEET,
): Sheet<T>[] {
  const groups = new Map<string, T[]>();
  for (const slip of slips) {
    const group = groups.get(groupOf(slip));
    if (group) group.push(slip);
    else groups.set(groupOf(slip), [slip]);
  }
  return [...groups].flatMap(([group, all]) => {
    const pages = Math.ceil(all.length / size);
    return Array.from({ length: pages }, (_, index) => ({
      group,
      page: index + 1,
      pages,
      slips: all.slice(index * size, (index + 1) * size),
    }));
  });
}

type Node = { readonly id: string; readonly name: string; readonly parentId: string | null };
type Placed = Node & { readonly level: { readonly id: string } };

/** The grid of a level under which a grid stands: the class of a room. Itself where it is of that level; null: none. */
export function aboveAt(
  grids: ReadonlyMap<string, Placed>,
  gridId: string,
  level: string,
): Placed | null {
  for (let grid = grids.get(gridId); grid; grid = grids.get(grid.parentId ?? ''))
    if (grid.level.id === level) return grid;
  return null;
}
