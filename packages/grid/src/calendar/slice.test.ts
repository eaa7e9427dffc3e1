import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '../testing/at.ts';
import { calendar } from '../testing/calendars.ts';
import { dueAt } from './due.ts';
import { limitUnits } from './limit.ts';
import { sliceOf } from './slice.ts';

describe('a slice for the browser', () => {
  const slice = sliceOf(calendar, day('2026-02-01'), day('2026-04-01'));

  it('counts inside its days as the whole calendar does, and says provisional beyond them', () => {
    const anyStart = fc.integer({
      min: at('2026-02-01T00:00+08:00'),
      max: at('2026-03-31T23:00+08:00'),
    });
    const anyLimit = fc.record({
      unit: fc.constantFrom(...limitUnits),
      value: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(anyLimit, anyStart, (each, start) => {
        const here = dueAt(slice, each, start);
        return here.provisional || here.at === dueAt(calendar, each, start).at;
      }),
    );
  });

  it('holds only its own days and names', () => {
    expect(slice.days).toHaveLength(59);
    expect(Object.keys(slice.names).map(Number)).toContain(day('2026-02-17'));
    expect(Object.keys(slice.names).map(Number)).not.toContain(day('2026-05-01'));
    expect(slice.lastPublishedDay).toBe(day('2026-03-31'));
  });
});
