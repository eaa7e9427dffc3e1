import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { ancestorsAt, childrenAt } from './placement.ts';

const today = day('2026-03-01');

describe('placement', () => {
  it('tells who is above, nearest first, and who is below, by tree', () => {
    expect(ancestorsAt(coast.placements, 'territory', 'lamp-1', today)).toEqual([
      'north',
      'coast',
      'ministry',
    ]);
    expect(ancestorsAt(coast.placements, 'supply', 'lamp-1', today)).toEqual([
      'red-route',
      'coast',
    ]);
    expect(childrenAt(coast.placements, 'supply', 'red-route', today)).toEqual([
      'lamp-1',
      'lamp-3',
    ]);
    expect(ancestorsAt(coast.placements, 'territory', 'lamp-1', day('2024-01-01'))).toEqual([]);
  });
});
