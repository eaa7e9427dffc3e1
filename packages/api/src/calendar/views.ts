import type { DayKind } from '@wangge/grid/calendar/working-calendar';
import type { Day } from '@wangge/grid/time';

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
