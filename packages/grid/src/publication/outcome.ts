import type { CasePolicy } from '../case/case-policy.ts';
import type { CaseState } from '../case/case.ts';
import { personalIn } from './project.ts';

/**
 * 告诉反映人怎么办的：办结以后的结果和成效，别的都不在内；有人名、电话或门牌的不说，涉及个人的种类也不说，由首问责任人答复。R8-13、R8-06
 * `known` are the names and numbers of people that occur in the case or in the text.
 */
export function outcomeFor(
  state: CaseState,
  policy: Pick<CasePolicy, 'caseKinds'>,
  known: readonly string[],
): string | null {
  if (state.stage !== 'closed' || state.ending !== 'done') return null;
  const kind = policy.caseKinds.find(({ id }) => id === state.kind);
  if (kind === undefined || (kind.sensitivity ?? 'none') !== 'none') return null;
  const { result, effect } = state.content;
  return speakable([result, effect], known);
}

/** 不予受理的理由，同样不带任何人。 */
export function refusalFor(reason: string, known: readonly string[]): string | null {
  return speakable([reason], known);
}

function speakable(texts: readonly string[], known: readonly string[]): string | null {
  const said = texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && personalIn(text, known) === null);
  return said.length === 0 ? null : said.join('\n');
}
