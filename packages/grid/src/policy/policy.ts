import type { CasePolicy, LimitSet } from '../case/case-policy.ts';
import type { Form } from '../form/form.ts';
import type { TreeKind } from '../hierarchy/grid.ts';
import type { Line } from '../post/post.ts';
import type { RecordKind } from '../record/record.ts';
import type { Words } from '../words.ts';

export type {
  Body,
  CaseFlow,
  CaseKind,
  CasePolicy,
  Channel,
  EntryRule,
  Grade,
  LimitSet,
  PlanRule,
  SeatRule,
  Taxonomy,
  Tier,
  UpwardRule,
} from '../case/case-policy.ts';

/** 一个变体就是一份数据。R1-12 */
export type Policy = CasePolicy & {
  readonly variant: string;
  readonly words: Words;
  readonly trees: readonly TreeKind[];
  readonly lines: readonly Line[];
  readonly limitSets: readonly LimitSet[];
  readonly defaultLimitSet: string;
  readonly forms: readonly Form[];
  readonly recordKinds: readonly RecordKind[];
  /** Words of the variant for things all apps share: `case` 案件/隐患, `cases`, `raise`, `grid`, `holder` … */
  readonly vocabulary: Readonly<Record<VocabularyKey, Words>>;
};

export const vocabularyKeys = [
  'case',
  'cases',
  'raise',
  'grid',
  'check',
  'patrol',
  'building',
  'today',
  'grade',
] as const;
export type VocabularyKey = (typeof vocabularyKeys)[number];
