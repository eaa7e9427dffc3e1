import type { Refusal } from '@wangge/grid/outcome';
import type { Limit } from '@wangge/grid/calendar/limit';
import type { Availability } from '@wangge/grid/case/available';
import type { CaseContent } from '@wangge/grid/case/case';
import type { FactType } from '@wangge/grid/case/fact';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';
import type { Track, Why } from './track-views.ts';
import type { CaseRow, PersonView, SeatView } from './views.ts';

export type * from './track-views.ts';

export type PhotoView = {
  readonly fileId: string;
  readonly width: number;
  readonly height: number;
  readonly at: Instant;
  readonly by: PersonView | null;
};

/** 经过的一条：the fact as it was logged; whatever is personal was taken out before it was written. */
export type LogEntry = {
  readonly seq: number;
  readonly at: Instant;
  readonly type: FactType;
  readonly topic: 'course' | 'answer' | 'time';
  readonly person: PersonView | null;
  readonly post: Words | null;
  /** Where a dispatch or a handover went, as the post reads. */
  readonly sentTo: Words | null;
  readonly fact: Readonly<Record<string, unknown>>;
};

export type SeatOption = {
  readonly postId: string;
  readonly body: string | null;
  readonly seat: SeatView;
  /** What would be due if it were sent there now. */
  readonly limit: Limit | null;
  readonly dueAt: Instant | null;
  readonly capped: boolean;
};

export type UpwardOption = SeatOption & { readonly words: Words };

export type KindOption = Term & {
  readonly fields: readonly string[];
  readonly grade: string;
  readonly group: string | null;
};

export type CaseOptions = {
  readonly dispatch: readonly SeatOption[];
  readonly handOver: readonly UpwardOption[];
  readonly handUp: readonly UpwardOption[];
  readonly returnReasons: readonly Term[];
  /** The present grade and graver ones. */
  readonly grades: readonly Term[];
  readonly marks: readonly Term[];
  readonly kinds: readonly KindOption[];
  readonly fields: readonly Term[];
  /** Open cases on the same grid that this one might repeat. */
  readonly duplicates: ReadonlyArray<{
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }>;
  readonly extensions: { readonly used: number; readonly max: number };
  readonly photoAfterNeeded: boolean;
};

export type RequestView = {
  readonly untilOn: Day;
  readonly reason: string;
  readonly by: PersonView | null;
};

export type LateReasonView = {
  readonly clock: number;
  readonly text: string;
  readonly notedAt: Instant;
  readonly by: PersonView | null;
  readonly decision: 'approved' | 'rejected' | null;
};

export type FiveItemsView = {
  readonly measures: string;
  readonly responsible: string;
  readonly funds: number;
  readonly fundsNote: string;
  readonly timeLimitOn: Day;
  readonly contingency: string;
  readonly filledBy: PersonView | null;
  readonly approvedBy: PersonView | null;
};

/** 反映人，只给首问责任人：遮住的姓名；全名另行查阅并留痕。 */
export type ReporterView = {
  readonly anonymous: boolean;
  readonly masked: string | null;
  readonly hasContact: boolean;
};

export type SatisfactionView = {
  readonly id: string;
  readonly answer: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
  readonly comment: string;
  readonly answeredAt: Instant;
  readonly review: 'upheld' | 'answered' | null;
  readonly reviewedBy: PersonView | null;
  readonly reviewedAt: Instant | null;
  readonly reply: string | null;
  readonly counts: boolean;
  /** The viewer may review it. */
  readonly mayReview: boolean;
};

export type PublicationView = {
  readonly id: string;
  readonly publishedAt: Instant;
  readonly title: string;
  readonly result: string;
};

/** 案件页。 */
export type CaseDetail = CaseRow & {
  readonly fields: readonly Term[];
  /** `people` is never here: `keepsPeople` says that there is something to read with `case.people`. */
  readonly content: Omit<CaseContent, 'people'>;
  readonly keepsPeople: boolean;
  readonly onTheSpot: boolean;
  readonly handedUp: boolean;
  readonly reopened: number;
  readonly rework: number;
  readonly acceptedAt: Instant | null;
  readonly treatedAt: Instant | null;
  readonly treatedBy: PersonView | null;
  readonly verifiedBy: PersonView | null;
  readonly raisedBy: PersonView | null;
  readonly lookBackOn: Day | null;
  /** Null for everybody but the first receiver, and where nobody from outside reported. */
  readonly reporter: ReporterView | null;
  readonly confidentialReporter: boolean;
  readonly neverPublic: boolean;
  readonly mayPublish: boolean;
  /** Why it cannot be published now, whoever asks. */
  readonly publishRefusal: Refusal | null;
  readonly track: Track;
  readonly why: Why;
  readonly photos: {
    readonly before: readonly PhotoView[];
    readonly during: readonly PhotoView[];
    readonly after: readonly PhotoView[];
  };
  readonly log: readonly LogEntry[];
  readonly commands: Availability;
  readonly options: CaseOptions;
  readonly fiveItems: FiveItemsView | null;
  readonly planNeeded: boolean;
  readonly pendingExtension: RequestView | null;
  readonly pendingSuspension: RequestView | null;
  readonly lateReasons: readonly LateReasonView[];
  readonly satisfaction: readonly SatisfactionView[];
  /** 首问责任人今年复核成立的不满意；null: not for this viewer. R8-19 */
  readonly dissatisfiedThisYear: number | null;
  readonly publication: PublicationView | null;
  readonly record: { readonly id: string; readonly itemId: string | null } | null;
  readonly mergedInto: { readonly id: string; readonly number: string } | null;
  readonly merged: ReadonlyArray<{
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }>;
};
