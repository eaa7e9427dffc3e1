import type { Refusal } from '@wangge/grid/outcome';
import * as refusals from '@wangge/i18n/refusals';

type Teller = (details: Record<string, string>) => string;

/** 拒绝的文字。A code without words is a gap that the test finds; on screen it falls back to a plain sentence with the code. */
const tellers = refusals as unknown as Readonly<Record<string, Teller | undefined>>;

/** `case.not-yours` → `refusal_case_not_yours`. */
export function refusalKey(code: string): string {
  return `refusal_${code.replaceAll(/[.-]/g, '_')}`;
}

export function refusalText(refusal: Refusal): string {
  const teller = tellers[refusalKey(refusal.code)];
  const details = Object.fromEntries(
    Object.entries(refusal.details ?? {}).map(([key, value]) => [key, String(value)]),
  );
  return teller ? teller(details) : refusals.refusal_unknown({ code: refusal.code });
}
