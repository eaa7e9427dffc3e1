/** 一棵树里的一行：编号和上级。 */
type Row = { readonly id: string; readonly code: string; readonly parentId: string | null };

/**
 * 深度优先：上级在前，下级跟着，同级按编号。A row whose parent is not among them is a root: somebody sees only a part.
 */
export function inTreeOrder<R extends Row>(rows: readonly R[]): R[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<string | null, R[]>();
  for (const row of rows.toSorted((one, other) => compare(one.code, other.code))) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(row);
    else below.set(parent, [row]);
  }
  const from = (parent: string | null): R[] =>
    (below.get(parent) ?? []).flatMap((row) => [row, ...from(row.id)]);
  return from(null);
}

/** By the bytes of the code, as the database compares them. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
