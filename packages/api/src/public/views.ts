import type { Instant } from '@wangge/grid/time';
import type { Limit } from '@wangge/grid/calendar/limit';
import type { Words } from '@wangge/grid/words';
import type { PublishedResult } from '../publication/lookup.ts';
import type { Term } from '../term.ts';

/** 居民扫码后看到的地方。 */
export type PublicPlace = {
  readonly organization: { readonly code: string; readonly name: string };
  readonly grid: { readonly code: string; readonly name: string; readonly covers: string | null };
  readonly categories: readonly PublicCategory[];
  readonly photos: { readonly max: number };
  readonly offsetMinutes: number;
};

/** 居民能选的类别；`other` 总在最后。 */
export type PublicCategory = {
  readonly id: string;
  readonly words: Words;
  /** The form may fold the kinds under it. */
  readonly group: Term | null;
};

/** 收到了：编号和查询码，只在这里给出；再按一次得到同一个。 */
export type PublicReceipt = {
  readonly number: string;
  /** Sixteen characters in four groups: `K7QM-2D9X-…`. Only its SHA-256 is kept. */
  readonly secret: string;
  readonly receivedAt: Instant;
  readonly gridName: string;
  /** 受理时限到期；and the latest day of all, where the rules have a cap. */
  readonly acceptDueAt: Instant | null;
  readonly capDueAt: Instant | null;
  readonly limits: readonly { readonly words: Words; readonly limit: Limit }[];
  readonly offsetMinutes: number;
};

/** 查进度：阶段用居民看得懂的话。 */
export const publicSteps = [
  'received',
  'accepted',
  'in-hand',
  'checking',
  'done',
  'refused',
  'waiting',
  'merged',
  'withdrawn',
] as const;
export type PublicStep = (typeof publicSteps)[number];

export type PublicFollow = {
  readonly number: string;
  readonly category: Words;
  readonly gridName: string;
  readonly step: PublicStep;
  readonly receivedAt: Instant;
  /** Latest day by which it is to be done, where one is set. */
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  /** Who treats it now, as a post or body, never a name. */
  readonly treatedBy: Words | null;
  readonly course: readonly { readonly at: Instant; readonly step: PublicStep }[];
  /** 分段反馈：answers of the first receiver, newest first. */
  readonly answers: readonly {
    readonly at: Instant;
    readonly text: string;
    readonly final: boolean;
  }[];
  /** 不予受理的理由。 */
  readonly refusedBecause: string | null;
  /** 怎么办的：what was done, once it is closed; null where the text names somebody or the kind is about people. */
  readonly outcome: string | null;
  readonly result: PublishedResult | null;
  readonly satisfaction: PublicSatisfaction | null;
  /** The reporter may say now whether it is well done. */
  readonly mayAnswer: boolean;
  readonly version: number;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

export type PublicSatisfaction = {
  readonly answer: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
  readonly answeredAt: Instant;
  readonly review: 'upheld' | 'answered' | null;
  readonly reply: string | null;
};
