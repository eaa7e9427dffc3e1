import type { Instant } from '@wangge/grid/time';

/** 发件箱里的一条，在回执页上的样子。 */
export type SavedEntry = {
  readonly title: string;
  readonly note: string;
  /** By the phone's clock. */
  readonly madeAt: Instant;
  readonly state: 'waiting' | 'sending' | 'refused' | 'delivered';
  readonly online: boolean;
  readonly photos: number;
  /** Why the server did not accept it. */
  readonly why: string;
};
