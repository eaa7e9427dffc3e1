import type { Action } from '@wangge/grid/post/post';
import type { VocabularyKey } from '@wangge/grid/policy/policy';
import type { Words } from '@wangge/grid/words';
import { expect, it } from 'vitest';
import { navigationOf } from './navigation.ts';

const vocabulary = { cases: { zh: '隐患' }, raise: { zh: '上报' } } as unknown as Record<
  VocabularyKey,
  Words
>;
const home = '/lighthouse/coast';

function shown(may: readonly Action[], path: string) {
  const groups = navigationOf(
    [['home'], ['cases', 'raise']],
    { vocabulary, me: { may } },
    home,
    path,
    'zh-CN',
  );
  return groups.map(({ items }) =>
    items.map(({ label, current }) => (current ? `[${label}]` : label)),
  );
}

it.each([
  [home, [['[首页]'], ['隐患', '上报']]],
  [`${home}/cases`, [['首页'], ['[隐患]', '上报']]],
  [`${home}/cases/1`, [['首页'], ['[隐患]', '上报']]],
  [`${home}/cases/new`, [['首页'], ['隐患', '[上报]']]],
])('marks at %s the place that the page belongs to', (path, places) => {
  expect(shown(['case.read', 'case.raise'], path)).toEqual(places);
});

it('leaves out what one can do nothing with, and a group that is empty then', () => {
  expect(shown(['case.read'], home)).toEqual([['[首页]'], ['隐患']]);
  expect(shown([], home)).toEqual([['[首页]']]);
});

it('says what waits at a place, and nothing where nothing does', () => {
  const groups = navigationOf(
    [['home', 'cases', 'raise']],
    { vocabulary, me: { may: ['case.read', 'case.raise'] } },
    home,
    home,
    'zh-CN',
    { cases: 3, raise: 0 },
  );
  expect(groups[0]?.items.map(({ count }) => count)).toEqual([undefined, 3, undefined]);
});
