import type { Day, Instant } from '../time.ts';

/** 工作时段，当地时间的分钟数，左闭右开：10:00–14:00 是 {from: 600, until: 840}。 */
export type WorkingWindow = { readonly from: number; readonly until: number };

/** 季节作息：从某月某日起（`05-01`）每个工作日的时段。 */
export type SeasonalHours = { readonly from: string; readonly windows: readonly WorkingWindow[] };

/** 一天的性质：work 工作日，off 休息日，make-up 调休上班日，overlay-off 本地假日，overlay-work 本地上班日。 */
export type DayKind = 'work' | 'off' | 'make-up' | 'overlay-off' | 'overlay-work';

/**
 * 工作日历：一段连续日子的性质加前缀和，整数运算，纯数据（可以作为一片送到浏览器）。
 * 法定放假与调休来自 chinese-days 的表，上面叠加组织和网格自己的日历。
 */
export type WorkingCalendar = {
  readonly offsetMinutes: number;
  /** First day covered. */
  readonly firstDay: Day;
  /** One character per day from firstDay: w work, o off, m make-up, O overlay off, W overlay work. */
  readonly days: string;
  /** Last day of the last year whose official notice is known; later days are Monday to Friday and provisional. */
  readonly lastPublishedDay: Day;
  /** Names of special days, by day number. */
  readonly names: Readonly<Record<number, string>>;
  readonly hours: readonly SeasonalHours[];
  /** 下班到期：limits in days end at close of business of the last day instead of 24:00. */
  readonly dueAtClose?: boolean;
};

/** 叠加：某组织或某网格自己的放假、上班日。 */
export type CalendarOverlay = {
  readonly days: ReadonlyArray<{
    readonly day: Day;
    readonly works: boolean;
    readonly name: string;
  }>;
};

/** 到期：时刻（不含，24:00 即次日零点）、是否暂定、以及一天一天怎么数出来的。 */
export type Due = {
  readonly at: Instant;
  readonly provisional: boolean;
  readonly steps: readonly DueStep[];
};

/** 计算过程的一步，界面据此用文字说明“为什么是这一天”。 */
export type DueStep = {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name?: string;
  /** start 当天不计 / counted 第 n 日 / skipped 不计 / moved 顺延经过 / due 到期日 */
  readonly role: 'start' | 'counted' | 'skipped' | 'moved' | 'due';
  /** Days counted so far; for working hours the hours counted by the end of that day. */
  readonly count?: number;
};
