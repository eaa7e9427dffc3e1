import type { Answers } from '@wangge/grid/form/form';
import type { Photo } from '../../parts/photos.ts';

/** 填好了的一条：答案、照片，和离线时也看得懂的一句话。 */
export type RecordDraft = {
  readonly kind: string;
  readonly gridId: string;
  readonly answers: Answers;
  readonly photos: readonly Photo[];
  /** The row in the outbox: `3-203 夜间自查`, and below it `6 项合格，1 项有问题`. */
  readonly title: string;
  readonly note: string;
};
