import type { CasePolicy } from '@wangge/grid/case/case-policy';
import type { CaseState } from '@wangge/grid/case/case';
import { outcomeFor, refusalFor } from '@wangge/grid/publication/outcome';
import type { OrganizationCall } from '../call.ts';
import { personalOf } from './known.ts';

/**
 * 告诉反映人的：what was done, or why nothing was, with no person in it. What is known of people is compared here and
 * thrown away: nobody reads it, so no reading is noted. R8-06、R8-13
 */
export async function toldToReporter(
  call: OrganizationCall,
  state: CaseState,
  policy: Pick<CasePolicy, 'caseKinds'>,
  refusal: string | null,
): Promise<{ readonly outcome: string | null; readonly refusedBecause: string | null }> {
  const { result, effect } = state.content;
  const text = [result, effect, refusal].join('\n');
  const { known } = await personalOf(call, state, text);
  return {
    outcome: outcomeFor(state, policy, known),
    refusedBecause: refusal === null ? null : refusalFor(refusal, known),
  };
}
