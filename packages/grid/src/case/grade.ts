import type { CasePolicy } from './case-policy.ts';

/** 级别的轻重，越大越重；没有这个级别时为 null。 */
export function gradeOrder(policy: Pick<CasePolicy, 'grades'>, grade: string): number | null {
  return policy.grades.find((candidate) => candidate.id === grade)?.order ?? null;
}
