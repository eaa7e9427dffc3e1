import { parseDay } from '@wangge/grid/time';
import { describe, expect, it } from 'vitest';
import { axisDay, dueText, fullDay, momentText, monthDay, tableDay } from './day.ts';
import { CHINA_OFFSET, clockTime, dueMomentOf } from './moment.ts';
import { exactSpanText, spanText } from './span.ts';

const day = (text: string) => parseDay(text) ?? NaN;
const at = (text: string) => Date.parse(text);

describe('days are written as an office writes them', () => {
  it.each([
    ['zh-CN', '2026年11月25日 周三'],
    ['en', 'Wed 25 Nov 2026'],
  ] as const)('in full, %s', (locale, words) =>
    expect(fullDay(day('2026-11-25'), locale)).toBe(words),
  );

  it('shortly, and with the year only when it is another one', () => {
    expect(tableDay(day('2026-11-05'), day('2026-11-25'), 'zh-CN')).toBe('11-05');
    expect(tableDay(day('2027-01-06'), day('2026-11-25'), 'zh-CN')).toBe('2027-01-06');
    expect(tableDay(day('2027-01-06'), day('2026-11-25'), 'en')).toBe('6 Jan 2027');
    expect(monthDay(day('2026-02-04'), 'zh-CN')).toBe('2月4日');
  });

  it('on an English axis the month stands where it begins', () => {
    const days = ['2026-11-29', '2026-11-30', '2026-12-01'].map((text, index) =>
      axisDay(day(text), day('2026-11-25'), index === 0, 'en'),
    );
    expect(days).toEqual(['Sun 29 Nov', 'Mon 30', 'Tue 1 Dec']);
  });
});

describe('a deadline at midnight belongs to the day before', () => {
  const now = at('2026-11-25T10:40+08:00');

  it.each([
    ['2026-11-26T00:00+08:00', '今日 24:00', 'today 24:00'],
    ['2026-11-27T00:00+08:00', '明日 24:00', 'tomorrow 24:00'],
    ['2026-11-25T18:40+08:00', '今日 18:40', 'today 18:40'],
    ['2026-11-28T00:00+08:00', '11-27 24:00', '27 Nov 24:00'],
    ['2027-01-01T00:00+08:00', '12-31 24:00', '31 Dec 24:00'],
  ])('%s reads %s', (due, zh, en) => {
    expect(dueText(at(due), now, CHINA_OFFSET, 'zh-CN')).toBe(zh);
    expect(dueText(at(due), now, CHINA_OFFSET, 'en')).toBe(en);
  });

  it('what happened at midnight does not', () => {
    expect(momentText(at('2026-11-25T00:00+08:00'), now, CHINA_OFFSET, 'zh-CN')).toBe('今日 00:00');
    expect(clockTime(at('2026-11-25T00:00+08:00'), CHINA_OFFSET)).toBe('00:00');
  });

  it('midnight is that of the zone', () => {
    expect(dueMomentOf(at('2026-11-26T00:00+08:00'), 360)).toEqual({
      on: day('2026-11-25'),
      hour: 22,
      minute: 0,
    });
  });
});

describe('spans are rounded down in two units', () => {
  it.each([
    [0, '0 分钟', '0 min'],
    [59 * 60_000 + 59_999, '59 分钟', '59 min'],
    [60 * 60_000, '1 小时', '1 h'],
    [13 * 3_600_000 + 20 * 60_000, '13 小时', '13 h'],
    [24 * 3_600_000, '1 天', '1 d'],
    [34.9 * 3_600_000, '1 天 10 小时', '1 d 10 h'],
    [-5, '0 分钟', '0 min'],
  ])('%d ms is %s', (span, zh, en) => {
    expect(spanText(span, 'zh-CN')).toBe(zh);
    expect(spanText(span, 'en')).toBe(en);
  });

  it('the clock of one case goes to the minute within a day', () => {
    expect(exactSpanText(13 * 3_600_000 + 20 * 60_000, 'zh-CN')).toBe('13 小时 20 分钟');
    expect(exactSpanText(25 * 3_600_000 + 20 * 60_000, 'zh-CN')).toBe('1 天 1 小时');
  });
});
