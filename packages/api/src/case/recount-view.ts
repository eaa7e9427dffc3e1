import type { ChangedDay } from '@wangge/grid/calendar/difference';
import type { Limit } from '@wangge/grid/calendar/limit';
import type { ClockKind } from '@wangge/grid/case/case';
import type { Instant } from '@wangge/grid/time';
import type { Term } from '../term.ts';

/** 会动的一个期限：由哪天到哪天，中间哪些日子变了。 */
export type MovingDue = {
  readonly id: string;
  readonly number: string;
  readonly grid: string;
  readonly kind: Term;
  /** Null: not for this person to read. */
  readonly title: string | null;
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

export type CaseMoves = {
  readonly moved: number;
  /** Provisional until now, stay where they are. */
  readonly firm: number;
  /** Confidential ones among those that move. */
  readonly hidden: number;
  readonly rows: readonly MovingDue[];
};
