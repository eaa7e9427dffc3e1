import type { CaseContent } from '@wangge/grid/case/case';
import type { CaseFact } from '@wangge/grid/case/fact';

/**
 * 涉及的人不进日志也不进现状：`people` stands in the place for sensitive values, and every fact passes through here
 * before it is written.
 */
export function redacted(fact: CaseFact): CaseFact {
  if (fact.type === 'raised')
    return { ...fact, state: { ...fact.state, content: withoutPeople(fact.state.content) } };
  if (fact.type === 'treated') return { ...fact, content: withoutPeople(fact.content) };
  return fact;
}

function withoutPeople<C extends Partial<CaseContent>>(content: C): C {
  return content.people === undefined ? content : { ...content, people: '' };
}
