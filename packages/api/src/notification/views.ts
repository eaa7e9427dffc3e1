import type { DayKind } from '@wangge/grid/calendar/working-calendar';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { CaseRow } from '../case/views.ts';
import type { RecordOffer } from '../form/views.ts';
import type { DueRecord, RecordRow } from '../record/views.ts';

/** 一条通知：names the case, never a value. The words are made on the page from `kind` and `details`. */
export type NotificationView = {
  readonly id: string;
  /** `case.turn`, `case.overdue` … (`case/notice.ts`). */
  readonly kind: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly case: {
    readonly id: string;
    readonly number: string;
    /** Null when the case has passed out of this person's sight. */
    readonly title: string | null;
  } | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

export type NotificationList = {
  readonly rows: readonly NotificationView[];
  readonly unread: number;
  readonly nextCursor: string | null;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 等着我的数目。Each is the length of the list that it opens. */
export type WaitingCounts = {
  /** 轮到我。 */
  readonly mine: number;
  readonly overdue: number;
  /** Due before midnight. */
  readonly dueToday: number;
  /** 首问：mine to answer although somebody else holds it. */
  readonly toAnswer: number;
  /** Checks that are due and not yet made. */
  readonly records: number;
  readonly unread: number;
};

/** 今天：一个组织里等着我的。 */
export type TodayView = {
  readonly today: Day;
  readonly dayKind: DayKind;
  readonly dayName: string | null;
  readonly provisional: boolean;
  readonly counts: WaitingCounts;
  /** 轮到我的案件，最紧的在前，至多二十件；`counts.mine` is the whole number. */
  readonly cases: readonly CaseRow[];
  /** 我是首问、在别人手上的。 */
  readonly toAnswer: readonly CaseRow[];
  readonly due: readonly DueRecord[];
  readonly offers: readonly RecordOffer[];
  readonly made: readonly RecordRow[];
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 门户里的一行：哪个组织的什么事，何时到期。 */
export type WaitingItem =
  | {
      readonly type: 'case';
      readonly caseId: string;
      readonly number: string;
      readonly title: string;
      readonly gridName: string;
      readonly dueAt: Instant | null;
      readonly provisional: boolean;
      readonly overdue: boolean;
      /** Somebody else holds it; I owe the answer. */
      readonly firstReceiverOnly: boolean;
    }
  | {
      readonly type: 'record';
      readonly kind: string;
      readonly words: Words;
      readonly gridId: string;
      readonly gridName: string;
      readonly dueAt: Instant | null;
      readonly overdue: boolean;
    };

/** 一个组织的一段；the page lays them together and opens `/{app}/{code}/…`. */
export type WaitingInOrganization = {
  readonly organization: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly app: string;
    readonly offsetMinutes: number;
  };
  readonly counts: WaitingCounts;
  readonly items: readonly WaitingItem[];
};
