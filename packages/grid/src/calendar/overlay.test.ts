import { describe, expect, it } from 'vitest';
import { at, day, endOf } from '../testing/at.ts';
import { calendar, shanghaiHours } from '../testing/calendars.ts';
import { buildCalendar } from './build.ts';
import { dayKind, isWorkingDay } from './count.ts';
import { dueAt } from './due.ts';
import { applyOverlay, checkOverlay } from './overlay.ts';
import { type Limit, parseLimit } from './limit.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;

describe('overlays', () => {
  const corban = {
    days: [day('2026-05-27'), day('2026-05-28')].map((each) => ({
      day: each,
      works: false,
      name: '古尔邦节',
    })),
  };

  it('a local holiday of the organization is a day off, and a grid’s own working day lies above it', () => {
    const local = applyOverlay(calendar, corban);
    expect(dayKind(local, day('2026-05-27'))).toBe('overlay-off');
    expect(dueAt(local, limit('2wd'), at('2026-05-26T10:00+08:00')).at).toBe(endOf('2026-06-01'));
    const market = applyOverlay(local, {
      days: [
        { day: day('2026-05-28'), works: true, name: '值守' },
        { day: day('2026-02-14'), works: true, name: '值守' },
      ],
    });
    expect(dayKind(market, day('2026-05-28'))).toBe('overlay-work');
    expect(dayKind(market, day('2026-02-14'))).toBe('make-up');
    expect(isWorkingDay(calendar, day('2026-05-27'))).toBe(true);
  });

  it('building with overlays is applying them in order; days outside the calendar are ignored', () => {
    const outside = { days: [{ day: day('2030-01-02'), works: false, name: '校庆' }] };
    const built = buildCalendar({
      offsetMinutes: 480,
      fromYear: 2025,
      untilYear: 2027,
      overlays: [corban, outside],
      hours: shanghaiHours,
    });
    expect(built).toEqual(applyOverlay(calendar, corban));
  });

  it('a day that both works and rests, or has no name, is refused', () => {
    const twice = {
      days: [
        { day: day('2026-05-27'), works: false, name: '甲' },
        { day: day('2026-05-27'), works: true, name: '乙' },
      ],
    };
    expect(checkOverlay(twice)).toEqual({
      ok: false,
      refusal: { code: 'calendar.day-contradicts', details: { day: '2026-05-27' } },
    });
    expect(
      checkOverlay({ days: [{ day: day('2026-05-27'), works: false, name: ' ' }] }),
    ).toMatchObject({ refusal: { code: 'calendar.name-missing' } });
    expect(checkOverlay(corban).ok).toBe(true);
  });
});
