/** 一栏：what it may be called in an office's list. */
export type Column = {
  readonly field: string;
  readonly names: readonly string[];
  readonly required?: boolean;
  /** Each of these groups wants at least one column: grid by code or by name. */
  readonly oneOf?: string;
};

/** 表头：第几行到第几行（从 0 数），每一栏在第几列。 */
export type Head = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, number>>;
};

/** A title of three lines and a remark above the head are usual; nobody puts it lower than this. */
const searched = 25;

/** 找表头：标题行在上面，表头可以是两行合并的。谁认出的栏最多就是谁。 */
export function findHead(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): Head | null {
  let best: Head | null = null;
  // One row first: a title above a head of one row is not its upper half.
  for (const more of [0, 1])
    for (let row = 0; row < Math.min(rows.length, searched); row += 1) {
      const head = headAt(rows, row, row + more, columns);
      const size = (each: Head | null) => (each ? Object.keys(each.columns).length : 0);
      if (head && size(head) > size(best)) best = head;
    }
  return best && Object.keys(best.columns).length >= 2 ? best : null;
}

/** 缺的栏：required ones that the head does not have. */
export function missingIn(
  found: Readonly<Record<string, number>>,
  columns: readonly Column[],
): readonly Column[] {
  return columns.filter(
    ({ field, required, oneOf }) =>
      found[field] === undefined &&
      (required ||
        (oneOf !== undefined &&
          !columns.some((each) => each.oneOf === oneOf && found[each.field] !== undefined))),
  );
}

function headAt(
  rows: readonly (readonly string[])[],
  firstRow: number,
  lastRow: number,
  columns: readonly Column[],
): Head | null {
  const upper = rows[firstRow];
  const lower = rows[lastRow];
  if (!upper || !lower) return null;
  const found: Record<string, number> = {};
  for (let index = 0; index < Math.max(upper.length, lower.length); index += 1) {
    const field = fieldOf(
      titlesAt(upper[index] ?? '', lower[index] ?? '', firstRow === lastRow),
      columns,
    );
    if (field !== undefined && found[field] === undefined) found[field] = index;
  }
  return Object.keys(found).length > 0 ? { firstRow, lastRow, columns: found } : null;
}

function titlesAt(upper: string, lower: string, single: boolean): readonly string[] {
  if (single || upper === lower) return [upper];
  return lower === '' ? [upper] : upper === '' ? [lower] : [upper + lower, lower];
}

function fieldOf(titles: readonly string[], columns: readonly Column[]): string | undefined {
  for (const title of titles) {
    const plain = plainTitle(title);
    if (plain === '') continue;
    const column = columns.find(({ names }) => names.some((name) => plainTitle(name) === plain));
    if (column) return column.field;
  }
  return undefined;
}

/** 表头里的空格、换行、星号、括号里的说明不算。 */
export function plainTitle(text: string): string {
  return text
    .replaceAll(/[(（【[].*?[)）】\]]/g, '')
    .replaceAll(/[\s\u3000*＊:：]/g, '')
    .toLowerCase();
}

const footers = /^(合计|总计|小计|填表|制表|审核|注[:：]|备注[:：]|说明[:：]|填报)/;

/** 表尾的“合计”“填表人”不是数据；空行也不是。 */
export function isRowOfList(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '');
  return first !== undefined && !footers.test(first);
}
