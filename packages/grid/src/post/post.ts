import type { Day } from '../time.ts';
import type { Words } from '../words.ts';

/** 条线：属地线、公安线、班级线、学生会线…… R9-10、R9-16、R3-03..09 */
export type Line = {
  readonly id: string;
  readonly words: Words;
  readonly order: readonly string[];
};

/** 任职人数要求：恰好两名（R5-02）、一人一格（R2-11）、空岗报警。 */
export type Staffing = {
  readonly min: number;
  readonly max?: number;
  /** One person may hold this post on one grid only. R2-11 */
  readonly exclusive?: boolean;
  /** How many holders are answerable (总网格长两人，一人负总责). Default: all are. R9-07 */
  readonly answerable?: 1;
};

/** 权限范围：own 本格；subtree 本格及以下（按 tree）；organization 全组织。 */
export const scopes = ['own', 'subtree', 'organization'] as const;
export type Scope = (typeof scopes)[number];

/** 岗位种类（策略数据）。grants：动作 → 范围。 */
export type PostKind = {
  readonly id: string;
  readonly words: Words;
  readonly level: string;
  readonly line?: string;
  /** Held by people of an outside body. */
  readonly outside?: boolean;
  /** The body whose cases this post answers for. */
  readonly body?: string;
  /** The body differs from post to post and stands on the post. */
  readonly bodyOnPost?: boolean;
  readonly staffing: Staffing;
  readonly grants: Readonly<Partial<Record<Action, Scope>>>;
  /** Tree by which `subtree` is meant; every tree in which the post's grid stands when absent. */
  readonly tree?: string;
};

/** 动作：权限表的左列。案件的每个命令还要看阶段和承办关系（case/flow）。 */
export const actions = [
  'case.read',
  'case.raise',
  'case.accept',
  'case.treat',
  'case.verify',
  'case.supervise',
  'case.publish',
  'record.make',
  'record.read',
  'record.read-thinking',
  'hierarchy.read',
  'hierarchy.change',
  'post.read',
  'post.appoint',
  'person.issue-slip',
  'policy.read',
  'policy.change',
  'policy.adopt',
  'organization.configure',
  'figures.read',
] as const;
export type Action = (typeof actions)[number];

/** 岗位：某种岗位在某个网格上的一把椅子。承办人是椅子，不是人：人换了，案件不丢。 */
export type Post = {
  readonly id: string;
  readonly kind: string;
  readonly gridId: string;
  readonly body: string | null;
  readonly title: string | null;
};

/** 任职：某人某段日期坐在某把椅子上。untilOn 不含。代理有期。 */
export type Appointment = {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** 代理：takes the duties over for a dated period. */
  readonly acting: boolean;
  readonly answerable: boolean;
};

/** 行为人：一个组织里的一个人和他当下有效的任职（含所在网格在各棵树里的路径）。 */
export type Actor = {
  readonly organizationId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly held: readonly HeldPost[];
};

export type HeldPost = {
  readonly appointmentId: string;
  readonly postId: string;
  readonly kind: string;
  readonly body: string | null;
  readonly gridId: string;
  /** tree id → path of the post's grid today. */
  readonly paths: Readonly<Record<string, string>>;
  readonly acting: boolean;
};
