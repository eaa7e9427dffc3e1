import { expect, it } from 'vitest';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import { changeSentence, whereTheyPart } from './change-words.ts';

const names = { a: '甲', b: '乙', c: '丙' };
const moved = {
  type: 'subtree-moved',
  tree: 't',
  gridId: 'a',
  parentId: 'b',
  from: '/1/2/',
  to: '/3/2/',
  on: 1,
} as const;

it.each<[readonly HierarchyFact[], string]>([
  [[{ type: 'grid-renamed', gridId: 'a', from: '旧', to: '甲', on: 1 }], '旧 更名为 甲'],
  [[moved], '甲 迁到 乙'],
  [[moved, { type: 'grids-merged', gridIds: ['a', 'b'], into: 'c', on: 1 }], '甲、乙 并入 丙'],
  [
    [
      { type: 'grid-closed', gridId: 'a', on: 1 },
      { type: 'grid-split', gridId: 'a', into: ['b', 'c'], on: 1 },
    ],
    '甲 拆成 乙、丙',
  ],
  [[{ type: 'grid-closed', gridId: 'b', on: 1 }], '撤销 乙'],
])('the sentence says what matters most', (facts, sentence) => {
  expect(changeSentence({ facts, names }, 'zh-CN')).toBe(sentence);
});

it.each([
  [['市', '街道', '甲'], ['市', '街道', '乙'], '街道 › 甲', '街道 › 乙'],
  [['市', '街道'], ['市', '街道', '乙'], '街道', '街道 › 乙'],
  [['市'], ['州', '县'], '市', '州 › 县'],
])('a place is told from where the old and the new one part', (before, after, from, to) => {
  expect(whereTheyPart(before, after)).toEqual({ from, to });
});
