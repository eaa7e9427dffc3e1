import { expect, it } from 'vitest';
import { aboveAt, sheetsOf } from './sheets.ts';

it('begins each group on a sheet of its own and numbers its pages', () => {
  const slips = [...'aaabbaa'].map((group, index) => ({ group, index }));
  expect(
    sheetsOf(slips, ({ group }) => group, 2).map(({ group, page, pages, slips: on }) => [
      group,
      `${page}/${pages}`,
      on.map(({ index }) => index),
    ]),
  ).toEqual([
    ['a', '1/3', [0, 1]],
    ['a', '2/3', [2, 5]],
    ['a', '3/3', [6]],
    ['b', '1/1', [3, 4]],
  ]);
});

it.each([
  ['room', 'class', 'class'],
  ['room', 'room', 'room'],
  ['class', 'room', null],
  ['nowhere', 'class', null],
])('from %s the grid of level %s is %s', (from, level, found) => {
  const grid = (id: string, parentId: string | null) =>
    [id, { id, name: id, parentId, level: { id } }] as const;
  const grids = new Map([grid('college', null), grid('class', 'college'), grid('room', 'class')]);
  expect(aboveAt(grids, from, level)?.id ?? null).toBe(found);
});
