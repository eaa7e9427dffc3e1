import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { coverageOf } from './coverage.ts';

const today = day('2026-03-01');

describe('coverage', () => {
  const units = [
    { id: 'u1', name: '油库', gridId: 'lamp-1' },
    { id: 'u2', name: '码头', gridId: null },
    { id: 'u3', name: '食堂', gridId: 'lamp-9' },
  ];

  it('R5-03 units without a grid are listed, grids all have their place', () => {
    expect(coverageOf(lighthouse, coast, units, today)).toEqual({
      homeless: [],
      missing: [],
      uncovered: [units[1], units[2]],
    });
  });

  it('a grid that left one tree is missing there, one that left all is homeless, and so are those below a closed grid', () => {
    const placements = coast.placements.map((row) =>
      (row.tree === 'supply' && row.gridId === 'lamp-1') || row.gridId === 'lamp-3'
        ? { ...row, untilOn: today }
        : row,
    );
    expect(coverageOf(lighthouse, { ...coast, placements }, [], today)).toMatchObject({
      homeless: ['lamp-3'],
      missing: [{ gridId: 'lamp-1', tree: 'supply' }],
    });
    const grids = coast.grids.map((grid) =>
      ['north', 'blue-route'].includes(grid.id) ? { ...grid, closedOn: today } : grid,
    );
    expect(
      coverageOf(
        lighthouse,
        { ...coast, grids },
        [{ id: 'u4', name: '塔', gridId: 'lamp-2' }],
        today,
      ),
    ).toMatchObject({ homeless: ['lamp-2'], uncovered: [{ id: 'u4' }] });
  });
});
