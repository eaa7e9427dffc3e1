import type { Limit } from '@wangge/grid/calendar/limit';
import type { Form } from '@wangge/grid/form/form';
import type { RecordKind } from '@wangge/grid/record/record';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';

/** 级别，由轻到重；不成案的只留记录。 */
export type GradeChoice = Term & {
  readonly order: number;
  readonly raisesCase: boolean;
  readonly meaning: Words | null;
};

/** 不合格会怎样：the line under a failing item. Null `raises`: it stays in the record and nothing follows. */
export type ConsequenceView = {
  readonly raises: Term | null;
  readonly treats: Term | null;
  /** Posts to which it goes first, nearest first; empty where it goes straight to who treats it. */
  readonly receives: readonly Term[];
  /** `by-plan`: the approved plan sets the day. */
  readonly limit: Limit | 'by-plan' | null;
  /** Where the limit would end if it were sent now; a sheet opened off line has an old one. */
  readonly dueAt: Instant | null;
  /** 复查：the posts that verify, in the order in which they are asked. */
  readonly rechecks: readonly Term[];
};

/**
 * 一张检查表或巡查表，手机离线也能填：the kernel's own form, so that `recordForm`, `validateAnswers` and `outcomeOf` run
 * on the page as they run here. `checklists` may be added by the performer; their ids go into the field of that type.
 */
export type CheckSheet = {
  readonly kind: RecordKind;
  readonly form: Form;
  readonly checklists: readonly Form[];
  readonly revision: string;
  readonly grades: readonly GradeChoice[];
  /** By item (of the form and its checklists), then by grade: the item's own and graver ones. */
  readonly consequences: Readonly<Record<string, Readonly<Record<string, ConsequenceView>>>>;
  /** The duty day that a record made now belongs to, and when that day ends. */
  readonly dutyDay: Day;
  readonly dutyDayEndsAt: Instant;
  readonly at: Instant;
  readonly offsetMinutes: number;
};

/** 我能做的记录种类，和能做的网格。 */
export type RecordOffer = {
  readonly kind: Term;
  readonly oncePerDutyDay: boolean;
  readonly grids: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly name: string;
  }>;
};
