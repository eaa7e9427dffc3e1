import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day, endOf } from '../testing/at.ts';
import { calendar, urumqiHours } from '../testing/calendars.ts';
import { formatDay } from '../time.ts';
import { buildCalendar } from './build.ts';
import { dueAt, dueOf } from './due.ts';
import { type Limit, limitUnits, parseLimit } from './limit.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;
const due = (start: string, text: string, extra: { moves?: boolean } = {}) =>
  dueOf(calendar, limit(text, extra), at(start));

describe('working days: the starting day is not counted, due at 24:00 of the n-th', () => {
  it.each([
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-14', 3, '2026-02-26'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-05-07', 2, '2026-05-09'],
    ['2026-09-17', 2, '2026-09-20'],
    ['2026-09-24', 3, '2026-09-30'],
    ['2026-09-24', 5, '2026-10-09'],
  ])('R7-03 %s + %i working days is due on %s', (start, n, expected) => {
    const reached = due(`${start}T17:30+08:00`, `${n}wd`);
    expect(reached.at).toBe(endOf(expected));
    expect(reached.provisional).toBe(false);
  });

  it.each([1, 2, 5, 30])(
    '2026-12-31 + %i working days is provisional until the year is published',
    (n) => {
      expect(due('2026-12-31T09:00+08:00', `${n}wd`).provisional).toBe(true);
    },
  );

  it('the hour of the start does not matter', () => {
    expect(due('2026-03-02T00:00+08:00', '1wd').at).toBe(endOf('2026-03-03'));
    expect(due('2026-03-02T23:59+08:00', '1wd').at).toBe(endOf('2026-03-03'));
  });

  it('an organization may set close of business', () => {
    const urumqi = buildCalendar({
      offsetMinutes: 480,
      fromYear: 2026,
      untilYear: 2026,
      overlays: [],
      hours: urumqiHours,
      dueAtClose: true,
    });
    expect(dueAt(urumqi, limit('1wd'), at('2026-03-02T09:00+08:00')).at).toBe(
      at('2026-03-03T19:30+08:00'),
    );
    expect(dueAt(urumqi, limit('1wd'), at('2026-06-01T09:00+08:00')).at).toBe(
      at('2026-06-02T20:00+08:00'),
    );
    expect(dueAt(urumqi, limit('1d', { moves: false }), at('2026-06-05T09:00+08:00')).at).toBe(
      endOf('2026-06-06'),
    );
  });
});

describe('natural days move to the next working day', () => {
  it.each([
    ['R8-08 one day', '2026-03-02', '1d', {}, '2026-03-03'],
    ['R8-08 Friday plus one day ends on Monday', '2026-03-06', '1d', {}, '2026-03-09'],
    ['R8-10 three days over a make-up Saturday end on it', '2026-02-11', '3d', {}, '2026-02-14'],
    ['R8-09 two days into Spring Festival end after it', '2026-02-14', '2d', {}, '2026-02-24'],
    ['a hazard does not move', '2026-03-06', '1d', { moves: false }, '2026-03-07'],
    [
      'a hazard in Spring Festival does not move',
      '2026-02-15',
      '1d',
      { moves: false },
      '2026-02-16',
    ],
  ])('%s', (_, start, text, extra, expected) => {
    expect(due(`${start}T10:00+08:00`, text, extra).at).toBe(endOf(expected));
  });

  it('is provisional only where the unpublished calendar decides', () => {
    expect(due('2026-12-31T10:00+08:00', '1d').provisional).toBe(true);
    expect(due('2026-12-31T10:00+08:00', '1d', { moves: false }).provisional).toBe(false);
    expect(due('2026-12-30T10:00+08:00', '1d').provisional).toBe(false);
  });
});

describe('hours', () => {
  it.each([
    [
      'continuous hours run through the night',
      '2026-03-06T23:30+08:00',
      '2h',
      '2026-03-07T01:30+08:00',
    ],
    [
      'at once is two continuous hours',
      '2026-02-16T10:00+08:00',
      'at-once',
      '2026-02-16T12:00+08:00',
    ],
    [
      'working hours stop at noon and in the evening',
      '2026-03-02T11:00+08:00',
      '8wh',
      '2026-03-03T11:00+08:00',
    ],
    [
      'working hours that fill the day end with it',
      '2026-03-02T09:00+08:00',
      '8wh',
      '2026-03-02T18:00+08:00',
    ],
    ['working hours wait for Monday', '2026-03-06T20:00+08:00', '4wh', '2026-03-09T14:00+08:00'],
    [
      'working hours run on a make-up Saturday and rest in Spring Festival',
      '2026-02-14T17:00+08:00',
      '3wh',
      '2026-02-24T11:00+08:00',
    ],
  ])('%s', (_, start, text, expected) => {
    expect(due(start, text).at).toBe(at(expected));
  });

  it('Urumqi keeps other hours, and summer begins on 1 May', () => {
    const urumqi = buildCalendar({
      offsetMinutes: 480,
      fromYear: 2026,
      untilYear: 2026,
      overlays: [],
      hours: urumqiHours,
    });
    expect(dueAt(urumqi, limit('8wh'), at('2026-01-05T10:00+08:00')).at).toBe(
      at('2026-01-05T19:30+08:00'),
    );
    expect(dueAt(urumqi, limit('8wh'), at('2026-04-30T14:00+08:00')).at).toBe(
      at('2026-05-06T14:00+08:00'),
    );
    expect(dueAt(urumqi, limit('5wh'), at('2026-05-06T10:00+08:00')).at).toBe(
      at('2026-05-06T17:00+08:00'),
    );
  });
});

describe('a deadline says how it was counted', () => {
  it('day by day over a holiday with make-up days', () => {
    const { steps } = due('2026-09-24T09:00+08:00', '3wd');
    expect(
      steps.map((step) =>
        [formatDay(step.day), step.role, step.kind, step.count ?? step.name ?? ''].join(' '),
      ),
    ).toEqual([
      '2026-09-24 start work ',
      '2026-09-25 skipped off 中秋',
      '2026-09-26 skipped off 中秋',
      '2026-09-27 skipped off 中秋',
      '2026-09-28 counted work 1',
      '2026-09-29 counted work 2',
      '2026-09-30 due work 3',
    ]);
  });

  it('a make-up Sunday is counted and named', () => {
    expect(due('2026-09-17T09:00+08:00', '2wd').steps.at(-1)).toEqual({
      day: day('2026-09-20'),
      kind: 'make-up',
      name: '国庆节',
      role: 'due',
      count: 2,
    });
  });

  it('natural days tell over which days they moved', () => {
    const { steps } = due('2026-03-06T09:00+08:00', '1d');
    expect(
      steps.map((step) => [formatDay(step.day), step.role, step.count ?? ''].join(' ')),
    ).toEqual([
      '2026-03-06 start ',
      '2026-03-07 counted 1',
      '2026-03-08 moved 1',
      '2026-03-09 due 1',
    ]);
  });

  it('working hours tell how many were counted by the end of each day', () => {
    const { steps } = due('2026-03-06T16:30+08:00', '4wh');
    expect(
      steps.map((step) => [formatDay(step.day), step.role, step.count ?? ''].join(' ')),
    ).toEqual([
      '2026-03-06 start 1.5',
      '2026-03-07 skipped ',
      '2026-03-08 skipped ',
      '2026-03-09 due 4',
    ]);
    expect(due('2026-03-06T09:00+08:00', '2h').steps.map((step) => step.role)).toEqual([
      'start',
      'due',
    ]);
  });
});

describe('properties', () => {
  const anyLimit = fc.record({
    unit: fc.constantFrom(...limitUnits),
    value: fc.integer({ min: 1, max: 60 }),
    moves: fc.boolean(),
  });
  const anyInstant = fc.integer({
    min: at('2025-01-01T00:00+08:00'),
    max: at('2027-12-31T00:00+08:00'),
  });

  it('due never precedes start', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, (each, start) => dueAt(calendar, each, start).at > start),
    );
  });

  it('a later start is never due earlier, a longer limit never sooner', () => {
    fc.assert(
      fc.property(
        anyLimit,
        anyInstant,
        fc.integer({ min: 0, max: 30 * 86_400_000 }),
        (each, start, later) => {
          const base = dueAt(calendar, each, start).at;
          expect(dueAt(calendar, each, start + later).at).toBeGreaterThanOrEqual(base);
          expect(
            dueAt(calendar, { ...each, value: each.value + 1 }, start).at,
          ).toBeGreaterThanOrEqual(base);
        },
      ),
    );
  });

  it('limits in working days end on a working day, and the last step is the due day', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, (each, start) => {
        const { steps } = dueOf(calendar, each, start);
        expect(steps[0]?.role).toBe('start');
        expect(steps.at(-1)?.role).toBe('due');
        if (each.unit === 'working-day') expect(['work', 'make-up']).toContain(steps.at(-1)?.kind);
      }),
    );
  });
});
