import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, endOf } from '../testing/at.ts';
import { calendar } from '../testing/calendars.ts';
import { dueAt } from './due.ts';
import { type Limit, limitUnits, parseLimit } from './limit.ts';
import { resumeDue, shiftBy } from './shift.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;

describe('suspension', () => {
  it.each([
    ['working days move and end on a working day', '3wd', {}, '2026-03-05', 2, '2026-03-09'],
    ['natural days likewise', '3d', {}, '2026-03-05', 3, '2026-03-09'],
    ['hazards do not move further', '3d', { moves: false }, '2026-03-05', 2, '2026-03-07'],
  ])('shifting: %s', (_, text, extra, from, days, expected) => {
    expect(shiftBy(calendar, limit(text, extra), endOf(from), days).at).toBe(endOf(expected));
  });

  it.each([
    [
      'three working days are left before and after',
      '5wd',
      '2026-09-24T10:00+08:00',
      '2026-09-29T10:00+08:00',
      '2026-10-12T10:00+08:00',
      '2026-10-15T24:00+08:00',
    ],
    [
      'paused on the last day, due on the day of resuming',
      '1wd',
      '2026-03-02T10:00+08:00',
      '2026-03-03T10:00+08:00',
      '2026-03-10T10:00+08:00',
      '2026-03-10T24:00+08:00',
    ],
    [
      'continuous hours keep their remainder',
      '4h',
      '2026-03-02T10:00+08:00',
      '2026-03-02T13:00+08:00',
      '2026-03-05T08:00+08:00',
      '2026-03-05T09:00+08:00',
    ],
    [
      'working hours keep their remainder',
      '8wh',
      '2026-03-02T09:00+08:00',
      '2026-03-02T16:00+08:00',
      '2026-03-06T17:00+08:00',
      '2026-03-09T10:00+08:00',
    ],
  ])('resuming: %s', (_, text, start, paused, resumed, expected) => {
    const before = dueAt(calendar, limit(text), at(start)).at;
    expect(resumeDue(calendar, limit(text), before, at(paused), at(resumed)).at).toBe(at(expected));
  });

  it('resuming at once changes nothing, resuming later never makes it earlier, and lateness stays', () => {
    const anyLimit = fc.record({
      unit: fc.constantFrom(...limitUnits),
      value: fc.integer({ min: 1, max: 30 }),
      moves: fc.boolean(),
    });
    const anyInstant = fc.integer({
      min: at('2026-01-01T00:00+08:00'),
      max: at('2026-10-01T00:00+08:00'),
    });
    const span = fc.integer({ min: 0, max: 40 * 86_400_000 });
    fc.assert(
      fc.property(anyLimit, anyInstant, span, span, (each, start, worked, paused) => {
        const due = dueAt(calendar, each, start).at;
        const pausedAt = start + worked;
        expect(resumeDue(calendar, each, due, pausedAt, pausedAt).at).toBe(due);
        const resumed = resumeDue(calendar, each, due, pausedAt, pausedAt + paused).at;
        if (due <= pausedAt) expect(resumed).toBe(due);
        else expect(resumed).toBeGreaterThanOrEqual(Math.max(due, pausedAt + paused));
      }),
    );
  });
});
