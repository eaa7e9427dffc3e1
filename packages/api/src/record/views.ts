import type { Answers, FieldValue, Form, ItemResult, Sensitivity } from '@wangge/grid/form/form';
import type { Stage } from '@wangge/grid/case/case';
import type { RecordClock, RecordOutcome } from '@wangge/grid/record/record';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { CaseRow, GridView, PersonView, PhotoView, SeatView } from '../case/views.ts';
import type { CheckSheet } from '../form/views.ts';
import type { Term } from '../term.ts';

export type * from './room-views.ts';

/** 记录还算不算数：算数、已被顶替（更正或同一值班日后来的一条）、已撤回。 */
export const standings = ['stands', 'replaced', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** 记录的一行。 */
export type RecordRow = {
  readonly id: string;
  readonly kind: Term;
  readonly grid: GridView;
  readonly performer: PersonView | null;
  readonly performedAt: Instant;
  readonly enteredAt: Instant;
  readonly dutyDay: Day;
  readonly late: boolean;
  /** 时段外：its kind has hours, and it was made outside them. */
  readonly outsideWindow: boolean;
  readonly clock: RecordClock;
  readonly outcome: RecordOutcome;
  readonly standing: Standing;
  /** Ids of the items that failed. */
  readonly failing: readonly string[];
};

/** A page of records, the newest duty day first. */
export type RecordList = {
  readonly rows: readonly RecordRow[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly kinds: readonly Term[];
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 记录牵出的案件：登记的，或并入的那件。 */
export type CaseOfRecord = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly itemId: string | null;
  readonly grade: Term;
  readonly stage: Stage;
  /** Who treats it: the holder, else whose turn it is. */
  readonly treats: SeatView | null;
  readonly dueAt: Instant | null;
  readonly provisional: boolean;
};

/** 填好送到之后的回执。 */
export type RecordEntered = {
  readonly id: string;
  readonly kind: Term;
  readonly grid: GridView;
  readonly outcome: RecordOutcome;
  readonly dutyDay: Day;
  readonly performedAt: Instant;
  readonly enteredAt: Instant;
  readonly clock: RecordClock;
  readonly late: boolean;
  readonly outsideWindow: boolean;
  /** `replaced`: a later record of the same duty day had arrived before. */
  readonly standing: Standing;
  /** The record of the same duty day that this one replaces, or corrects. */
  readonly replacesId: string | null;
  readonly raised: readonly CaseOfRecord[];
  /** The same item was failing before and its case is still open: told there. */
  readonly joined: readonly CaseOfRecord[];
  /** Until then the maker takes it back without a reason. */
  readonly withdrawUntil: Instant;
  readonly version: number;
  readonly offsetMinutes: number;
};

/** 撤回之后。 */
export type RecordWithdrawn = {
  readonly id: string;
  readonly withdrawnAt: Instant;
  /** Cases that went with it, because nobody had taken them on. */
  readonly withdrawnCases: ReadonlyArray<{ readonly id: string; readonly number: string }>;
};

/** 一个字段的填写。`withheld`：there is an answer, and this reader does not get it without a purpose. */
export type FieldAnswer = {
  readonly id: string;
  readonly words: Words;
  readonly type: Form['fields'][number]['type'];
  readonly sensitivity: Sensitivity;
  readonly value: FieldValue;
  /** The chosen ones of a choice, in words. */
  readonly chosen: readonly Term[];
  readonly withheld: boolean;
  readonly erased: boolean;
};

/** 一个检查项的填写。 */
export type ItemAnswerView = {
  readonly id: string;
  readonly words: Words;
  readonly group: Term | null;
  readonly result: ItemResult | null;
  readonly choice: Term | null;
  readonly note: string;
  readonly grade: Term | null;
  readonly photos: readonly PhotoView[];
  readonly case: CaseOfRecord | null;
};

/** 更正的一版；第一版永远在。 */
export type RecordVersion = {
  readonly id: string;
  readonly performer: PersonView | null;
  readonly enteredAt: Instant;
  readonly outcome: RecordOutcome;
  readonly standing: Standing;
  /** Why the next version replaced this one. */
  readonly reason: string | null;
};

/** 一条工作记录。 */
export type RecordView = Omit<RecordRow, 'failing'> & {
  readonly version: number;
  readonly deviceAt: Instant | null;
  readonly policyRevision: string;
  readonly form: Term;
  readonly fields: readonly FieldAnswer[];
  readonly items: readonly ItemAnswerView[];
  /** Photos of the whole record; those of an item stand with it. */
  readonly photos: readonly PhotoView[];
  readonly cases: readonly CaseOfRecord[];
  readonly versions: readonly RecordVersion[];
  /** Fields that can be read with `record.confidential` and a purpose. */
  readonly withheld: readonly string[];
  readonly mayReadConfidential: boolean;
  readonly mayWithdraw: boolean;
  readonly withdrawUntil: Instant | null;
  readonly mayCorrect: boolean;
  /** Without a reason within ten minutes, by the maker. */
  readonly reasonNeeded: boolean;
  /** What to start a correction from: the plain answers, without what is withheld. */
  readonly answers: Answers;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 凭目的查阅的字段，查阅已留痕。 */
export type ConfidentialFields = {
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
};

/** 巡查之前：表、上次留下的、同行的人。 */
export type PatrolContext = {
  readonly grid: GridView;
  readonly sheet: CheckSheet;
  /** 遗留：open cases of the grid that this person may see, the tightest first. */
  readonly openCases: readonly CaseRow[];
  /** Others who may make this record on this grid. */
  readonly colleagues: ReadonlyArray<PersonView & { readonly secondMark: string }>;
  readonly last: RecordRow | null;
};

/** 今天该做的一条：一个网格、一个值班日只算一次的记录。 */
export type DueRecord = {
  readonly kind: Term;
  readonly grid: GridView;
  readonly dutyDay: Day;
  /** When it is to be done, where the kind says so. */
  readonly from: Instant | null;
  readonly until: Instant;
  readonly done: RecordRow | null;
};

/** 我今天的记录：该做的、已做的。 */
export type MyRecords = {
  readonly due: readonly DueRecord[];
  readonly made: readonly RecordRow[];
  readonly at: Instant;
  readonly offsetMinutes: number;
};
