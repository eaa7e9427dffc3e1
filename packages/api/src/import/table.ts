import { columnName } from '@wangge/grid/list/cell';
import type { Caution, Fault } from '@wangge/grid/list/fault';
import { findHead, missingIn, type Column, type Head } from '@wangge/grid/list/head';
import { Unreadable, type Book, type Sheet } from './sheet.ts';
import type { Asked, Told } from './views.ts';

/** 认出了表头的一张表。 */
export type ListTable = {
  readonly head: Head;
  readonly titles: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  /** Rows below the head, numbered as the spreadsheet does. */
  readonly rows: () => Iterable<{ readonly row: number; readonly cells: readonly string[] }>;
};

export function tableIn({ sheet }: Book, columns: readonly Column[], asked: Asked): ListTable {
  const head = findHead(sheet.rows, columns);
  if (!head) throw new Unreadable('import.no-head', { columns: namesOf(columns) });
  const mapped = mappedBy(head.columns, asked);
  const missing = missingIn(mapped, columns);
  if (missing.length > 0) throw new Unreadable('import.no-column', { columns: namesOf(missing) });
  const upper = sheet.rows[head.firstRow] ?? [];
  const lower = sheet.rows[head.lastRow] ?? [];
  const width = Math.max(upper.length, lower.length);
  const titles = Array.from({ length: width }, (_, index) => {
    const [first = '', second = ''] = [upper[index], lower[index]];
    return first === second || second === '' ? first : first === '' ? second : `${first} ${second}`;
  });
  return { head, titles, columns: mapped, rows: () => rowsBelow(sheet, head) };
}

function* rowsBelow({ rows }: Sheet, { lastRow }: Head) {
  for (let index = lastRow + 1; index < rows.length; index += 1)
    yield { row: index + 1, cells: rows[index] ?? [] };
}

function mappedBy(
  found: Readonly<Record<string, number>>,
  { columns = {} }: Asked,
): Record<string, number> {
  const chosen = Object.entries(columns);
  const taken = new Set(chosen.flatMap(([, index]) => (index === null ? [] : [index])));
  const kept = Object.entries(found).filter(
    ([field, index]) => columns[field] === undefined && !taken.has(index),
  );
  return Object.fromEntries([
    ...kept,
    ...chosen.filter((each): each is [string, number] => each[1] !== null),
  ]);
}

function namesOf(columns: readonly Column[]): string {
  return [...new Set(columns.filter((each) => each.required || each.oneOf))]
    .map(({ names }) => names[0] ?? '')
    .join('、');
}

/** 公式和出错的格：in the columns that are read, they are faults of their row. */
export function oddCells({ odd }: Sheet, { columns, head }: ListTable): Fault[] {
  const fields = new Map(Object.entries(columns).map(([field, index]) => [index, field]));
  return [...odd].flatMap(([where, code]): Fault[] => {
    const [row = 0, column = 0] = where.split(',').map(Number);
    const field = fields.get(column);
    return field === undefined || row <= head.lastRow ? [] : [{ row: row + 1, field, code }];
  });
}

/** Where a fault is: column and title as the office sees them, and what stands there. */
export function tellerOf(
  sheet: Sheet,
  { columns, titles }: ListTable,
  whoField: readonly string[],
) {
  return <T extends Fault | Caution>(fault: T): Told<T> => {
    const cells = sheet.rows[fault.row - 1] ?? [];
    const index = fault.field === null ? undefined : columns[fault.field];
    const who = whoField
      .map((field) => columns[field])
      .map((each) => (each === undefined ? '' : (cells[each] ?? '')))
      .find((text) => text !== '');
    return {
      ...fault,
      column: index === undefined ? null : columnName(index),
      title: index === undefined ? null : (titles[index] ?? null),
      text: index === undefined ? '' : (cells[index] ?? ''),
      who: who ?? '',
    };
  };
}
