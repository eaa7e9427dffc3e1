import type { CaseKind, CasePolicy } from '@wangge/grid/case/case-policy';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';

export type Terms = {
  readonly [
    K in 'kind' | 'grade' | 'mark' | 'channel' | 'field' | 'group' | 'tier' | 'body' | 'post'
  ]: (id: string) => Term;
};

const known = new WeakMap<CasePolicy, Terms>();

/** 名称：ids of the policy as terms. A case keeps ids that an override may have removed since; they stand for themselves. */
export function termsOf(policy: CasePolicy): Terms {
  const found = known.get(policy);
  if (found) return found;
  const terms: Terms = {
    kind: among(policy.caseKinds),
    grade: among(policy.grades),
    mark: among(policy.marks),
    channel: among(policy.channels),
    field: among(policy.taxonomy.fields),
    group: among(policy.taxonomy.groups),
    tier: among(policy.tiers),
    body: among(policy.bodies),
    post: among(policy.posts),
  };
  known.set(policy, terms);
  return terms;
}

function among(
  list: ReadonlyArray<{ readonly id: string; readonly words: Words }>,
): (id: string) => Term {
  const byId = new Map(list.map(({ id, words }) => [id, { id, words }]));
  return (id) => byId.get(id) ?? { id, words: { zh: id } };
}

export function kindNamed(policy: CasePolicy, id: string): CaseKind | undefined {
  return policy.caseKinds.find((kind) => kind.id === id);
}

/** 类别：the kind's group where it has one, else its first field. */
export function categoryOf(policy: CasePolicy, kindId: string): Term | null {
  const kind = kindNamed(policy, kindId);
  const terms = termsOf(policy);
  if (kind?.group !== undefined) return terms.group(kind.group);
  const [field] = kind?.fields ?? [];
  return field === undefined ? null : terms.field(field);
}

/** 敏感、限知的种类：read by those who need to know, not by everybody on the grid. */
export function isConfidential(kind: CaseKind): boolean {
  return kind.sensitivity === 'sensitive' || kind.sensitivity === 'restricted';
}
