import type { GridKind } from '../hierarchy/grid.ts';
import type { Shape } from '../hierarchy/reorganize-rules.ts';
import { hasLostDigits } from './cell.ts';
import type { Fault } from './fault.ts';
import { isRowOfList } from './head.ts';
import { fieldsOf, type Row } from './row.ts';
import { finderOf } from './words-of.ts';

/** 网格表的一行，读出来的样子。`parents`: tree → what stands in the cell; a tree without a column is not there. */
export type TreeLine = {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  readonly kind: GridKind | null;
  readonly covers: string | null;
  /** Tree → code or name of the parent. `''` is the tree of the plain column. */
  readonly parents: Readonly<Record<string, string>>;
};

export type TreeLines = {
  readonly lines: readonly TreeLine[];
  readonly faults: readonly Fault[];
  /** Rows that are no data: totals, who filled it in. */
  readonly skipped: readonly number[];
};

export const longest = { code: 40, name: 60, covers: 200 } as const;

const kinds: Readonly<Record<string, GridKind>> = {
  基础: 'basic',
  基础网格: 'basic',
  一般: 'basic',
  basic: 'basic',
  专属: 'special',
  专属网格: 'special',
  special: 'special',
  重点: 'key',
  重点网格: 'key',
  key: 'key',
};

/** 逐行读网格表：每一格自己的毛病都在这里说出来；行与行之间的在比较时说。 */
export function readTreeLines(
  { levels }: Pick<Shape, 'levels'>,
  columns: Readonly<Record<string, number>>,
  rows: Iterable<Row>,
): TreeLines {
  const levelOf = finderOf(levels);
  const lines: TreeLine[] = [];
  const faults: Fault[] = [];
  const skipped: number[] = [];
  const parentFields = Object.keys(columns).filter((field) => field.startsWith('parent'));
  for (const { row, cells } of rows) {
    if (!isRowOfList(cells)) {
      if (cells.some((cell) => cell !== '')) skipped.push(row);
      continue;
    }
    const before = faults.length;
    const { fault, at, checkText } = fieldsOf({ row, cells }, columns, faults);
    const code = at('code');
    const name = at('name');
    if (code === '') fault('code', 'code-missing');
    if (name === '') fault('name', 'name-missing');
    for (const field of ['code', ...parentFields])
      if (hasLostDigits(at(field))) fault(field, 'digits-lost', { text: at(field) });
    checkText(longest);
    const level = at('level') === '' ? undefined : levelOf(at('level'));
    if (at('level') !== '' && !level) fault('level', 'level-unknown', { text: at('level') });
    const kind = at('kind') === '' ? undefined : kinds[at('kind').toLowerCase()];
    if (at('kind') !== '' && !kind) fault('kind', 'kind-unknown', { text: at('kind') });
    if (faults.length > before) continue;
    lines.push({
      row,
      code,
      name,
      level: level?.id ?? null,
      kind: kind ?? null,
      covers: columns['covers'] === undefined ? null : at('covers'),
      parents: Object.fromEntries(
        parentFields.map((field) => [field === 'parent' ? '' : field.slice(7), at(field)]),
      ),
    });
  }
  return { lines, faults, skipped };
}
