import { expect, it } from 'vitest';
import { placementsOf } from './placements.ts';
import type { GridPlan } from './plan.ts';

const grid = (code: string, parents: GridPlan['parents']): GridPlan => ({
  code,
  level: 'lamp',
  name: code,
  openedOn: 0,
  parents,
});
const numberOf = (code: string) => code.codePointAt(0) ?? 0;

it('gives every grid its path in every tree, whatever the order of the plan', () => {
  const grids = [
    grid('C', { land: 'B', sea: null }),
    grid('A', { land: null }),
    grid('B', { land: 'A' }),
  ];
  expect(placementsOf(grids, numberOf)).toEqual([
    { tree: 'land', code: 'C', parent: 'B', path: '/65/66/67/' },
    { tree: 'sea', code: 'C', parent: null, path: '/67/' },
    { tree: 'land', code: 'A', parent: null, path: '/65/' },
    { tree: 'land', code: 'B', parent: 'A', path: '/65/66/' },
  ]);
});

it.each([
  ['a parent that is not there', [grid('A', { land: 'Z' })]],
  ['a circle', [grid('A', { land: 'B' }), grid('B', { land: 'A' })]],
])('stops at %s', (_, grids) => {
  expect(() => placementsOf(grids, numberOf)).toThrow('no place');
});
