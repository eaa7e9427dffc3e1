import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { evolveHierarchy } from './fact.ts';
import { type Hierarchy, pathsAt } from './placement.ts';
import type { Facts } from './reorganize-rules.ts';
import { mergeGrids, splitGrid } from './split-merge.ts';

const on = day('2026-03-01');
const shape = lighthouse;
const apply = (outcome: Facts, state: Hierarchy = coast): Hierarchy => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.reduce(evolveHierarchy, state);
};
const codeOf = (outcome: Facts): string | null => (outcome.ok ? null : outcome.refusal.code);

describe('splitting and merging', () => {
  const part = (id: string, number: number, childIds: readonly string[]) => ({
    grid: { id, number, code: `code-${id}`, kind: 'basic' as const, name: `站 ${id}` },
    childIds,
  });

  it('a split closes the grid and hands each child to one part', () => {
    const outcome = splitGrid(shape, coast, {
      gridId: 'north',
      parts: [part('north-a', 60, ['lamp-1']), part('north-b', 61, ['lamp-2'])],
      on,
    });
    const after = apply(outcome);
    expect(
      ['lamp-1', 'lamp-2', 'north'].map((id) => pathsAt(after.placements, id, on)['territory']),
    ).toEqual(['/1/2/60/7/', '/1/2/61/8/', undefined]);
    expect(outcome.ok && outcome.value.at(-1)).toEqual({
      type: 'grid-split',
      gridId: 'north',
      into: ['north-a', 'north-b'],
      on,
    });
  });

  it('a merge moves the children over and closes what was absorbed', () => {
    const after = apply(
      mergeGrids(shape, coast, { gridIds: ['north', 'south'], into: 'south', on }),
    );
    expect(
      ['lamp-1', 'lamp-2', 'lamp-3'].map((id) => pathsAt(after.placements, id, on)['territory']),
    ).toEqual(['/1/2/4/7/', '/1/2/4/8/', '/1/2/4/9/']);
    expect(after.grids.filter((grid) => grid.closedOn === on).map((grid) => grid.id)).toEqual([
      'north',
    ]);
  });

  it.each<[string, Facts]>([
    [
      'grid.too-few-parts',
      splitGrid(shape, coast, {
        gridId: 'north',
        parts: [part('north-a', 60, ['lamp-1', 'lamp-2'])],
        on,
      }),
    ],
    [
      'grid.child-unassigned',
      splitGrid(shape, coast, {
        gridId: 'north',
        parts: [part('north-a', 60, ['lamp-1']), part('north-b', 61, [])],
        on,
      }),
    ],
    [
      'grid.child-unassigned',
      splitGrid(shape, coast, {
        gridId: 'north',
        parts: [part('north-a', 60, ['lamp-1', 'lamp-2']), part('north-b', 61, ['lamp-2'])],
        on,
      }),
    ],
    [
      'grid.number-taken',
      splitGrid(shape, coast, {
        gridId: 'north',
        parts: [part('north-a', 60, ['lamp-1']), part('north-b', 60, ['lamp-2'])],
        on,
      }),
    ],
    ['grid.too-few-parts', mergeGrids(shape, coast, { gridIds: ['north'], into: 'north', on })],
    ['grid.levels-differ', mergeGrids(shape, coast, { gridIds: ['red-route'], into: 'north', on })],
    ['grid.unknown', mergeGrids(shape, coast, { gridIds: ['nosuch'], into: 'north', on })],
  ])('%s is refused', (code, outcome) => {
    expect(codeOf(outcome)).toBe(code);
  });
});
