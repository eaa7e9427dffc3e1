import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '../testing/at.ts';
import { correctedInstant, dutyDayOf, isOutsideWindow, timeOf, windowOf } from './duty-day.ts';

const NOON = 720;
const china = 480;
const night = { dutyDayStartsAt: NOON };

describe('duty day', () => {
  it.each([
    ['2026-03-02T22:00+08:00', NOON, '2026-03-02'],
    ['2026-03-03T06:00+08:00', NOON, '2026-03-02'],
    ['2026-03-03T11:59+08:00', NOON, '2026-03-02'],
    ['2026-03-03T12:00+08:00', NOON, '2026-03-03'],
    ['2026-03-03T06:00+08:00', 0, '2026-03-03'],
    ['2026-03-02T23:30Z', 0, '2026-03-03'],
  ])('%s with the boundary at minute %i belongs to %s', (text, boundary, expected) => {
    expect(dutyDayOf(at(text), china, boundary)).toBe(day(expected));
  });
});

describe('the phone’s clock', () => {
  const received = at('2026-03-03T13:00+08:00');

  it.each([
    ['a right clock', '2026-03-02T22:05+08:00', '2026-03-03T13:00+08:00', '2026-03-02T22:05+08:00'],
    [
      'a clock that runs an hour late',
      '2026-03-02T21:05+08:00',
      '2026-03-03T12:00+08:00',
      '2026-03-02T22:05+08:00',
    ],
    [
      'a clock that runs two years early',
      '2024-03-02T22:05+08:00',
      '2024-03-03T13:00+08:00',
      '2026-03-02T22:05+08:00',
    ],
  ])('%s is corrected', (_, device, now, expected) => {
    expect(correctedInstant(at(device), at(now), received)).toBe(at(expected));
  });

  it.each([
    ['without the present clock', at('2026-03-02T22:05+08:00'), null],
    [
      'into the future: it was set back in between',
      at('2026-03-03T13:30+08:00'),
      at('2026-03-03T13:00+08:00'),
    ],
    [
      'beyond memory: it was set forward in between',
      at('2025-01-01T00:00+08:00'),
      at('2026-03-03T13:00+08:00'),
    ],
    ['from nonsense', Number.NaN, received],
  ])('nothing is corrected %s', (_, device, now) => {
    expect(correctedInstant(device, now, received)).toBeNull();
  });

  it('any constant error of the phone’s clock cancels out', () => {
    const age = fc.integer({ min: 0, max: 170 * 86_400_000 });
    fc.assert(
      fc.property(
        age,
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        (old, error) =>
          correctedInstant(received - old + error, received + error, received) === received - old,
      ),
    );
  });
});

describe('when the work was done and when it was entered', () => {
  const time = (
    received: string,
    phone: { deviceAt: number; phoneNow: number | null } | null,
    stated: string | null = null,
  ) => timeOf(night, china, at(received), stated === null ? null : at(stated), phone);

  it('R4-35 on line the server’s time is both', () => {
    expect(time('2026-03-02T22:05+08:00', null)).toEqual({
      performedAt: at('2026-03-02T22:05+08:00'),
      deviceAt: null,
      enteredAt: at('2026-03-02T22:05+08:00'),
      clock: 'server',
      dutyDay: day('2026-03-02'),
      late: false,
    });
  });

  it('an entry written off line that evening and sent the next afternoon belongs to that evening and is not late', () => {
    const phone = {
      deviceAt: at('2026-03-02T21:05+08:00'),
      phoneNow: at('2026-03-03T12:00+08:00'),
    };
    expect(time('2026-03-03T13:00+08:00', phone)).toEqual({
      performedAt: at('2026-03-02T22:05+08:00'),
      deviceAt: at('2026-03-02T22:05+08:00'),
      enteredAt: at('2026-03-03T13:00+08:00'),
      clock: 'corrected',
      dutyDay: day('2026-03-02'),
      late: false,
    });
  });

  it('one that cannot be corrected is marked, not moved', () => {
    const phone = { deviceAt: at('2026-03-02T21:05+08:00'), phoneNow: null };
    expect(time('2026-03-03T13:00+08:00', phone)).toMatchObject({
      performedAt: at('2026-03-03T13:00+08:00'),
      deviceAt: null,
      clock: 'uncorrected',
      dutyDay: day('2026-03-03'),
      late: false,
    });
  });

  it.each([
    ['2026-03-03T11:00+08:00', false],
    ['2026-03-03T12:30+08:00', true],
  ])('R4-35 work of the evening before, entered at %s, is late: %s', (received, late) => {
    expect(time(received, null, '2026-03-02T22:05+08:00')).toMatchObject({
      dutyDay: day('2026-03-02'),
      late,
    });
  });
});

describe('when a record is to be made', () => {
  it.each<[string, { from: number; until: number } | undefined, number, string, string]>([
    ['in the evening', { from: 1290, until: 1440 }, 720, '2026-03-02T21:30', '2026-03-03T00:00'],
    ['past midnight', { from: 1320, until: 120 }, 720, '2026-03-02T22:00', '2026-03-03T02:00'],
    ['in the small hours', { from: 120, until: 300 }, 720, '2026-03-03T02:00', '2026-03-03T05:00'],
    ['any time of the duty day', undefined, 720, '2026-03-02T12:00', '2026-03-03T12:00'],
    ['any time of the day', undefined, 0, '2026-03-02T00:00', '2026-03-03T00:00'],
  ])('%s', (_, window, dutyDayStartsAt, from, until) => {
    const kind = { dutyDayStartsAt, ...(window && { window }) };
    expect(windowOf(kind, day('2026-03-02'), 480)).toEqual({
      from: at(`${from}+08:00`),
      until: at(`${until}+08:00`),
    });
  });
});

describe('a record made outside its hours is told from one made in them', () => {
  const evening = { from: 1290, until: 1440 };
  it.each<[string, { from: number; until: number } | undefined, boolean]>([
    ['2026-03-02T21:29', evening, true],
    ['2026-03-02T21:30', evening, false],
    ['2026-03-02T23:59', evening, false],
    ['2026-03-03T00:00', evening, true],
    ['2026-03-03T00:00', { from: 1320, until: 120 }, false],
    ['2026-03-02T15:00', undefined, false],
  ])('%s %o: %s', (moment, window, expected) => {
    const kind = { dutyDayStartsAt: 720, ...(window && { window }) };
    expect(isOutsideWindow(kind, at(`${moment}+08:00`), 480)).toBe(expected);
  });
});
