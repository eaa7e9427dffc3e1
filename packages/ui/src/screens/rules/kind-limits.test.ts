import { parseLimit } from '@wangge/grid/calendar/limit';
import { expect, it } from 'vitest';
import { byLimit } from './kind-limits.ts';

const kind = (id: string, limit: string) => ({
  id,
  words: { zh: id },
  limit: parseLimit(limit, { moves: false })!,
});

it('puts the shortest limit first and the kinds that share one into one line', () => {
  const kinds = [
    kind('用电', '3wd'),
    kind('明火', 'at-once'),
    kind('消防', '3wd'),
    kind('门锁', '1d'),
  ];
  expect(byLimit(kinds, 'zh-CN')).toEqual([
    { limit: '立即，2 小时内', kinds: [{ zh: '明火' }] },
    { limit: '1 天', kinds: [{ zh: '门锁' }] },
    { limit: '3 个工作日', kinds: [{ zh: '用电' }, { zh: '消防' }] },
  ]);
});
