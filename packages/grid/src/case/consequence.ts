import type { Limit } from '../calendar/limit.ts';
import type { CheckItem } from '../form/form.ts';
import type { CaseKind, CasePolicy, LimitSet } from './case-policy.ts';
import { itemLimit, raisesCase } from './from-record.ts';
import { treatLimit } from './limit.ts';

/** 不合格会怎样：成不成案、谁来消除、限多久、谁来复查。填表时就说清楚。R3-11 */
export type Consequence = {
  /** Null: kept in the record only. */
  readonly kind: CaseKind | null;
  readonly body: string | null;
  readonly limit: Limit | 'by-plan' | null;
  /** Posts that verify, in the order in which they are asked. */
  readonly verifies: readonly string[];
};

/** What a failing item of this grade leads to, whoever sits where. */
export function consequenceOf(
  policy: CasePolicy,
  limitSet: LimitSet,
  item: CheckItem,
  grade: string,
): Consequence {
  const kind = policy.caseKinds.find((candidate) => candidate.id === item.raises);
  const body = item.treats ?? kind?.treats ?? null;
  if (kind === undefined || !raisesCase(policy, grade))
    return { kind: null, body, limit: null, verifies: [] };
  const tier = policy.bodies.find((candidate) => candidate.id === body)?.tier ?? '';
  const limit = treatLimit(limitSet, kind, { grade, marks: [], tier, own: itemLimit(item, kind) });
  const verifies = policy.flow.gradeVerifiedBy?.[grade] ?? [
    ...(kind.verifiedBy ?? []),
    ...policy.flow.verifies,
  ];
  return { kind, body, limit, verifies: [...new Set(verifies)] };
}
