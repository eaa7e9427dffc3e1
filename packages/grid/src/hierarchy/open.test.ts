import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { evolveHierarchy } from './fact.ts';
import { type NewGrid, openGrid } from './open.ts';
import { type Hierarchy, pathsAt } from './placement.ts';
import { closeGrid } from './reorganize.ts';
import type { Facts } from './reorganize-rules.ts';

const on = day('2026-03-01');
const shape = lighthouse;
const lamp = (id: string, number: number, extra: Partial<NewGrid> = {}): NewGrid => ({
  id,
  number,
  code: `code-${id}`,
  level: 'lamp',
  kind: 'basic',
  name: `灯 ${id}`,
  ...extra,
});
const both = [
  { tree: 'territory', parentId: 'north' },
  { tree: 'supply', parentId: 'blue-route' },
];
const apply = (outcome: Facts, state: Hierarchy = coast): Hierarchy => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.reduce(evolveHierarchy, state);
};
const codeOf = (outcome: Facts): string | null => (outcome.ok ? null : outcome.refusal.code);

describe('opening a grid', () => {
  it('R3-05 in two trees at once, with a path under each parent', () => {
    const after = apply(openGrid(shape, coast, { grid: lamp('lamp-4', 40), places: both, on }));
    expect(pathsAt(after.placements, 'lamp-4', on)).toEqual({
      territory: '/1/2/3/40/',
      supply: '/2/6/40/',
    });
    expect(pathsAt(after.placements, 'lamp-4', on - 1)).toEqual({});
    expect(after.grids.at(-1)).toMatchObject({ id: 'lamp-4', openedOn: on, closedOn: null });
  });

  it('a root may stand below levels that hold posts only', () => {
    const coast2: NewGrid = { ...lamp('coast-2', 50), level: 'coast' };
    expect(
      apply(
        openGrid(shape, coast, {
          grid: coast2,
          places: [{ tree: 'territory', parentId: null }],
          on,
        }),
      ).placements.at(-1),
    ).toMatchObject({ path: '/50/', parentId: null });
  });

  it.each<[string, NewGrid, typeof both | [{ tree: string; parentId: string | null }]]>([
    ['grid.code-taken', lamp('x', 40, { code: 'L1' }), both],
    ['grid.number-taken', lamp('x', 7), both],
    ['grid.name-missing', lamp('x', 40, { name: ' ' }), both],
    ['grid.code-missing', lamp('x', 40, { code: '' }), both],
    ['grid.level-unknown', lamp('x', 40, { level: 'cellar' }), both],
    ['grid.needs-parent', lamp('x', 40), [{ tree: 'territory', parentId: null }]],
    ['grid.tree-unknown', lamp('x', 40), [{ tree: 'nosuch', parentId: 'north' }]],
    ['grid.unknown', lamp('x', 40), [{ tree: 'territory', parentId: 'nosuch' }]],
    ['grid.not-in-tree', lamp('x', 40), [{ tree: 'supply', parentId: 'north' }]],
    ['grid.wrong-level', lamp('x', 40), [{ tree: 'territory', parentId: 'lamp-1' }]],
    [
      'grid.wrong-level',
      lamp('x', 40, { level: 'station' }),
      [{ tree: 'supply', parentId: 'coast' }],
    ],
  ])('%s is refused', (code, grid, places) => {
    expect(codeOf(openGrid(shape, coast, { grid, places, on }))).toBe(code);
  });

  it('grid.code-taken: the code of a closed grid is not used again', () => {
    const closed = apply(closeGrid(coast, { gridId: 'lamp-1', on }));
    expect(
      codeOf(
        openGrid(shape, closed, { grid: lamp('x', 40, { code: 'L1' }), places: both, on: on + 30 }),
      ),
    ).toBe('grid.code-taken');
    expect(codeOf(openGrid(shape, closed, { grid: lamp('x', 7), places: both, on: on + 30 }))).toBe(
      'grid.number-taken',
    );
  });
});
