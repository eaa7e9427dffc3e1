import { expect, it } from 'vitest';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { levelsBelow, treesWith } from './change-choices.ts';

it.each([
  ['coast', ['territory:station', 'territory:lamp', 'supply:route']],
  ['route', ['supply:lamp']],
  ['lamp', []],
])('below a %s can be opened', (level, expected) => {
  expect(
    levelsBelow(lighthouse, level).map(({ tree, level: { id } }) => `${tree.id}:${id}`),
  ).toEqual(expected);
});

it('a grid can stand in every tree that has its level', () => {
  expect(treesWith(lighthouse, 'lamp').map(({ id }) => id)).toEqual(['territory', 'supply']);
  expect(treesWith(lighthouse, 'station').map(({ id }) => id)).toEqual(['territory']);
});
