import type { BreachView } from '@wangge/api/hierarchy/views';
import { parseDay } from '@wangge/grid/time';
import { describe, expect, it } from 'vitest';
import { breachSentence, requiredText, termText } from './words.ts';

const on = (text: string) => parseDay(text) ?? NaN;
const shared = {
  kind: 'keeper',
  kindWords: { id: 'keeper', words: { zh: '看守' } },
  personName: null,
};
const numbers = (code: 'vacancy' | 'too-few' | 'too-many', count: number): BreachView => ({
  ...shared,
  code,
  gridId: 'g',
  count,
  min: 2,
  max: 2,
  gridNames: ['东礁'],
});

describe('what is wrong with the staffing, in one sentence', () => {
  it.each<[string, BreachView, string]>([
    ['R5-02 一人', numbers('too-few', 1), '东礁：看守应 2 人，实 1 人'],
    ['R5-02 三人', numbers('too-many', 3), '东礁：看守应 2 人，实 3 人'],
    ['空缺', numbers('vacancy', 0), '东礁：看守应 2 人，实 0 人'],
    [
      'R2-11 一人两格',
      {
        ...shared,
        code: 'exclusive',
        personId: 'p',
        personName: '何丽',
        gridIds: ['g', 'h'],
        gridNames: ['东礁', '西礁'],
      },
      '何丽 在几个网格任看守：东礁、西礁。专人专格，请留一处',
    ],
    [
      'R9-07 两人都负总责',
      { ...shared, code: 'answerable', gridId: 'g', count: 2, gridNames: ['东礁'] },
      '东礁：看守负总责的应当恰好 1 人，现有 2 人',
    ],
  ])('%s', (_, breach, sentence) => {
    expect(breachSentence(breach, 'zh-CN')).toBe(sentence);
  });
});

it.each([
  [2, 2, '2'],
  [1, 3, '1 至 3'],
  [1, undefined, '≥1'],
])('from %s to %s is written %s', (min, max, text) => {
  expect(requiredText(min, max)).toBe(text);
});

it.each([
  ['2026-03-01', null, '03-01 起'],
  ['2026-11-10', '2026-12-10', '11-10 至 12-09'],
  ['2025-03-01', null, '2025-03-01 起'],
])('a term from %s until %s names its last day', (from, until, text) => {
  const term = { fromOn: on(from), untilOn: until === null ? null : on(until) };
  expect(termText(term, on('2026-11-25'), 'zh-CN')).toBe(text);
});
