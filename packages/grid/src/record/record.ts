import type { Answers, FieldCondition } from '../form/form.ts';
import type { Instant } from '../time.ts';
import type { Words } from '../words.ts';

/** 记录种类（策略数据）：检查、巡查、督查……用哪张表、谁能做、属于哪个值班日。 */
export type RecordKind = {
  readonly id: string;
  readonly words: Words;
  readonly form: string;
  /** Checklists that a performer may add (patrol by trade). */
  readonly checklists?: readonly string[];
  /** Post kinds that may make it. */
  readonly performedBy: readonly string[];
  /** 渠道：of the cases that its failing items raise. */
  readonly channel: string;
  /** A record of this kind stands for one grid and duty day: a second one corrects the first. */
  readonly oncePerDutyDay?: boolean;
  /** 值班日分界：local minutes after midnight at which the duty day begins (720 = noon). R decisions 19 */
  readonly dutyDayStartsAt?: number;
  /** Local window in minutes in which it is to be done, for the screen. */
  readonly window?: { readonly from: number; readonly until: number };
  readonly signed?: boolean;
  /** 无人应答、拒访：the answer that says so; then nothing else is required. decisions 9 */
  readonly nobodyThereWhen?: FieldCondition;
};

export const recordOutcomes = ['passed', 'failed', 'nobody-there', 'done'] as const;
export type RecordOutcome = (typeof recordOutcomes)[number];

/** 时间从哪来：服务器收到时；离线填写、按手机时钟校正；离线填写、无法校正（标注，不挪动）。 */
export const recordClocks = ['server', 'corrected', 'uncorrected'] as const;
export type RecordClock = (typeof recordClocks)[number];

/** 工作记录：一件工作的一次填写。何时做的与何时录的分开（R4-35）。 */
export type WorkRecord = {
  readonly id: string;
  readonly kind: string;
  readonly formId: string;
  readonly policyRevision: string;
  readonly gridId: string;
  readonly performerId: string;
  readonly performedAt: Instant;
  /** Instant corrected by the phone's clock when it was entered off line; null when it could not be corrected. */
  readonly deviceAt: Instant | null;
  readonly enteredAt: Instant;
  readonly clock: RecordClock;
  readonly dutyDay: number;
  readonly late: boolean;
  readonly outcome: RecordOutcome;
  readonly answers: Answers;
  readonly version: number;
  readonly withdrawnAt: Instant | null;
  /** The corrected record this one replaces. */
  readonly correctsId: string | null;
};
