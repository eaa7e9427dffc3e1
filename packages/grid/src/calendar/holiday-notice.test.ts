import { describe, expect, it } from 'vitest';
import { holidayNotices, made2027 } from '../testing/holiday-notices.ts';
import { day } from '../testing/at.ts';
import { formatDay, weekdayOf } from '../time.ts';
import { buildCalendar } from './build.ts';
import { parseNotice } from './holiday-notice.ts';
import { publishedTable } from './published.ts';
import { type HolidayNotice, type PublishedTable, withNotice } from './published-table.ts';

const years = { offsetMinutes: 480, fromYear: 2019, untilYear: 2026, overlays: [], hours: [] };

function read(text: string): HolidayNotice {
  const outcome = parseNotice(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const nothing: PublishedTable = { lastYear: 2018, days: new Map() };
const official = holidayNotices.map(({ text }) => read(text));

describe('the official notices of 2019 to 2026', () => {
  const ours = buildCalendar({ ...years, published: official.reduce(withNotice, nothing) });
  const table = buildCalendar(years);

  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    '%i: every day works, rests or is made up for as in the table',
    (year) => {
      const first = day(`${year}-01-01`) - table.firstDay;
      const length = day(`${year + 1}-01-01`) - day(`${year}-01-01`);
      expect(ours.days.slice(first, first + length)).toBe(table.days.slice(first, first + length));
    },
  );

  it('each holiday on a weekday bears a name, and every make-up day the name of its holiday', () => {
    for (const [on, { works }] of publishedTable.days) {
      if (on < ours.firstDay || (!works && weekdayOf(on) > 5)) continue;
      expect(ours.names[on], formatDay(on)).toContain(table.names[on]);
    }
  });

  it('days before the year are part of its notice', () => {
    const [first] = official;
    const before = first!.days.filter(({ day: on }) => on < day('2019-01-01'));
    expect(before.map(({ day: on, works }) => [formatDay(on), works])).toEqual([
      ['2018-12-30', false],
      ['2018-12-31', false],
      ['2018-12-29', true],
    ]);
  });

  it('a holiday that is lengthened swallows the make-up day behind it', () => {
    const before = official.slice(0, 3).reduce(withNotice, nothing);
    expect(before.days.get(day('2020-02-01'))).toEqual({ works: true, name: '春节' });
    const after = withNotice(before, official[3]!);
    for (const on of ['2020-01-31', '2020-02-01', '2020-02-02'])
      expect(after.days.get(day(on))).toEqual({ works: false, name: '春节' });
    expect(after.days.has(day('2020-02-03'))).toBe(false);
  });

  it('read from one line, with half-width signs, or from a page with more around it', () => {
    for (const { text } of holidayNotices) {
      const expected = read(text);
      expect(read(text.replaceAll('\n', ' '))).toEqual(expected);
      expect(read(text.normalize('NFKC'))).toEqual(expected);
      expect(read(`首页 > 新闻\n${text}\n[责任编辑：某某] 2030年1月1日放假`)).toEqual(expected);
    }
  });

  it('the made notice for 2027 is read as any other', () => {
    const { year, kind, days } = read(made2027);
    expect([year, kind]).toEqual([2027, 'year']);
    expect(days.filter(({ works }) => works).map(({ day: on }) => formatDay(on))).toEqual([
      '2027-01-31',
      '2027-02-14',
      '2027-05-08',
      '2027-09-26',
      '2027-10-09',
    ]);
  });

  it('a day after a holiday taken instead, and weekends joined on both sides', () => {
    const joined = made2027.replace('6月9日（周三）放假1天，不调休', '6月11日放假，与周末连休');
    const names = (text: string) =>
      read(text)
        .days.filter(({ name }) => name === '端午')
        .map(({ day: on }) => formatDay(on));
    expect(names(joined)).toEqual(['2027-06-11', '2027-06-12', '2027-06-13']);
    const instead = made2027.replace(
      '6月9日（周三）放假1天，不调休',
      '6月13日（星期日）放假，6月14日（星期一）补休',
    );
    expect(names(instead)).toEqual(['2027-06-13', '2027-06-14']);
  });
});

describe('a text that is not understood is refused with the sentence', () => {
  it.each([
    ['hello', { code: 'calendar.notice-title' }],
    [
      made2027.replace('至13日（农历正月初八、周六）放假调休', '左右放假调休'),
      {
        code: 'calendar.notice-sentence',
        details: { sentence: '2月5日（农历除夕、周五）左右放假调休，共9天' },
      },
    ],
    [
      made2027.replace('5月8日（周六）上班', '5月8日（周日）上班'),
      {
        code: 'calendar.notice-weekday',
        details: { sentence: '5月8日（周日）上班', day: '2027-05-08', weekday: '日' },
      },
    ],
    [
      made2027.replace('放假调休，共9天', '放假调休，共8天'),
      { code: 'calendar.notice-count', details: { said: 8, counted: 9 } },
    ],
    [
      made2027.replace('5月8日（周六）上班', '5月7日上班'),
      { code: 'calendar.notice-works-anyway', details: { day: '2027-05-07' } },
    ],
    [
      made2027.replace(/七、国庆节[^\n]*\n/, ''),
      { code: 'calendar.notice-incomplete', details: { year: 2027, missing: '国庆节' } },
    ],
    [
      made2027.replace('5月8日（周六）上班', '5月2日（周日）上班'),
      { code: 'calendar.day-contradicts', details: { day: '2027-05-02' } },
    ],
    [made2027.replace('4月3日', '4月31日'), { code: 'calendar.notice-sentence' }],
    [
      made2027.replace('1月1日（周五）至3日', '1月3日（周日）至1日'),
      { code: 'calendar.notice-weekday' },
    ],
    [
      holidayNotices[1]!.text.replace('放假调休，共4天', '照常营业'),
      { code: 'calendar.notice-sentence' },
    ],
    ['国务院办公厅关于调整2019年劳动节假期安排的通知', { code: 'calendar.notice-empty' }],
    ['国务院办公厅关于延长2020年春节假期的通知', { code: 'calendar.notice-empty' }],
    [
      holidayNotices[3]!.text.replace('二、', '二、2月9日放假。'),
      { code: 'calendar.notice-sentence', details: { sentence: '2月9日放假' } },
    ],
    [
      holidayNotices[3]!.text.replace('假期至2月2日', '假期约至2月2日左右'),
      { code: 'calendar.notice-sentence' },
    ],
  ])('%#', (text, refusal) => {
    expect(parseNotice(text)).toMatchObject({ ok: false, refusal });
  });
});
