import { describe, expect, it } from 'vitest';
import { at, day, endOf } from '../testing/at.ts';
import { calendar, shanghaiHours } from '../testing/calendars.ts';
import { buildCalendar } from './build.ts';
import { dueAt } from './due.ts';
import { type Limit, parseLimit } from './limit.ts';
import { publishedTable } from './published.ts';
import { type HolidayNoticeDay, withNotice } from './published-table.ts';
import { recompute } from './recompute.ts';
import { resumeDue } from './shift.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;

describe('recomputation after next year’s calendar is imported', () => {
  const table = (...days: HolidayNoticeDay[]) =>
    withNotice(publishedTable, { year: 2027, kind: 'year', days });
  const newYear = { works: false, name: '元旦' };
  const entered = (...days: HolidayNoticeDay[]) =>
    buildCalendar({
      offsetMinutes: 480,
      fromYear: 2025,
      untilYear: 2027,
      overlays: [],
      hours: shanghaiHours,
      published: table(...days),
    });
  const next = entered(
    { day: day('2027-01-01'), ...newYear },
    { day: day('2027-01-04'), ...newYear },
    { day: day('2027-01-09'), works: true, name: '元旦' },
  );
  const clock = (text: string, start: string, extra: { moves?: boolean } = {}) => {
    const reached = dueAt(calendar, limit(text, extra), at(start));
    return {
      limit: limit(text, extra),
      startedAt: at(start),
      dueAt: reached.at,
      provisional: reached.provisional,
      endedAt: null,
    };
  };

  it.each([
    ['2wd', '2026-12-31T10:00+08:00', '2027-01-04', '2027-01-06'],
    ['6wd', '2026-12-31T10:00+08:00', '2027-01-08', '2027-01-11'],
    ['5wd', '2026-12-31T10:00+08:00', '2027-01-07', '2027-01-09'],
    ['1d', '2026-12-31T10:00+08:00', '2027-01-01', '2027-01-05'],
  ])('%s from %s moves from %s to %s and becomes firm', (text, start, from, to) => {
    const each = clock(text, start);
    expect(recompute(calendar, next, [each])).toEqual([
      { clock: each, from: endOf(from), to: endOf(to), provisional: false },
    ]);
  });

  it('one that stays where it is becomes firm', () => {
    const each = clock('1wd', '2027-01-11T10:00+08:00');
    expect(recompute(calendar, next, [each])).toEqual([
      { clock: each, from: each.dueAt, to: each.dueAt, provisional: false },
    ]);
  });

  it('firm and ended clocks never move', () => {
    const firm = clock('3wd', '2026-09-24T10:00+08:00');
    const ended = {
      ...clock('2wd', '2026-12-31T10:00+08:00'),
      endedAt: at('2026-12-31T12:00+08:00'),
    };
    const hazard = clock('2d', '2026-12-31T10:00+08:00', { moves: false });
    expect(recompute(calendar, next, [firm, ended, hazard])).toEqual([]);
  });

  it('a clock that was suspended keeps what was left of it', () => {
    const started = at('2026-12-01T10:00+08:00');
    const due = resumeDue(
      calendar,
      limit('5wd'),
      dueAt(calendar, limit('5wd'), started).at,
      at('2026-12-03T10:00+08:00'),
      at('2026-12-31T10:00+08:00'),
    );
    const each = {
      limit: limit('5wd'),
      startedAt: started,
      dueAt: due.at,
      provisional: due.provisional,
      endedAt: null,
    };
    expect(recompute(calendar, next, [each])).toEqual([
      { clock: each, from: endOf('2027-01-05'), to: endOf('2027-01-07'), provisional: false },
    ]);
  });

  it('what the organization entered wrongly moves again with the corrected notice, what a person granted does not', () => {
    const first = entered({ day: day('2027-01-01'), ...newYear });
    const firm = { ...clock('2wd', '2026-12-31T10:00+08:00'), ...reachedBy(first, '2wd') };
    const granted = { ...firm, dueAt: endOf('2027-01-08') };
    expect(firm).toMatchObject({ dueAt: endOf('2027-01-05'), provisional: false });
    const ownAfter = day('2026-12-31');
    expect(recompute(first, next, [firm, granted], ownAfter)).toEqual([
      { clock: firm, from: endOf('2027-01-05'), to: endOf('2027-01-06'), provisional: false },
    ]);
    expect(recompute(first, next, [firm, granted])).toEqual([]);
  });

  const reachedBy = (counted: typeof calendar, text: string) => {
    const reached = dueAt(counted, limit(text), at('2026-12-31T10:00+08:00'));
    return { dueAt: reached.at, provisional: reached.provisional };
  };
});
