import type { KindLimitView } from '@wangge/api/policy/views';
import type { Limit, LimitUnit } from '@wangge/grid/calendar/limit';
import type { Locale, Words } from '@wangge/grid/words';
import { limitWords } from '../case/limit-words.ts';

/** How long one of each is, to put the shortest first; only the order counts. */
const hours: Readonly<Record<LimitUnit, number>> = {
  'continuous-hour': 1,
  'working-hour': 2,
  'natural-day': 24,
  'working-day': 32,
};

export type LimitRow = { readonly limit: string; readonly kinds: readonly Words[] };

/** The kinds of each limit, shortest limit first; within one in the order of the policy. */
export function byLimit(kinds: readonly KindLimitView[], locale: Locale): LimitRow[] {
  const rows = new Map<string, { length: number; kinds: Words[] }>();
  for (const { limit, words } of kinds) {
    const said = limitWords(limit, locale);
    const row = rows.get(said) ?? { length: lengthOf(limit), kinds: [] };
    row.kinds.push(words);
    rows.set(said, row);
  }
  return [...rows]
    .sort(([, one], [, other]) => one.length - other.length)
    .map(([limit, row]) => ({ limit, kinds: row.kinds }));
}

function lengthOf({ unit, value }: Limit): number {
  return hours[unit] * value;
}
