import type { Action } from '@wangge/grid/post/post';
import { vocabularyKeys } from '@wangge/grid/policy/policy';
import { expect, it } from 'vitest';
import { tabsOf } from './tabs.ts';

const vocabulary = Object.fromEntries(
  vocabularyKeys.map((key) => [key, { zh: key, en: `${key} a thing` }]),
) as never;
const here = (may: readonly Action[]) => ({ vocabulary, me: { may } as never });
const home = '/dormitory/arts';

it('stands at the foot what the app has and the person may do', () => {
  const all = here(['case.read', 'case.raise', 'record.read']);
  const tabs = tabsOf([['today', 'cases'], ['building']], all, home, `${home}/today`, 'zh-CN', 3);
  expect(tabs.map(({ label, count, act, current }) => [label, count, act, current])).toEqual([
    ['today', undefined, undefined, true],
    ['cases', 3, undefined, false],
    ['raise', undefined, true, false],
    ['building', undefined, undefined, false],
  ]);
  const few = tabsOf([['today', 'cases']], here(['case.read']), home, home, 'zh-CN');
  expect(few.map(({ label }) => label)).toEqual(['today', 'cases']);
});

it('says one word where there is room for one', () => {
  const tabs = tabsOf([['today']], here(['case.raise']), home, home, 'en');
  expect(tabs.map(({ label }) => label)).toEqual(['today a thing', 'raise']);
});
