import type { Limit } from '../calendar/limit.ts';
import type { Day } from '../time.ts';
import type { CaseContent, FiveItems, Finding, Source } from './case.ts';

/** 登记。接收居民反映时 raisedBy 为空。 */
export type RaiseCommand = {
  readonly type: 'raise';
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly fields?: readonly string[];
  readonly grade?: string;
  readonly marks?: readonly string[];
  readonly gridId: string;
  readonly place: string;
  readonly channel: string;
  readonly finding?: Finding;
  readonly content: Partial<CaseContent> & { readonly title: string };
  readonly source: Source;
  readonly recordId?: string;
  readonly itemId?: string;
  /** Body that treats it, when the failing item names one other than the kind's. */
  readonly body?: string;
  readonly due?: Limit;
  readonly photosBefore: number;
};

/** 命令：改变案件的只有这些。 */
export type CaseCommand =
  | {
      readonly type: 'accept';
      readonly next: 'dispatch' | 'self';
      readonly kind?: string;
      readonly fields?: readonly string[];
      readonly grade?: string;
      readonly marks?: readonly string[];
    }
  | { readonly type: 'refuse'; readonly reason: string }
  | {
      readonly type: 'dispatch';
      readonly postId: string;
      readonly body?: string;
      readonly note: string;
    }
  | { readonly type: 'take-on' }
  | { readonly type: 'return'; readonly reason: string; readonly note: string }
  | {
      readonly type: 'hand-over';
      readonly postId: string;
      readonly plan: string;
      readonly opinion: string;
    }
  | {
      readonly type: 'hand-up';
      readonly postId: string;
      readonly plan: string;
      readonly opinion: string;
    }
  | { readonly type: 'note-progress'; readonly text: string }
  | { readonly type: 'answer'; readonly text: string; readonly final?: boolean }
  | { readonly type: 'note-reason'; readonly text: string }
  | { readonly type: 'decide-reason'; readonly clock: number; readonly approve: boolean }
  | { readonly type: 'request-extension'; readonly untilOn: Day; readonly reason: string }
  | { readonly type: 'decide-extension'; readonly approve: boolean; readonly note: string }
  | { readonly type: 'request-suspension'; readonly untilOn: Day; readonly reason: string }
  | { readonly type: 'decide-suspension'; readonly approve: boolean; readonly note: string }
  | { readonly type: 'resume'; readonly note: string }
  | {
      readonly type: 'fill-plan';
      readonly items: Omit<FiveItems, 'filledBy' | 'approvedBy' | 'askedPostId'>;
    }
  | { readonly type: 'approve-plan'; readonly approve: boolean; readonly note: string }
  | {
      readonly type: 'add-photos';
      readonly phase: 'before' | 'during' | 'after';
      readonly count: number;
    }
  | {
      readonly type: 'treat';
      readonly solution: string;
      readonly result: string;
      readonly effect: string;
      readonly cause?: string;
      readonly photosAfter: number;
      readonly onTheSpot?: boolean;
    }
  | { readonly type: 'verify'; readonly passed: boolean; readonly text: string }
  | {
      readonly type: 'regrade';
      readonly grade: string;
      readonly marks?: readonly string[];
      readonly reason: string;
    }
  | { readonly type: 'urge'; readonly text: string }
  | { readonly type: 'supervise'; readonly text: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'merge'; readonly into: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'look-back'; readonly relapsed: boolean; readonly text: string };

export type CommandName = CaseCommand['type'];
export type CommandOf<N extends CommandName> = Extract<CaseCommand, { type: N }>;
