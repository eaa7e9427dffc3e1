import type { ChangedDay } from '@wangge/grid/calendar/difference';
import type { HolidayNoticeDay, HolidayNoticeKind } from '@wangge/grid/calendar/published-table';
import type { DayKind, WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import type { Day, Instant } from '@wangge/grid/time';
import type { CaseMoves } from '../case/lookup.ts';

export type { CaseMoves };

/** 标题栏里的一周。 */
export type WeekView = {
  readonly today: Day;
  readonly days: ReadonlyArray<{
    readonly on: Day;
    readonly kind: DayKind;
    /** 春节、国庆…… */
    readonly name: string | null;
  }>;
  /** 暂定：the year's notice is not known yet. */
  readonly provisional: boolean;
};

/** 一份录入过的放假通知。 */
export type HolidayNoticeView = {
  readonly id: string;
  readonly year: number;
  readonly kind: HolidayNoticeKind;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly moved: number;
  /** Cases are still being counted again. */
  readonly counting: boolean;
};

export type HolidayNoticesView = {
  /** 几份：what a confirmation says it has seen. */
  readonly version: number;
  readonly lastYear: number;
  readonly notices: readonly HolidayNoticeView[];
  readonly mayEnter: boolean;
};

/** 录入前看清楚：读出来的日子、与现在不同的日子、会动的期限。 */
export type HolidayNoticePreview = {
  readonly version: number;
  readonly year: number;
  readonly kind: HolidayNoticeKind;
  readonly days: readonly HolidayNoticeDay[];
  /** The year as it would be. */
  readonly calendar: WorkingCalendar;
  /** Against what is known now. */
  readonly changed: readonly ChangedDay[];
  readonly moves: CaseMoves;
};
