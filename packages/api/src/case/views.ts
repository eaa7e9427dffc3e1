import type { ClockKind, Ending, Finding, Source, Stage } from '@wangge/grid/case/case';
import type { Refusal } from '@wangge/grid/outcome';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';
import type { CaseDetail, KindOption } from './page-views.ts';

export type * from './page-views.ts';
export type { Term };

export type GridView = { readonly id: string; readonly code: string; readonly name: string };

export type PersonView = { readonly id: string; readonly name: string };

/** 椅子：the post as it reads (its title, else the kind's words), who sits there, and the tier that times it. */
export type SeatView = {
  readonly postId: string;
  readonly title: Words;
  readonly body: Term | null;
  readonly gridName: string;
  readonly tier: Term;
  /** Who sits there today: the person named in the case while in office, else the successor; of a closed case who held it. */
  readonly personId: string | null;
  readonly personName: string | null;
  /** 前任：the person named in the case, whose seat somebody else or nobody has today. */
  readonly former: string | null;
  readonly acting: boolean;
  readonly mine: boolean;
};

export const clockStates = [
  'none',
  'run',
  'soon',
  'over',
  'hold',
  'provisional',
  'met',
  'late',
  'explained',
] as const;
export type ClockState = (typeof clockStates)[number];

/** 列表里的时钟。`run`, `soon`, `over` and `provisional` count to `dueAt`; the last three look back. */
export type ClockView = {
  readonly state: ClockState;
  readonly kind: ClockKind | null;
  readonly tier: Term | null;
  readonly startedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly provisional: boolean;
  /** 挂账至；`heldLeft` is what was left when it was suspended, in milliseconds. */
  readonly holdUntil: Day | null;
  readonly heldLeft: number | null;
  readonly segments: readonly Segment[];
};

/** 微型时限条的一段；weight is the limit in days, for the width. */
export type Segment = {
  readonly mark: 'done' | 'now' | 'late' | 'skipped' | 'hold' | 'provisional' | 'plan';
  readonly kind: ClockKind;
  readonly tier: Term;
  readonly weight: number;
};

/** 案件的一行。 */
export type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly place: string;
  readonly kind: Term;
  /** 类别：the kind's group, else its first field. */
  readonly category: Term | null;
  readonly grade: Term;
  readonly marks: readonly Term[];
  readonly channel: Term;
  readonly finding: Finding;
  readonly source: Source;
  readonly grid: GridView;
  readonly stage: Stage;
  readonly ending: Ending | null;
  readonly turn: SeatView | null;
  readonly holder: SeatView | null;
  readonly firstReceiver: PersonView | null;
  /** 轮到我。 */
  readonly mine: boolean;
  /** 等我批。 */
  readonly asked: boolean;
  readonly clock: ClockView;
  readonly raisedAt: Instant;
  readonly closedAt: Instant | null;
  readonly suspendedUntil: Day | null;
  readonly returns: number;
  readonly urges: number;
  readonly published: boolean;
};

/** 命令面板里找到的。 */
export type FoundCase = Pick<CaseRow, 'id' | 'number' | 'title' | 'stage'>;

export const inboxViews = [
  'mine',
  'subtree',
  'overdue',
  'due-today',
  'to-dispatch',
  'suspended',
  'to-review',
  'all',
] as const;
export type InboxView = (typeof inboxViews)[number];

export type InboxFilters = {
  readonly grid?: string;
  readonly kind?: string;
  readonly grade?: string;
  readonly stage?: Stage;
  readonly tier?: string;
  readonly channel?: string;
  readonly text?: string;
};

/** 案件列表。Each count is the length of the list that its view opens under the same filters. */
export type Inbox = {
  readonly view: InboxView;
  readonly filters: InboxFilters;
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** Up to `countedUpTo`: as many as that means that many or more. */
  readonly counts: {
    readonly mine: number;
    readonly subtree: number;
    readonly overdue: number;
    readonly dueToday: number;
    readonly toDispatch: number;
    readonly suspended: number;
    /** 有不满意的评价等我复核。R8-19 */
    readonly toReview: number;
    readonly all: number;
  };
  /** What the filter menus offer. */
  readonly choices: InboxChoices;
  readonly nextCursor: string | null;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

export type InboxChoices = {
  readonly grids: readonly GridView[];
  readonly kinds: readonly Term[];
  readonly grades: readonly Term[];
  readonly tiers: readonly Term[];
  readonly channels: readonly Term[];
};

/** 批量：每件能不能，不能的为什么。 */
export type BulkRow = {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly refusal: Refusal | null;
};

/** 登记表要用的选择。 */
export type RaiseOptions = {
  readonly kinds: ReadonlyArray<
    KindOption & { readonly treats: Term; readonly evidence: readonly string[] }
  >;
  readonly grades: ReadonlyArray<Term & { readonly order: number; readonly meaning: Words | null }>;
  readonly marks: readonly Term[];
  /** `noPhoto`: why no photo is asked for, whatever the kind. */
  readonly channels: ReadonlyArray<
    Term & { readonly proactive: boolean; readonly noPhoto: Words | null }
  >;
  readonly fields: readonly Term[];
  readonly groups: readonly Term[];
  readonly functions: readonly Term[];
  readonly grids: readonly GridView[];
};

/** 登记之后先到谁那里：by kind and grade; `seat` is a place in `seats`, null where nobody would sit. */
export type Entrances = {
  readonly gridId: string;
  readonly entrances: ReadonlyArray<{
    readonly kind: string;
    readonly grade: string;
    readonly stage: Stage;
    readonly seat: number | null;
    readonly dueAt: Instant | null;
  }>;
  readonly seats: readonly SeatView[];
};

/** 一个网格的案件：开着的，按阶段计数。 */
export type GridBoard = {
  readonly grid: GridView;
  readonly rows: readonly CaseRow[];
  readonly byStage: Readonly<Partial<Record<Stage, number>>>;
};

/** 命令之后：null detail where the case has passed out of the actor's sight. */
export type Acted = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly stage: Stage;
  readonly detail: CaseDetail | null;
};

export type ReporterRead = {
  readonly name: string | null;
  readonly contact: string | null;
  readonly anonymous: boolean;
};

/** 不满意的年度累计，按首问责任人；只数复核成立的。R8-19 */
export type DissatisfiedCount = { readonly person: PersonView; readonly count: number };
