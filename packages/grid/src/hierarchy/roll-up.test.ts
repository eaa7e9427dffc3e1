import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { type Counts, rollUp } from './roll-up.ts';

const today = day('2026-03-01');

describe('roll-up', () => {
  it('adds counts up the tree', () => {
    const counts = new Map<string, Counts>([
      ['lamp-1', { open: 2, late: 1 }],
      ['lamp-3', { open: 3 }],
      ['north', { open: 1 }],
    ]);
    const totals = rollUp(coast.placements, 'territory', today, counts);
    expect([totals.get('north'), totals.get('south'), totals.get('ministry')]).toEqual([
      { open: 3, late: 1 },
      { open: 3 },
      { open: 6, late: 1 },
    ]);
    expect(rollUp(coast.placements, 'supply', today, counts).get('red-route')).toEqual({
      open: 5,
      late: 1,
    });
  });

  it('the root holds the sum of everything in its tree', () => {
    const inTree = coast.placements
      .filter((row) => row.tree === 'territory')
      .map((row) => row.gridId);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...inTree), fc.nat(1000)), { maxLength: 20 }),
        (rows) => {
          const counts = new Map(rows.map(([id, open]) => [id, { open }]));
          const sum = [...counts.values()].reduce((all, { open }) => all + open, 0);
          expect(
            rollUp(coast.placements, 'territory', today, counts).get('ministry')?.open ?? 0,
          ).toBe(sum);
        },
      ),
    );
  });
});
