import type { BreachView, HolderView, PostView } from '@wangge/api/hierarchy/views';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import type { Day } from '@wangge/grid/time';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { tableDay } from '../../format/day.ts';
import { signsOf } from '../../format/signs.ts';
import type { BreachCode } from './tree.ts';

const CODES: Record<BreachCode, () => string> = {
  vacancy: m.grid_breach_vacancy,
  'too-few': m.grid_breach_too_few,
  'too-many': m.grid_breach_too_many,
  exclusive: m.grid_breach_exclusive,
  answerable: m.grid_breach_answerable,
};

/** 空缺、缺员、超员、一人几格、负总责。 */
export function breachWord(code: BreachCode): string {
  return CODES[code]();
}

const KINDS: Record<GridKind, () => string> = {
  basic: m.grid_kind_basic,
  special: m.grid_kind_special,
  key: m.grid_kind_key,
};

export function gridKindWord(kind: GridKind): string {
  return KINDS[kind]();
}

/** What is wrong, in one sentence: who or where, how many there are and how many there should be. */
export function breachSentence(breach: BreachView, locale: Locale): string {
  const post = say(breach.kindWords.words, locale);
  if (breach.code === 'exclusive')
    return m.grid_says_exclusive({
      person: breach.personName ?? '',
      post,
      grids: breach.gridNames.join(signsOf(locale).and),
    });
  const grid = breach.gridNames[0] ?? '';
  if (breach.code === 'answerable')
    return m.grid_says_answerable({ grid, post, count: breach.count });
  const should = requiredText(breach.min, breach.max ?? undefined);
  return m.grid_says_staffing({ grid, post, count: breach.count, should });
}

/** 应有几人：2、至少 1、1 至 3。 */
export function requiredText(min: number, max: number | undefined): string {
  if (max === undefined) return m.grid_at_least({ min });
  return min === max ? String(min) : m.grid_between({ min, max });
}

/** A holder's `until` is the first day on which he no longer holds the post; people say the last one. */
export function lastDay(untilOn: Day): Day {
  return untilOn - 1;
}

/** 自 03-01 起；03-01 至 12-09。 */
export function termText(
  { fromOn, untilOn }: Pick<HolderView, 'fromOn' | 'untilOn'>,
  today: Day,
  locale: Locale,
): string {
  const from = tableDay(fromOn, today, locale);
  if (untilOn === null) return m.grid_from({ from });
  return m.grid_from_until({ from, until: tableDay(lastDay(untilOn), today, locale) });
}

export function postTitle(
  { title, kind }: Pick<PostView, 'title' | 'kind'>,
  locale: Locale,
): string {
  return title ?? say(kind.words, locale);
}
