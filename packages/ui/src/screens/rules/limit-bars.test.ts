import type { LimitSetView } from '@wangge/api/policy/views';
import { parseLimit } from '@wangge/grid/calendar/limit';
import { expect, it } from 'vitest';
import { barsOf, notesOf } from './limit-bars.ts';

const limit = (text: string, extra = {}) => parseLimit(text, extra)!;
const term = (id: string, zh: string) => ({ id, words: { zh } });
const rules = {
  tiers: [term('near', '近处'), term('far', '远处')],
  terms: {
    grades: [term('grave', '重大')],
    marks: [],
    functions: [],
    fields: [],
    groups: [],
    bodies: [],
  },
};
const set: LimitSetView = {
  ...term('one', '一套'),
  source: { zh: '出处' },
  inUse: true,
  sinceOn: null,
  accept: limit('12h'),
  verify: limit('1wd'),
  treat: { near: limit('1d'), far: limit('15wd', { norm: true }) },
  byGrade: { grave: 'by-plan' },
  handUp: { far: limit('2wd') },
  cap: limit('5wd'),
};

it('draws every limit of a set on one axis of seven days: segmented, solid, a line for the cap', () => {
  expect(
    barsOf(set, rules, 'zh-CN').map(({ label, text, look, share, beyond }) => [
      label,
      text,
      look,
      Math.round(share * 1000) / 1000,
      beyond,
    ]),
  ).toEqual([
    ['受理', '12 小时', 'solid', 0.071, false],
    ['近处', '1 天', 'solid', 0.143, false],
    ['远处', '一般 15 个工作日', 'segmented', 1, true],
    ['重大', '按批准的方案', 'none', 0, false],
    ['远处上报', '2 个工作日', 'segmented', 0.286, false],
    ['核查', '1 个工作日', 'segmented', 0.143, false],
    ['封顶', '5 个工作日', 'line', 0.714, false],
  ]);
});

it('explains only what the set has', () => {
  expect(notesOf(set)).toHaveLength(4);
  const bare: LimitSetView = { ...set, treat: { near: limit('2wd') } };
  delete (bare as { cap?: unknown }).cap;
  delete (bare as { handUp?: unknown }).handUp;
  expect(notesOf(bare)).toEqual([]);
});
