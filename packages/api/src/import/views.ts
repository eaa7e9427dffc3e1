import type { ImportKind, ImportStage } from '@wangge/db/schema/import';
import type { Caution, Fault } from '@wangge/grid/list/fault';
import type { Refusal } from '@wangge/grid/outcome';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';

/** 怎么读：which sheet, which column is what, and which level the top is. Whatever is not there is recognised. */
export type Asked = {
  readonly sheet?: string | undefined;
  /** Field → index of the column; null: not imported. */
  readonly columns?: Readonly<Record<string, number | null>> | undefined;
  readonly topLevel?: string | undefined;
};

/** 一处错或提醒：row as the spreadsheet counts, column as it names it. */
export type Told<T extends Fault | Caution = Fault | Caution> = T & {
  readonly column: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Whose row it is: a name or a code. */
  readonly who: string;
};

/** 比较的一行。 */
export type ComparedLine = {
  readonly id: string;
  readonly row: number | null;
  readonly name: string;
  /** Code of a grid, second mark of a person. */
  readonly mark: string;
  readonly differences: readonly Difference[];
};

/** 什么变了：what it is now and what the list says. */
export type Difference = {
  readonly field: string;
  readonly from: string;
  readonly to: string;
};

export const groupKeys = ['new', 'changed', 'moved', 'gone'] as const;
export type GroupKey = (typeof groupKeys)[number];

export type ImportReport = {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly encoding: string | null;
  /** First and last row of the head, as the spreadsheet counts. */
  readonly headRows: readonly [number, number];
  /** Titles of all columns, for mapping on screen. */
  readonly titles: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  /** The first level, where the list does not say one; null where it does. */
  readonly topLevel: string | null;
  readonly rows: number;
  readonly skippedRows: readonly number[];
  readonly counts: Readonly<
    Record<GroupKey | 'same' | 'faults' | 'faultRows' | 'cautions', number>
  >;
  readonly faults: readonly Told<Fault>[];
  readonly cautions: readonly Told<Caution>[];
  readonly groups: Readonly<Record<GroupKey, readonly ComparedLine[]>>;
};

export type ImportFields = ReadonlyArray<{
  readonly field: string;
  readonly required: boolean;
  /** Of a second tree's parent. */
  readonly words: Words | null;
}>;

export type ImportLine = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly stage: ImportStage;
  readonly fileName: string;
  readonly uploadedAt: Instant;
  readonly uploadedByName: string;
  readonly counts: ImportReport['counts'] | null;
  readonly appliedAt: Instant | null;
};

/** 一次导入的样子。 */
export type ImportView = ImportLine & {
  readonly bytes: number;
  readonly progress: number;
  readonly refusal: Refusal | null;
  readonly report: ImportReport | null;
  readonly asked: Asked;
  readonly fields: ImportFields;
  readonly levels: ReadonlyArray<{ readonly id: string; readonly words: Words }>;
  readonly appliedOn: Day | null;
  readonly version: number;
};

export type ImportList = {
  readonly kinds: readonly ImportKind[];
  readonly recent: readonly ImportLine[];
};
