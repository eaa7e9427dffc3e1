import type { Refusal } from '@wangge/grid/outcome';
import { refusal_unknown } from '@wangge/i18n/refusals';

export type Teller = (details: Record<string, string>) => string;

/** A code without words is a gap that a test finds; on screen it falls back to a plain sentence with the code. */
export function tell(teller: Teller | undefined, { code, details }: Refusal): string {
  if (teller === undefined) return refusal_unknown({ code });
  const texts = Object.entries(details ?? {}).map(([key, value]) => [key, String(value)]);
  return teller(Object.fromEntries(texts) as Record<string, string>);
}
