import type { Limit } from '../calendar/limit.ts';
import type { CaseKind, LimitSet } from './case-policy.ts';

/**
 * 处置时限：标记、级别、检查项、案件种类、承办层级，先到先用。
 * Returns 'by-plan' where the approved five items set the date; null where the set gives no limit for the tier.
 */
export function treatLimit(
  set: LimitSet,
  kind: CaseKind,
  facts: {
    readonly grade: string;
    readonly marks: readonly string[];
    readonly tier: string;
    readonly own: Limit | null;
  },
): Limit | 'by-plan' | null {
  const marked = facts.marks.map((mark) => set.byMark?.[mark]).find((limit) => limit !== undefined);
  return (
    set.byGrade?.[facts.grade] ?? marked ?? facts.own ?? kind.due ?? set.treat[facts.tier] ?? null
  );
}
