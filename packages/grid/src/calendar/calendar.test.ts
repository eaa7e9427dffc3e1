import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day, endOf } from '../testing/at.ts';
import { calendar, shanghaiHours } from '../testing/calendars.ts';
import { buildCalendar } from './build.ts';
import { dayKind, isWorkingDay } from './count.ts';
import { dueAt } from './due.ts';
import { checkHours, windowsOn } from './hours.ts';
import { type Limit, limitUnits, parseLimit } from './limit.ts';
import { applyOverlay, checkOverlay } from './overlay.ts';
import { publishedTable } from './published.ts';
import { withYear } from './published-table.ts';
import { recompute } from './recompute.ts';
import { resumeDue, shiftBy } from './shift.ts';
import { sliceOf } from './slice.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;

describe('overlays', () => {
  const corban = { days: [day('2026-05-27'), day('2026-05-28')].map((each) => ({ day: each, works: false, name: '古尔邦节' })) };

  it('a local holiday of the organization is a day off, and a grid’s own working day lies above it', () => {
    const local = applyOverlay(calendar, corban);
    expect(dayKind(local, day('2026-05-27'))).toBe('overlay-off');
    expect(dueAt(local, limit('2wd'), at('2026-05-26T10:00+08:00')).at).toBe(endOf('2026-06-01'));
    const market = applyOverlay(local, { days: [{ day: day('2026-05-28'), works: true, name: '值守' }, { day: day('2026-02-14'), works: true, name: '值守' }] });
    expect(dayKind(market, day('2026-05-28'))).toBe('overlay-work');
    expect(dayKind(market, day('2026-02-14'))).toBe('make-up');
    expect(isWorkingDay(calendar, day('2026-05-27'))).toBe(true);
  });

  it('building with overlays is applying them in order; days outside the calendar are ignored', () => {
    const outside = { days: [{ day: day('2030-01-02'), works: false, name: '校庆' }] };
    const built = buildCalendar({ offsetMinutes: 480, fromYear: 2025, untilYear: 2027, overlays: [corban, outside], hours: shanghaiHours });
    expect(built).toEqual(applyOverlay(calendar, corban));
  });

  it('a day that both works and rests, or has no name, is refused', () => {
    const twice = { days: [{ day: day('2026-05-27'), works: false, name: '甲' }, { day: day('2026-05-27'), works: true, name: '乙' }] };
    expect(checkOverlay(twice)).toEqual({ ok: false, refusal: { code: 'calendar.day-contradicts', details: { day: '2026-05-27' } } });
    expect(checkOverlay({ days: [{ day: day('2026-05-27'), works: false, name: ' ' }] })).toMatchObject({ refusal: { code: 'calendar.name-missing' } });
    expect(checkOverlay(corban).ok).toBe(true);
  });
});

describe('hours', () => {
  it('the last season of the year holds until the first one of the next begins', () => {
    const winter = { from: '10-01', windows: [{ from: 570, until: 1020 }] };
    const summer = { from: '05-01', windows: [{ from: 600, until: 1080 }] };
    const seasonal = { ...calendar, hours: [winter, summer] };
    expect([day('2026-01-15'), day('2026-05-01'), day('2026-09-30'), day('2026-10-01')].map((each) => windowsOn(seasonal, each)[0]!.from)).toEqual([570, 600, 600, 570]);
  });

  it('without hours the whole working day counts', () => {
    expect(dueAt({ ...calendar, hours: [] }, limit('24wh'), at('2026-03-06T00:00+08:00')).at).toBe(endOf('2026-03-06'));
  });

  it.each([
    ['calendar.season-start', [{ from: '13-01', windows: [{ from: 0, until: 60 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [{ from: 600, until: 540 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [{ from: 600, until: 720 }, { from: 700, until: 800 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [{ from: 600, until: 1500 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [] }]],
    ['calendar.season-twice', [shanghaiHours[0]!, shanghaiHours[0]!]],
  ])('%s is refused', (code, hours) => {
    expect(checkHours(hours)).toMatchObject({ ok: false, refusal: { code } });
    expect(checkHours(shanghaiHours).ok).toBe(true);
  });
});

describe('a slice for the browser', () => {
  const slice = sliceOf(calendar, day('2026-02-01'), day('2026-04-01'));

  it('counts inside its days as the whole calendar does, and says provisional beyond them', () => {
    const anyStart = fc.integer({ min: at('2026-02-01T00:00+08:00'), max: at('2026-03-31T23:00+08:00') });
    const anyLimit = fc.record({ unit: fc.constantFrom(...limitUnits), value: fc.integer({ min: 1, max: 20 }) });
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

describe('suspension', () => {
  it.each([
    ['working days move and end on a working day', '3wd', {}, '2026-03-05', 2, '2026-03-09'],
    ['natural days likewise', '3d', {}, '2026-03-05', 3, '2026-03-09'],
    ['hazards do not move further', '3d', { moves: false }, '2026-03-05', 2, '2026-03-07'],
  ])('shifting: %s', (_, text, extra, from, days, expected) => {
    expect(shiftBy(calendar, limit(text, extra), endOf(from), days).at).toBe(endOf(expected));
  });

  it.each([
    ['three working days are left before and after', '5wd', '2026-09-24T10:00+08:00', '2026-09-29T10:00+08:00', '2026-10-12T10:00+08:00', '2026-10-15T24:00+08:00'],
    ['paused on the last day, due on the day of resuming', '1wd', '2026-03-02T10:00+08:00', '2026-03-03T10:00+08:00', '2026-03-10T10:00+08:00', '2026-03-10T24:00+08:00'],
    ['continuous hours keep their remainder', '4h', '2026-03-02T10:00+08:00', '2026-03-02T13:00+08:00', '2026-03-05T08:00+08:00', '2026-03-05T09:00+08:00'],
    ['working hours keep their remainder', '8wh', '2026-03-02T09:00+08:00', '2026-03-02T16:00+08:00', '2026-03-06T17:00+08:00', '2026-03-09T10:00+08:00'],
  ])('resuming: %s', (_, text, start, paused, resumed, expected) => {
    const before = dueAt(calendar, limit(text), at(start)).at;
    expect(resumeDue(calendar, limit(text), before, at(paused), at(resumed)).at).toBe(at(expected));
  });

  it('resuming at once changes nothing, resuming later never makes it earlier, and lateness stays', () => {
    const anyLimit = fc.record({ unit: fc.constantFrom(...limitUnits), value: fc.integer({ min: 1, max: 30 }), moves: fc.boolean() });
    const anyInstant = fc.integer({ min: at('2026-01-01T00:00+08:00'), max: at('2026-10-01T00:00+08:00') });
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

describe('recomputation after next year’s calendar is imported', () => {
  const table = withYear(publishedTable, 2027, [
    { day: day('2027-01-01'), works: false, name: '元旦' },
    { day: day('2027-01-04'), works: false, name: '元旦' },
    { day: day('2027-01-09'), works: true, name: '元旦' },
  ]);
  const next = buildCalendar({ offsetMinutes: 480, fromYear: 2025, untilYear: 2027, overlays: [], hours: shanghaiHours, published: table });
  const clock = (text: string, start: string, extra: { moves?: boolean } = {}) => {
    const reached = dueAt(calendar, limit(text, extra), at(start));
    return { limit: limit(text, extra), startedAt: at(start), dueAt: reached.at, provisional: reached.provisional, endedAt: null };
  };

  it.each([
    ['2wd', '2026-12-31T10:00+08:00', '2027-01-04', '2027-01-06'],
    ['6wd', '2026-12-31T10:00+08:00', '2027-01-08', '2027-01-11'],
    ['5wd', '2026-12-31T10:00+08:00', '2027-01-07', '2027-01-09'],
    ['1d', '2026-12-31T10:00+08:00', '2027-01-01', '2027-01-05'],
  ])('%s from %s moves from %s to %s and becomes firm', (text, start, from, to) => {
    const each = clock(text, start);
    expect(recompute(calendar, next, [each])).toEqual([{ clock: each, from: endOf(from), to: endOf(to), provisional: false }]);
  });

  it('one that stays where it is becomes firm', () => {
    const each = clock('1wd', '2027-01-11T10:00+08:00');
    expect(recompute(calendar, next, [each])).toEqual([{ clock: each, from: each.dueAt, to: each.dueAt, provisional: false }]);
  });

  it('firm and ended clocks never move', () => {
    const firm = clock('3wd', '2026-09-24T10:00+08:00');
    const ended = { ...clock('2wd', '2026-12-31T10:00+08:00'), endedAt: at('2026-12-31T12:00+08:00') };
    const hazard = clock('2d', '2026-12-31T10:00+08:00', { moves: false });
    expect(recompute(calendar, next, [firm, ended, hazard])).toEqual([]);
  });

  it('a clock that was suspended keeps what was left of it', () => {
    const started = at('2026-12-01T10:00+08:00');
    const due = resumeDue(calendar, limit('5wd'), dueAt(calendar, limit('5wd'), started).at, at('2026-12-03T10:00+08:00'), at('2026-12-31T10:00+08:00'));
    const each = { limit: limit('5wd'), startedAt: started, dueAt: due.at, provisional: due.provisional, endedAt: null };
    expect(recompute(calendar, next, [each])).toEqual([{ clock: each, from: endOf('2027-01-05'), to: endOf('2027-01-07'), provisional: false }]);
  });
});
