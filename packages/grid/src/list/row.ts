import { isReadable } from './cell.ts';
import type { Fault } from './fault.ts';

/** 表的一行，带行号。 */
export type Row = { readonly row: number; readonly cells: readonly string[] };

/** 一行的各栏：what stands in a field, and how its faults are told. */
export function fieldsOf(
  { row, cells }: Row,
  columns: Readonly<Record<string, number>>,
  faults: Fault[],
) {
  const fault = (field: string, code: Fault['code'], details?: Fault['details']) =>
    void faults.push({ row, field, code, ...(details && { details }) });
  const at = (field: string): string => {
    const index = columns[field];
    return index === undefined ? '' : (cells[index] ?? '');
  };
  /** No longer than it may be, by field, else 100 characters; and of characters that can be read. */
  const checkText = (longest: Readonly<Record<string, number>>) => {
    for (const field of Object.keys(columns)) {
      const most = longest[field] ?? 100;
      if (at(field).length > most) fault(field, 'too-long', { max: most });
      else if (!isReadable(at(field))) fault(field, 'unreadable');
    }
  };
  return { fault, at, checkText };
}
