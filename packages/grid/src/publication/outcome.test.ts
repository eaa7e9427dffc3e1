import { describe, expect, it } from 'vitest';
import type { CaseContent, CaseState } from '../case/case.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { closedWithSecrets } from '../testing/secrets.ts';
import { outcomeFor, refusalFor } from './outcome.ts';

const forReporter = { result: '已更换密封圈', effect: '不再漏水' };

/** Closed, with a secret in every field but the two that are for the reporter. */
function closed(kind: string, content: Partial<CaseContent> = {}): CaseState {
  const state = closedWithSecrets(kind);
  return { ...state, content: { ...state.content, ...forReporter, ...content } };
}

describe('what the reporter reads once it is done', () => {
  it.each<[string, CaseState, string | null]>([
    ['result and effect, nothing else', closed('leak'), '已更换密封圈\n不再漏水'],
    ['the result alone', closed('leak', { effect: ' ' }), '已更换密封圈'],
    ['no text that names somebody', closed('leak', { result: '马国栋已修' }), '不再漏水'],
    [
      'nothing where every text does',
      closed('leak', { result: '致电 138 0000 1234', effect: '3 单元 402 室不漏了' }),
      null,
    ],
    ['nothing of a kind about people', closed('grievance'), null],
    ['nothing before it is closed', { ...closed('leak'), stage: 'to-verify' }, null],
    ['nothing of a withdrawn one', { ...closed('leak'), ending: 'withdrawn' }, null],
  ])('R8-13 %s', (_what, state, expected) => {
    expect(outcomeFor(state, lighthouse, ['马国栋'])).toBe(expected);
  });

  it('a reason for refusing is told unless it names somebody', () => {
    expect(refusalFor('不在本辖区', ['马国栋'])).toBe('不在本辖区');
    expect(refusalFor('马国栋说没有', ['马国栋'])).toBeNull();
  });
});
