import type { CheckItem, ItemAnswer } from '@wangge/grid/form/form';
import { m } from '@wangge/i18n/messages';
import type { Locale } from '@wangge/grid/words';
import { signsOf } from '../../format/signs.ts';
import type { KeptFilling } from './filling.svelte.ts';
import type { Values } from './form-values.ts';

/** 填到一半的自查，重新打开时接着填。 */
export type KeptCheck = {
  readonly filling: KeptFilling;
  readonly present: number | null;
  readonly values: Values;
};

/** 点人数的一项：相符即合格，不符写明各是多少。 */
export function countAnswer(
  count: CheckItem | null,
  present: number | null,
  expected: number | null,
): Record<string, ItemAnswer> {
  if (count === null || present === null || expected === null || present === expected) return {};
  return { [count.id]: { result: 'fail', note: m.check_present_note({ present, expected }) } };
}

/** `6 项合格，1 项有问题：违规电器`，离线时发件箱里看得懂。 */
export function summaryOf(passed: number, failing: readonly string[], locale: Locale): string {
  if (failing.length === 0) return m.check_all_passed({ count: passed });
  const names = failing.join(signsOf(locale).and);
  return m.check_some_failed({ passed, count: failing.length, names });
}
