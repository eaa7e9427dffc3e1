import type { Limit } from '@wangge/grid/calendar/limit';
import type { DayKind, DueStep } from '@wangge/grid/calendar/working-calendar';
import type { ClockKind, Verdict } from '@wangge/grid/case/case';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';
import type { SeatView } from './views.ts';

/** 承办层级的一条：已走过、正在走、或计划中。 */
export type Lane = {
  readonly state: 'past' | 'now' | 'plan' | 'hold';
  readonly seq: number | null;
  readonly kind: ClockKind;
  readonly tier: Term;
  readonly seat: SeatView | null;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly endedAt: Instant | null;
  readonly verdict: Verdict | null;
  readonly provisional: boolean;
  /** The cap came first; `uncappedDueAt` is where the limit alone would have ended. */
  readonly capped: boolean;
  readonly uncappedDueAt: Instant | null;
  readonly pausedAt: Instant | null;
};

export type AxisDay = {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string | null;
  /** 第几个工作日，自收到起；休息日为 null，当天为 0。 */
  readonly workday: number | null;
  readonly today: boolean;
};

export type CapView = {
  readonly dueAt: Instant;
  readonly limit: Limit | null;
  readonly stopped: 'suspended' | null;
};

export type Track = {
  readonly days: readonly AxisDay[];
  readonly lanes: readonly Lane[];
  readonly cap: CapView | null;
  readonly suspendedOn: Day | null;
  readonly suspendedUntil: Day | null;
  readonly now: Instant;
  readonly offsetMinutes: number;
};

/** 为什么是这一天：一个时钟怎样数出来，后来怎样动过。 */
export type DueReason = {
  readonly kind: ClockKind | 'cap';
  readonly tier: Term | null;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly capped: boolean;
  readonly steps: readonly DueStep[];
  readonly moves: readonly DueMove[];
};

export type DueMove = {
  readonly at: Instant;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly why: 'extension' | 'suspension' | 'calendar' | 'hand-up' | 'plan';
};

export type Why = {
  readonly clock: DueReason | null;
  readonly cap: DueReason | null;
  readonly policyRevision: string;
  readonly limitSet: Term & { readonly source: Words };
  readonly calendar: {
    /** Later days are provisional. */
    readonly lastPublishedDay: Day;
    /** Local days that the organization or the grid adds within these days. */
    readonly overlays: ReadonlyArray<{
      readonly day: Day;
      readonly works: boolean;
      readonly name: string;
    }>;
  };
};
