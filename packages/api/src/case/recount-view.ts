import type { ChangedDay } from '@wangge/grid/calendar/difference';
import type { Limit } from '@wangge/grid/calendar/limit';
import type { ClockKind } from '@wangge/grid/case/case';
import type { Instant } from '@wangge/grid/time';
import type { Term } from '../term.ts';

/** 期限由哪天到哪天，中间哪些日子变了。 */
export type Move = {
  readonly clock: ClockKind;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly provisional: boolean;
  readonly capped: boolean;
  readonly suspended: boolean;
  readonly changed: readonly ChangedDay[];
};

/** 会动的一个期限，看得见的案件。 */
export type MovingDue = Move & {
  readonly id: string;
  readonly number: string;
  readonly grid: string;
  readonly kind: Term;
  readonly title: string;
};

/** 看不见的案件：how many move by the same limit and the same days, and nothing of the cases. */
export type MovingTogether = Move & { readonly count: number };

export type CaseMoves = {
  readonly moved: number;
  /** Provisional until now, stay where they are. */
  readonly firm: number;
  /** Confidential ones among those that move: counted, not shown. */
  readonly hidden: number;
  readonly together: readonly MovingTogether[];
  /** Only so many were looked at, the tightest first; the rest is counted when it is confirmed. */
  readonly more: boolean;
  readonly rows: readonly MovingDue[];
};
