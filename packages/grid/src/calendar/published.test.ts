import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { LAST_PUBLISHED_YEAR, publishedTable } from './published.ts';
import { type HolidayNoticeDay, withNotice } from './published-table.ts';

describe('published days', () => {
  it('the year kept beside the table is the last one in chinese-days', () => {
    const years = [...Object.keys(table.holidays), ...Object.keys(table.workdays)].map((text) =>
      Number(text.slice(0, 4)),
    );
    expect(Math.max(...years)).toBe(LAST_PUBLISHED_YEAR);
  });

  it.each([
    ['2026-02-16', { works: false, name: '春节' }],
    ['2026-02-14', { works: true, name: '春节' }],
    ['2026-05-09', { works: true, name: '劳动节' }],
    ['2026-09-20', { works: true, name: '国庆节' }],
    ['2026-03-10', undefined],
  ])('%s is %j', (text, expected) => {
    expect(publishedTable.days.get(day(text))).toEqual(expected);
  });

  const withYear = (year: number, ...days: HolidayNoticeDay[]) =>
    withNotice(publishedTable, { year, kind: 'year', days });

  it('an imported year follows the last published one, and reaches back into December', () => {
    const imported = withYear(
      2027,
      { day: day('2026-12-31'), works: false, name: '元旦' },
      { day: day('2027-01-01'), works: false, name: '元旦' },
    );
    expect(imported.lastYear).toBe(2027);
    expect(imported.days.get(day('2027-01-01'))).toEqual({ works: false, name: '元旦' });
    expect(imported.days.get(day('2026-12-31'))).toEqual({ works: false, name: '元旦' });
    expect(imported.days.has(day('2026-02-16'))).toBe(true);
    expect(publishedTable.days.has(day('2027-01-01'))).toBe(false);
  });

  it('a corrected year replaces the old one, its December too, and leaves the next one and the last year', () => {
    const corrected = withYear(2026, { day: day('2026-01-05'), works: false, name: '元旦' });
    expect(corrected.days.has(day('2026-02-16'))).toBe(false);
    expect(corrected.days.has(day('2025-10-01'))).toBe(true);
    expect(corrected.lastYear).toBe(2026);
    expect(withYear(2028).lastYear).toBe(2026);
    const again = withYear(2023, { day: day('2023-01-02'), works: false, name: '元旦' });
    expect(publishedTable.days.has(day('2022-12-31'))).toBe(true);
    expect(again.days.has(day('2022-12-31'))).toBe(false);
    expect(withYear(2022).days.has(day('2022-12-31'))).toBe(true);
  });
});
