import { buildCalendar } from '@wangge/grid/calendar/build';
import { sliceOf } from '@wangge/grid/calendar/slice';
import { formatDay, parseDay } from '@wangge/grid/time';
import { describe, expect, it } from 'vitest';
import { firstDayOf, holidaysOf, monthsOf } from './year.ts';

const on = (text: string) => parseDay(text) ?? NaN;
const calendar = buildCalendar({
  offsetMinutes: 480,
  fromYear: 2025,
  untilYear: 2028,
  overlays: [
    {
      days: [
        { day: on('2026-03-20'), works: false, name: '肉孜节' },
        { day: on('2026-03-21'), works: false, name: '肉孜节' },
      ],
    },
  ],
  hours: [],
});
const year = (value: number) => sliceOf(calendar, firstDayOf(value), firstDayOf(value + 1));

function markOn(text: string): string | undefined {
  const months = monthsOf(year(Number(text.slice(0, 4))), Number(text.slice(0, 4)));
  const days = months.flatMap(({ weeks }) => weeks.flat());
  return days.find((day) => day?.on === on(text))?.mark;
}

describe('the year calendar', () => {
  it.each([
    ['2026-02-14', 'make-up'],
    ['2026-02-15', 'holiday'],
    ['2026-02-21', 'holiday'],
    ['2026-02-24', 'work'],
    ['2026-02-07', 'weekend'],
    ['2026-03-20', 'own-off'],
    ['2026-03-21', 'own-off'],
  ])('%s is %s', (day, mark) => {
    expect(markOn(day)).toBe(mark);
  });

  it('counts the working days of a month, the short one of Spring Festival too', () => {
    const months = monthsOf(year(2026), 2026);
    expect(months.slice(0, 3).map(({ working }) => working)).toEqual([21, 16, 21]);
    expect(months.map(({ weeks }) => weeks.every((week) => week.length === 7))).not.toContain(
      false,
    );
  });

  it('names each holiday once, with the days worked for it, and the organization’s own apart', () => {
    const spring = holidaysOf(year(2026), 2026).find(({ name }) => name.includes('春节'));
    expect(spring && [formatDay(spring.fromOn), formatDay(spring.throughOn), spring.days]).toEqual([
      '2026-02-15',
      '2026-02-23',
      9,
    ]);
    expect(spring?.makeUps.map(formatDay)).toEqual(['2026-02-14', '2026-02-28']);
    const own = holidaysOf(year(2026), 2026).filter((holiday) => holiday.own);
    expect(own.map(({ name, days }) => [name, days])).toEqual([['肉孜节', 2]]);
  });

  it('is provisional after the last published year', () => {
    const [january] = monthsOf(year(2028), 2028);
    expect(january?.weeks.flat().every((day) => day === null || day.provisional)).toBe(true);
    const [published] = monthsOf(year(2026), 2026);
    expect(published?.weeks.flat().some((day) => day?.provisional)).toBe(false);
  });
});
