import type { Limit } from '../calendar/limit.ts';
import type { Day, Instant } from '../time.ts';

/** 阶段，九个词：待受理、待派遣、待接办、处置中、待核查、已结案、已退回、重开、已挂账。 */
export const stages = [
  'to-accept',
  'to-dispatch',
  'to-take-on',
  'in-treatment',
  'to-verify',
  'closed',
  'returned',
  'reopened',
  'suspended',
] as const;
export type Stage = (typeof stages)[number];

/** 已结案是怎么结的：办结、不予受理、撤回、并入另一件。 */
export const endings = ['done', 'refused', 'withdrawn', 'merged'] as const;
export type Ending = (typeof endings)[number];

/** 承办椅子：岗位、所在层级（计时档）、承办单位；人可以还没有定。 */
export type Seat = {
  readonly postId: string;
  readonly kind: string;
  readonly body: string | null;
  readonly gridId: string;
  readonly level: string;
  /** Ordinal of the level; 1 is the top. */
  readonly ordinal: number;
  /** Who sits there today, answerable ones first. */
  readonly people: readonly string[];
};

export type Holder = {
  readonly postId: string;
  readonly tier: string;
  readonly body: string | null;
  readonly personId: string | null;
};

/** 计时种类：受理、定方案（五落实）、处置（按承办层级）、上报、核查。 */
export const clockKinds = ['accept', 'plan', 'treat', 'hand-up', 'verify'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** 结论：按时、有说明、违规逾期；void 是没有用上的时钟（没上报就办结了）。R7-05：到期前注明原因并获批准才算有说明。 */
export const verdicts = ['met', 'explained', 'violation', 'void'] as const;
export type Verdict = (typeof verdicts)[number];

/** 阶段时钟：谁拿着，从何时到何时；一个单位只对自己的时钟负责。专家第 3 条 */
export type Clock = {
  readonly seq: number;
  readonly kind: ClockKind;
  readonly tier: string;
  readonly postId: string;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  /** The cap came first. */
  readonly capped: boolean;
  /** What its own limit gives, while the cap comes first; cases begun before it was kept do not know. */
  readonly uncappedDueAt?: Instant | undefined;
  readonly endedAt: Instant | null;
  readonly verdict: Verdict | null;
  readonly reason: LateReason | null;
  /** Paused by suspension since. */
  readonly pausedAt: Instant | null;
};

/** 注明原因：到期前写下，由上级批准。R7-05 */
export type LateReason = {
  readonly text: string;
  readonly notedAt: Instant;
  readonly notedBy: string;
  readonly decision: 'approved' | 'rejected' | null;
  readonly decidedBy: string | null;
} & Asked;

/** 请谁批：the post asked to decide; cases of before it was kept do not know, and none is asked any more after a decision. */
export type Asked = {
  readonly askedPostId?: string | null | undefined;
};

/** 从哪里来：检查不合格、工作人员登记、居民扫码、会议议定。 */
export const sources = ['check', 'staff', 'public', 'meeting'] as const;
export type Source = (typeof sources)[number];

export const findings = ['proactive', 'reactive'] as const;
export type Finding = (typeof findings)[number];

/** 五落实：措施、责任人、资金、时限、预案。decisions 18 */
export type FiveItems = {
  readonly measures: string;
  /** Name as written; a person of the organization or of a contractor. */
  readonly responsible: string;
  readonly funds: number;
  readonly fundsNote: string;
  readonly timeLimitOn: Day;
  readonly contingency: string;
  readonly filledBy: string | null;
  readonly approvedBy: string | null;
} & Asked;

/** 案件登记的内容。人、事、物、背景、起因、建议、办法、结果、成效是分开的字段（R4-34、R4-36、R4-37）。 */
export type CaseContent = {
  readonly title: string;
  readonly text: string;
  readonly people: string;
  readonly things: string;
  readonly background: string;
  readonly cause: string;
  readonly suggestion: string;
  readonly solution: string;
  readonly result: string;
  readonly effect: string;
};

/** 申请：延期或挂账到某日（含），等上级决定。 */
export type Request = {
  readonly untilOn: Day;
  readonly reason: string;
  readonly by: string | null;
} & Asked;

/** 案件现状：日志折叠而成。 */
export type CaseState = {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  /** 所属领域，可以几个。R1-07 */
  readonly fields: readonly string[];
  readonly grade: string;
  readonly marks: readonly string[];
  readonly gridId: string;
  readonly place: string;
  readonly channel: string;
  readonly finding: Finding;
  readonly content: CaseContent;
  readonly source: Source;
  /** Null when a resident without account reported it. */
  readonly raisedBy: string | null;
  readonly raisedAt: Instant;
  readonly recordId: string | null;
  readonly itemId: string | null;
  readonly stage: Stage;
  readonly ending: Ending | null;
  readonly mergedInto: string | null;
  /** 轮到谁：the post in whose inbox the case lies now. */
  readonly turnPostId: string | null;
  /** Post that sent the case to its present place; a return goes back there. */
  readonly sentByPostId: string | null;
  /** The failing item's own limit, before the kind's. */
  readonly ownLimit: Limit | null;
  readonly holder: Holder | null;
  /** 首问责任人：对答复负责到底，和承办人不是一回事。R5-09、R8-15 */
  readonly firstReceiverId: string | null;
  readonly acceptedAt: Instant | null;
  readonly treatedBy: string | null;
  readonly treatedAt: Instant | null;
  readonly verifiedBy: string | null;
  readonly closedAt: Instant | null;
  readonly onTheSpot: boolean;
  readonly handedUp: boolean;
  readonly returns: number;
  readonly reopened: number;
  readonly rework: number;
  readonly extensions: number;
  readonly urges: number;
  readonly pendingExtension: Request | null;
  readonly pendingSuspension: Request | null;
  readonly suspendedUntil: Day | null;
  /** Stage to come back to. */
  readonly suspendedFrom: Stage | null;
  readonly suspendedOn: Day | null;
  readonly fiveItems: FiveItems | null;
  readonly clocks: readonly Clock[];
  readonly capDueAt: Instant | null;
  /** Said when the cap has moved; until then it is provisional as the calendar says. */
  readonly capProvisional?: boolean | undefined;
  readonly lookBackOn: Day | null;
  readonly published: boolean;
  readonly limitSet: string;
  readonly policyRevision: string;
  readonly photosBefore: number;
  readonly photosAfter: number;
};
