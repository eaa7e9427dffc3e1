import type { RecordClock, RecordOutcome } from '@wangge/grid/record/record';
import type { RoomState } from '@wangge/grid/record/room-state';
import type { Day, Instant } from '@wangge/grid/time';
import type { CaseRow, GridView, PersonView } from '../case/views.ts';
import type { Term } from '../term.ts';
import type { RecordRow } from './views.ts';

export type { RoomState };

/** 另一条线来看过：结果，和自查说的一样不一样。 */
export type SpotMark = {
  readonly recordId: string;
  readonly kind: Term;
  readonly by: PersonView | null;
  readonly at: Instant;
  readonly outcome: RecordOutcome;
  /** Null while there is no report to compare with. */
  readonly agrees: boolean | null;
};

/** 楼栋图里的一间。 */
export type RoomBrief = {
  readonly gridId: string;
  readonly code: string;
  readonly name: string;
  readonly state: RoomState;
  /** The last duty day before this one. */
  readonly stateBefore: RoomState;
  /** The room's parent in the main tree: its class. */
  readonly belongsTo: { readonly id: string; readonly code: string; readonly name: string } | null;
  /** Who is to check it: those who sit on the post that makes this kind of record. Empty is a vacancy. */
  readonly leaders: readonly PersonView[];
  readonly record: {
    readonly id: string;
    readonly performedAt: Instant;
    readonly outcome: RecordOutcome;
    readonly late: boolean;
    readonly clock: RecordClock;
  } | null;
  readonly spot: SpotMark | null;
  readonly openCases: number;
};

export type RoomCounts = {
  readonly total: number;
  readonly spotChecked: number;
  readonly differing: number;
} & Readonly<Record<RoomState, number>>;

export type FloorView = {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly RoomBrief[];
  readonly checked: number;
};

/** 各班进度：rooms of this board by their parent in the main tree, in the order of the codes. Never a ranking. */
export type ClassProgress = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly due: number;
  readonly checked: number;
  /** Names of the rooms not yet checked. */
  readonly unchecked: readonly string[];
};

/** 楼栋：one part of a tree (a building), one kind of check, one duty day. Each count is the length of a list here. */
export type RoomBoard = {
  readonly kind: Term;
  readonly tree: Term;
  /** The choices beside it: only what this person may read records of. */
  readonly buildings: ReadonlyArray<GridView & { readonly rooms: number }>;
  readonly building: GridView | null;
  readonly dutyDay: Day;
  readonly dutyDayFrom: Instant;
  readonly dutyDayUntil: Instant;
  /** Today's duty day, or an earlier one. */
  readonly current: boolean;
  readonly floors: readonly FloorView[];
  readonly counts: RoomCounts;
  readonly classes: readonly ClassProgress[];
  /** 复制为文字：room names only, nobody's name. */
  readonly summary: BoardSummary;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** What goes into the message for a chat group. The words are put around it on the page. */
export type BoardSummary = {
  readonly building: string;
  readonly counts: RoomCounts;
  readonly unchecked: readonly string[];
  readonly hazard: readonly string[];
  readonly absent: readonly string[];
};

/** 一间宿舍的今晚：两条线的说法、没消除的隐患、近十四天。 */
export type RoomView = {
  readonly room: RoomBrief;
  readonly kind: Term;
  readonly dutyDay: Day;
  /** Standing records of that duty day, the room's own check first. */
  readonly reports: ReadonlyArray<RecordRow & { readonly own: boolean }>;
  /** Items on which the reports do not agree. */
  readonly differing: readonly Term[];
  readonly cases: readonly CaseRow[];
  readonly days: ReadonlyArray<{ readonly on: Day; readonly state: RoomState }>;
  readonly at: Instant;
  readonly offsetMinutes: number;
};
