import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { coverageOf } from './coverage.ts';
import { formatNationalCode, nextNationalCode, parseNationalCode } from './national-code.ts';
import { ancestorsAt, childrenAt } from './placement.ts';
import { type Counts, rollUp } from './roll-up.ts';

const today = day('2026-03-01');

describe('placement', () => {
  it('tells who is above, nearest first, and who is below, by tree', () => {
    expect(ancestorsAt(coast.placements, 'territory', 'lamp-1', today)).toEqual(['north', 'coast', 'ministry']);
    expect(ancestorsAt(coast.placements, 'supply', 'lamp-1', today)).toEqual(['red-route', 'coast']);
    expect(childrenAt(coast.placements, 'supply', 'red-route', today)).toEqual(['lamp-1', 'lamp-3']);
    expect(ancestorsAt(coast.placements, 'territory', 'lamp-1', day('2024-01-01'))).toEqual([]);
  });
});

describe('coverage', () => {
  const units = [{ id: 'u1', name: '油库', gridId: 'lamp-1' }, { id: 'u2', name: '码头', gridId: null }, { id: 'u3', name: '食堂', gridId: 'lamp-9' }];

  it('R5-03 units without a grid are listed, grids all have their place', () => {
    expect(coverageOf(lighthouse, coast, units, today)).toEqual({ homeless: [], missing: [], uncovered: [units[1], units[2]] });
  });

  it('a grid that left one tree is missing there, one that left all is homeless, and so are those below a closed grid', () => {
    const placements = coast.placements.map((row) => ((row.tree === 'supply' && row.gridId === 'lamp-1') || row.gridId === 'lamp-3' ? { ...row, untilOn: today } : row));
    expect(coverageOf(lighthouse, { ...coast, placements }, [], today)).toMatchObject({ homeless: ['lamp-3'], missing: [{ gridId: 'lamp-1', tree: 'supply' }] });
    const grids = coast.grids.map((grid) => (['north', 'blue-route'].includes(grid.id) ? { ...grid, closedOn: today } : grid));
    expect(coverageOf(lighthouse, { ...coast, grids }, [{ id: 'u4', name: '塔', gridId: 'lamp-2' }], today)).toMatchObject({ homeless: ['lamp-2'], uncovered: [{ id: 'u4' }] });
  });
});

describe('the national code', () => {
  const community = { county: '650106', street: '003', community: '012' };

  it('is 6 + 3 + 3 + 3 digits', () => {
    expect(parseNationalCode('650106003012007')).toEqual({ ok: true, value: { ...community, sequence: 7 } });
    expect(formatNationalCode({ ...community, sequence: 7 })).toBe('650106003012007');
  });

  it.each(['65010600301200', '6501060030120070', '650106003012000', '65010600301200A', '050106003012001', '６５０１０６００３０１２００７', ''])('%j is refused', (text) => {
    expect(parseNationalCode(text)).toMatchObject({ ok: false, refusal: { code: 'code.form' } });
  });

  it('the next one follows the highest ever used in the community, gaps and retired ones are not filled', () => {
    expect(nextNationalCode(community, ['650106003012001', '650106003012009', '650106003013044', 'C1'])).toEqual({ ok: true, value: '650106003012010' });
    expect(nextNationalCode(community, [])).toEqual({ ok: true, value: '650106003012001' });
    expect(nextNationalCode(community, ['650106003012999'])).toMatchObject({ refusal: { code: 'code.exhausted' } });
    expect(nextNationalCode({ ...community, street: '3' }, [])).toMatchObject({ refusal: { code: 'code.form' } });
  });
});

describe('roll-up', () => {
  it('adds counts up the tree', () => {
    const counts = new Map<string, Counts>([['lamp-1', { open: 2, late: 1 }], ['lamp-3', { open: 3 }], ['north', { open: 1 }]]);
    const totals = rollUp(coast.placements, 'territory', today, counts);
    expect([totals.get('north'), totals.get('south'), totals.get('ministry')]).toEqual([{ open: 3, late: 1 }, { open: 3 }, { open: 6, late: 1 }]);
    expect(rollUp(coast.placements, 'supply', today, counts).get('red-route')).toEqual({ open: 5, late: 1 });
  });

  it('the root holds the sum of everything in its tree', () => {
    const inTree = coast.placements.filter((row) => row.tree === 'territory').map((row) => row.gridId);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...inTree), fc.nat(1000)), { maxLength: 20 }), (rows) => {
        const counts = new Map(rows.map(([id, open]) => [id, { open }]));
        const sum = [...counts.values()].reduce((all, { open }) => all + open, 0);
        expect(rollUp(coast.placements, 'territory', today, counts).get('ministry')?.open ?? 0).toBe(sum);
      }),
    );
  });
});
