/**
 * 路径：短编号串成的 `/1/7/23/`，按字节序比较；一棵子树就是路径的一个区间。
 * Numbers are per organization and permanent, so a path is short and sorts the same everywhere.
 */
export function rootPath(number: number): string {
  return `/${number}/`;
}

export function childPath(parent: string, number: number): string {
  return `${parent}${number}/`;
}

/** 从根到自己的编号。 */
export function numbersOf(path: string): readonly number[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(Number);
}

/** 深度：根为 1。 */
export function depthOf(path: string): number {
  return numbersOf(path).length;
}

/** 自己的编号。 */
export function numberOf(path: string): number {
  return numbersOf(path).at(-1) ?? 0;
}

/** 是不是在某网格之内（含自身）。 */
export function isWithin(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor);
}

/** 从根到自己的每一段路径，根在前。 */
export function ancestorPaths(path: string): readonly string[] {
  const numbers = numbersOf(path);
  return numbers.map((_, index) => `/${numbers.slice(0, index + 1).join('/')}/`);
}

/** 子树的区间：`path >= from and path < until`（`collate "C"`；`0` 紧跟在 `/` 之后）。 */
export function rangeOf(path: string): { readonly from: string; readonly until: string } {
  return { from: path, until: `${path.slice(0, -1)}0` };
}

/** 换上级：把 from 之下的路径接到 to 之下。 */
export function rebase(path: string, from: string, to: string): string {
  if (!isWithin(path, from)) throw new Error(`${path} does not lie within ${from}`);
  return to + path.slice(from.length);
}
