import type { Limit } from '../calendar/limit.ts';
import type { Choice, Sensitivity } from '../form/form.ts';
import type { Level } from '../hierarchy/grid.ts';
import type { PostKind } from '../post/post.ts';
import type { Words } from '../words.ts';
import type { Source, Stage } from './case.ts';

/** 承办单位。tier 决定按哪一档计时。answeredBy：坐在哪些岗位上的人替它办（最近的上级网格优先）。 */
export type Body = {
  readonly id: string;
  readonly words: Words;
  readonly tier: string;
  readonly outside?: boolean;
  readonly answeredBy: readonly string[];
};

export type Tier = { readonly id: string; readonly words: Words };

/** 级别：社区一般/紧急；企业一般/重大；宿舍轻微/一般/严重/紧急。次序越大越重，只能加重。 */
export type Grade = {
  readonly id: string;
  readonly words: Words;
  readonly order: number;
  readonly raisesCase: boolean;
  readonly meaning?: Words;
};

export type CaseKind = {
  readonly id: string;
  readonly words: Words;
  /** Taxonomy: the kind's group (thirteen kinds of the source, or none) and fields; a case may add fields. */
  readonly group?: string;
  readonly fields: readonly string[];
  readonly grade: string;
  readonly treats: string;
  /** Own limit of treatment, before the tier's: `at-once`, `1d`. */
  readonly due?: Limit;
  /** Posts that verify, first available first; the flow's default when absent. */
  readonly verifiedBy?: readonly string[];
  /** 照片证据：before is asked for when the case is raised, after when it is treated. */
  readonly evidence: ReadonlyArray<'photo-before' | 'photo-after'>;
  readonly neverPublic?: boolean;
  readonly sensitivity?: Sensitivity;
  readonly season?: string;
  /** Code in an outside catalogue. */
  readonly matter?: string;
  /** Residents may choose it on the public form. */
  readonly publicForm?: boolean;
  /** 说不清归哪一类的先归这里，受理时再定。 */
  readonly catchAll?: boolean;
};

/** 限时规则集：一个组织选一套，从某日起。 */
export type LimitSet = {
  readonly id: string;
  readonly words: Words;
  readonly source: Words;
  readonly accept: Limit;
  readonly verify: Limit;
  /** 定方案：from acceptance until the five items are approved. Needed where a grade goes by plan. */
  readonly plan?: Limit;
  /** Treatment by the tier that holds the case; runs from acceptance or handover until it leaves the tier. */
  readonly treat: Readonly<Record<string, Limit>>;
  /** 上报时限：a second clock of the tier, ends at hand-up, or is void when the case is treated there. R7-06 */
  readonly handUp?: Readonly<Record<string, Limit>>;
  readonly byMark?: Readonly<Record<string, Limit>>;
  /** `by-plan`: the time limit of the approved five items. */
  readonly byGrade?: Readonly<Record<string, Limit | 'by-plan'>>;
  /** 封顶，自收到起。只有挂账和上报能停。R8-11 */
  readonly cap?: Limit;
};

/** 轮到哪把椅子：指定岗位（由近及远），或该类案件的承办单位，或登记人自己的岗位（可限定哪些岗位种类）。 */
export type SeatRule =
  | { readonly posts: readonly string[] }
  | { readonly body: 'treating' }
  | { readonly raiser: true; readonly kinds?: readonly string[] };

/** 入口：第一条符合的生效。 */
export type EntryRule = {
  readonly source?: readonly Source[];
  readonly grades?: readonly string[];
  readonly marks?: readonly string[];
  readonly stage: Stage;
  readonly seat: SeatRule;
};

/** 上行：某档办不了时交给谁。hand-over 在组织内移交（封顶照走），hand-up 上报组织外（停封顶）。R9-13..15、R7-06 */
export type UpwardRule = {
  readonly fromTier: string;
  readonly command: 'hand-over' | 'hand-up';
  readonly posts: readonly string[];
  readonly words: Words;
};

/** 五落实等治理前提。 */
export type PlanRule = {
  readonly grades: readonly string[];
  readonly approvedBy: readonly string[];
};

export type CaseFlow = {
  readonly entries: readonly EntryRule[];
  readonly accepts: readonly string[];
  readonly dispatches: readonly string[];
  readonly verifies: readonly string[];
  /** Approve extensions, suspensions and late reasons; supervise. Must stand above the post that asks. */
  readonly approves: readonly string[];
  readonly upward: readonly UpwardRule[];
  readonly returnReasons: readonly Choice[];
  /** After this many returns the case goes to a decider. 专家第 4 条 */
  readonly returnsBeforeDecider: number;
  readonly deciders: readonly string[];
  readonly maxExtensions: number;
  /** Days after closing at which a look-back is due; none = no look-back. R9-25 */
  readonly lookBackDays?: number;
  readonly plan?: PlanRule;
  /** Grades that only the named posts verify (acceptance of a major hazard). */
  readonly gradeVerifiedBy?: Readonly<Record<string, readonly string[]>>;
};

export type Channel = {
  readonly id: string;
  readonly words: Words;
  readonly proactive: boolean;
  readonly onForm: boolean;
  /** 免拍：为什么这样来的拍不了照（来电、口头）。Without it a kind that demands a photo before is raised with one. */
  readonly noPhoto?: Words;
};

export type Taxonomy = {
  readonly functions: readonly Choice[];
  readonly fields: ReadonlyArray<Choice & { readonly function?: string }>;
  readonly groups: ReadonlyArray<Choice & { readonly field: string }>;
};

/** 案件流程所需的那部分策略。`Policy` 是它的超集。 */
export type CasePolicy = {
  readonly revision: string;
  readonly prefix: string;
  readonly levels: readonly Level[];
  readonly tiers: readonly Tier[];
  readonly tierOfLevel: Readonly<Record<string, string>>;
  readonly posts: readonly PostKind[];
  readonly bodies: readonly Body[];
  readonly grades: readonly Grade[];
  readonly marks: readonly Choice[];
  readonly taxonomy: Taxonomy;
  readonly caseKinds: readonly CaseKind[];
  readonly channels: readonly Channel[];
  readonly flow: CaseFlow;
};
