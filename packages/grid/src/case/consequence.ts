import type { Limit } from '../calendar/limit.ts';
import type { CheckItem } from '../form/form.ts';
import type { CaseKind, CasePolicy, EntryRule, LimitSet } from './case-policy.ts';
import { itemLimit, raisesCase } from './from-record.ts';
import { treatLimit } from './limit.ts';

/** 不合格会怎样：成不成案、谁来消除、限多久、谁来复查。填表时就说清楚。R3-11 */
export type Consequence = {
  /** Null: kept in the record only. */
  readonly kind: CaseKind | null;
  readonly body: string | null;
  /** Posts to which it goes first, nearest first; empty where it goes straight to who treats it. */
  readonly receives: readonly string[];
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
  const proposed = item.treats ?? kind?.treats ?? null;
  if (kind === undefined || !raisesCase(policy, grade))
    return { kind: null, body: proposed, receives: [], limit: null, verifies: [] };
  const entry = policy.flow.entries.find((rule) => admits(rule, grade));
  const body = ownBody(policy, entry) ?? proposed;
  const tier = policy.bodies.find((candidate) => candidate.id === body)?.tier ?? '';
  const limit = treatLimit(limitSet, kind, { grade, marks: [], tier, own: itemLimit(item, kind) });
  const verifies = policy.flow.gradeVerifiedBy?.[grade] ?? [
    ...(kind.verifiedBy ?? []),
    ...policy.flow.verifies,
  ];
  const receives = entry && 'posts' in entry.seat ? entry.seat.posts : [];
  return { kind, body, receives, limit, verifies: [...new Set(verifies)] };
}

/** 检查查出的走哪个入口。Marks are set later, by somebody who looks closer. */
function admits({ source, grades, marks }: EntryRule, grade: string): boolean {
  return (
    marks === undefined && (source?.includes('check') ?? true) && (grades?.includes(grade) ?? true)
  );
}

/** 自己查出、自己消除的：the body of whoever makes such records. */
function ownBody(policy: CasePolicy, entry: EntryRule | undefined): string | null {
  if (entry === undefined || !('raiser' in entry.seat)) return null;
  const { kinds = [] } = entry.seat;
  return policy.posts.find(({ id }) => kinds.includes(id))?.body ?? null;
}
