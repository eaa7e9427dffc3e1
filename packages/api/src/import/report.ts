import type { Caution, Fault } from '@wangge/grid/list/fault';
import { shownAtMost } from './limits.ts';
import type { Book } from './sheet.ts';
import type { Staging } from './staged.ts';
import { tellerOf, type ListTable } from './table.ts';
import type { ImportReport } from './views.ts';

export type Read = { readonly report: ImportReport; readonly staging: readonly Staging[] };

type Found = Pick<ImportReport, 'rows' | 'topLevel' | 'groups'> & {
  /** Fields that say whose row it is. */
  readonly who: readonly string[];
  readonly skipped: readonly number[];
  readonly faults: readonly Fault[];
  readonly cautions: readonly Caution[];
  readonly counts: Omit<ImportReport['counts'], 'faults' | 'faultRows' | 'cautions'>;
};

/** What the administrator is shown. Faults and examples have an end; the counts are of all. */
export function reportOf(book: Book, table: ListTable, found: Found): ImportReport {
  const { faults, cautions, counts, who, skipped, ...rest } = found;
  const tell = tellerOf(book.sheet, table, who);
  const inOrder = faults.toSorted((a, b) => a.row - b.row);
  return {
    ...rest,
    sheets: book.sheets,
    sheet: book.sheet.name,
    encoding: book.encoding,
    headRows: [table.head.firstRow + 1, table.head.lastRow + 1],
    titles: table.titles,
    columns: table.columns,
    skippedRows: skipped.slice(0, 50),
    counts: {
      ...counts,
      faults: faults.length,
      faultRows: new Set(faults.map(({ row }) => row)).size,
      cautions: cautions.length,
    },
    faults: inOrder.slice(0, shownAtMost.faults).map(tell),
    cautions: cautions.slice(0, shownAtMost.cautions).map(tell),
  };
}
