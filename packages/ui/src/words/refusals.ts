import type { Refusal } from '@wangge/grid/outcome';
import * as refusals from '@wangge/i18n/refusals';
import { tell, type Teller } from './tell.ts';

/** 拒绝的文字，每一个都在。 */
const tellers = refusals as unknown as Readonly<Record<string, Teller | undefined>>;

/** `case.not-yours` → `refusal_case_not_yours`. */
export function refusalKey(code: string): string {
  return `refusal_${code.replaceAll(/[.-]/g, '_')}`;
}

export function refusalText(refusal: Refusal): string {
  return tell(tellers[refusalKey(refusal.code)], refusal);
}
