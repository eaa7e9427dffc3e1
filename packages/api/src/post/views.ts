import type { Day } from '@wangge/grid/time';
import type { Term } from '../term.ts';

/** 一个人和他的任职，已定而还没开始的在后。第二标识总在名字旁边。 */
export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly secondMark: string;
  /** Whether there is an account behind this person yet. */
  readonly activated: boolean;
  readonly held: readonly HeldView[];
};

export type HeldView = {
  readonly appointmentId: string;
  readonly kind: Term;
  readonly title: string | null;
  readonly gridId: string;
  readonly gridName: string;
  readonly acting: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

export type PersonChoice = {
  readonly id: string;
  readonly name: string;
  readonly secondMark: string;
};
