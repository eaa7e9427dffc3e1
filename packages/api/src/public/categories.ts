import type { CaseKind } from '@wangge/grid/case/case-policy';
import type { Policy } from '@wangge/grid/policy/policy';
import { termOf } from '../term.ts';
import type { PublicCategory } from './views.ts';

/** 说不清属于哪一类的：put where the policy says; whoever accepts it names the kind. */
export const OTHER = 'other';

const otherWords = { zh: '其他', en: 'Something else' };

export function categoriesOf(policy: Policy): PublicCategory[] {
  const fallback = fallbackOf(policy);
  const { groups, fields } = policy.taxonomy;
  return [
    ...policy.caseKinds
      .filter((kind) => kind.publicForm && kind.id !== fallback?.id)
      .map(({ id, words, group, fields: [field] }) => ({
        id,
        words,
        group: group !== undefined ? termOf(groups, group) : field ? termOf(fields, field) : null,
      })),
    ...(fallback ? [{ id: OTHER, words: otherWords, group: null }] : []),
  ];
}

/** What a resident chose; undefined for anything that is not on the form. */
export function kindChosen(policy: Policy, category: string): CaseKind | undefined {
  if (category === OTHER) return fallbackOf(policy);
  return policy.caseKinds.find(({ id, publicForm }) => id === category && publicForm);
}

function fallbackOf({ caseKinds }: Policy): CaseKind | undefined {
  const open = caseKinds.filter(({ publicForm }) => publicForm);
  return open.find(({ catchAll }) => catchAll) ?? open.at(-1);
}
