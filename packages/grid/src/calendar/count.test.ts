import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { calendar } from '../testing/calendars.ts';
import { type Day, formatDay, weekdayOf } from '../time.ts';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './count.ts';

const anyDay = fc.integer({ min: day('2023-01-01'), max: day('2029-12-31') });

describe('counting working days', () => {
  it.each([
    ['2026-02-13', 'work'],
    ['2026-02-14', 'make-up'],
    ['2026-02-15', 'off'],
    ['2026-02-20', 'off'],
    ['2026-02-28', 'make-up'],
    ['2026-03-01', 'off'],
    ['2026-09-20', 'make-up'],
    ['2028-01-01', 'off'],
    ['2028-01-03', 'work'],
    ['2020-10-01', 'work'],
  ])('%s is %s', (text, kind) => {
    expect(dayKind(calendar, day(text))).toBe(kind);
  });

  it.each([
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
    ['2026-05-09', '2026-05-09'],
    ['2026-10-01', '2026-10-08'],
  ])('the working day from %s on is %s', (text, expected) => {
    expect(formatDay(nextWorkingDay(calendar, day(text)))).toBe(expected);
  });

  it('counting by prefix sums agrees with counting day by day, also outside the covered years', () => {
    const slow = (from: Day, n: number): Day => {
      const step = n > 0 ? 1 : -1;
      let at = from;
      for (let left = Math.abs(n); left > 0;) {
        at += step;
        if (isWorkingDay(calendar, at)) left -= 1;
      }
      return at;
    };
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -60, max: 60 }),
        (from, n) => addWorkingDays(calendar, from, n) === slow(from, n),
      ),
    );
  });

  it('adding n working days passes exactly n of them', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 300 }),
        (from, n) =>
          workingDaysBetween(calendar, from + 1, addWorkingDays(calendar, from, n) + 1) === n,
      ),
    );
  });

  it('of 1,062 deadlines of 2026, Monday to Friday gets 172 wrong and subtracting holidays alone 90', () => {
    const next = (works: (at: Day) => boolean, from: Day, n: number): Day => {
      let at = from;
      for (let left = n; left > 0;) if (works((at += 1))) left -= 1;
      return at;
    };
    const mondayToFriday = (at: Day): boolean => weekdayOf(at) <= 5;
    const withoutMakeUp = (at: Day): boolean => mondayToFriday(at) && isWorkingDay(calendar, at);
    const cases = [2, 3, 5].flatMap((n) =>
      Array.from({ length: 354 }, (_, index) => [day('2026-01-01') + index, n] as const),
    );
    const wrong = (works: (at: Day) => boolean): number =>
      cases.filter(([from, n]) => next(works, from, n) !== addWorkingDays(calendar, from, n))
        .length;
    expect([cases.length, wrong(mondayToFriday), wrong(withoutMakeUp)]).toEqual([1062, 172, 90]);
  });
});
