import { type Outcome, done, refuse } from '../outcome.ts';
import { type Day, formatDay, parseDay, weekdayOf } from '../time.ts';
import type { HolidayNoticeDay } from './published-table.ts';

const date = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^)]*\))?`;
const dates = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g;

const off = new RegExp(
  `^(${date})(?:至(${date}))?放假(?:调休)?(?:,?共?(\\d+)天)?(?:,(不调休|与周末连休|(${date})补休))?$`,
);
const worked = new RegExp(`^${date}(?:[、,]${date})*(?:正常|照常)?上班$`);
const extension = new RegExp(`假期至(${date})(?:,${date}起(?:正常|照常)?上班)?$`);
/** What a notice says beside days: encouragement, and how to keep watch during holidays. */
const prose = /^(?:鼓励|节假日期间|假期期间)/;

/** No holiday of one name has been longer; a range beyond it is a misprint. */
const longest = 20;

export function isProse(sentence: string): boolean {
  return prose.test(sentence);
}

export function namesDay(sentence: string): boolean {
  return /\d日/.test(sentence);
}

/** 通知里的一句：某日至某日放假，或某日、某日上班。Punctuation is half-width here; the refusal names the sentence. */
export function readSentence(
  sentence: string,
  year: number,
  name: string,
): Outcome<readonly HolidayNoticeDay[]> {
  const read = daysIn(sentence, year);
  if (!read.ok) return read;
  const days = read.value;
  if (worked.test(sentence)) return workedOn(sentence, days, name);
  const match = off.exec(sentence);
  const [first] = days;
  if (!match || first === undefined) return notUnderstood(sentence);
  const last = match[2] === undefined ? first : (days[1] ?? first);
  if (last < first || last - first >= longest) return notUnderstood(sentence);
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (match[3] !== undefined && Number(match[3]) !== span.length)
    return refuse('calendar.notice-count', {
      sentence: shown(sentence),
      said: Number(match[3]),
      counted: span.length,
    });
  const together = match[4] === '与周末连休' ? withWeekend(span) : span;
  const instead = match[5] === undefined ? [] : days.slice(-1);
  return done([...together, ...instead].map((day) => ({ day, works: false, name })));
}

/** 延长某假期至某日：the new last day. */
export function readExtension(
  sentence: string,
  year: number,
  name: string,
): Outcome<HolidayNoticeDay> {
  const read = daysIn(sentence, year);
  if (!read.ok) return read;
  const [day] = read.value;
  if (!extension.test(sentence) || day === undefined) return notUnderstood(sentence);
  return done({ day, works: false, name });
}

/** Each day as it is written; year and month are those of the day before it when they are left out. */
function daysIn(sentence: string, year: number): Outcome<readonly Day[]> {
  let month = '';
  let current = String(year);
  const days: Day[] = [];
  for (const [, ofYear, ofMonth, ofDay = '', note = ''] of sentence.matchAll(dates)) {
    current = ofYear ?? current;
    month = ofMonth ?? month;
    const day = parseDay(`${current}-${month.padStart(2, '0')}-${ofDay.padStart(2, '0')}`);
    if (day === null) return notUnderstood(sentence);
    const weekday = /(?:星期|周)([一二三四五六日天])/.exec(note)?.[1]?.replace('天', '日');
    if (weekday !== undefined && '一二三四五六日'.indexOf(weekday) !== weekdayOf(day) - 1)
      return refuse('calendar.notice-weekday', {
        sentence: shown(sentence),
        day: formatDay(day),
        weekday,
      });
    days.push(day);
  }
  return done(days);
}

function workedOn(
  sentence: string,
  days: readonly Day[],
  name: string,
): Outcome<readonly HolidayNoticeDay[]> {
  const already = days.find((day) => weekdayOf(day) <= 5);
  if (already !== undefined)
    return refuse('calendar.notice-works-anyway', {
      sentence: shown(sentence),
      day: formatDay(already),
    });
  return done(days.map((day) => ({ day, works: true, name })));
}

function withWeekend(span: readonly Day[]): readonly Day[] {
  const days = [...span];
  while (weekdayOf(days[0]! - 1) > 5) days.unshift(days[0]! - 1);
  while (weekdayOf(days.at(-1)! + 1) > 5) days.push(days.at(-1)! + 1);
  return days;
}

export function notUnderstood(sentence: string): { ok: false; refusal: { code: string } } {
  return refuse('calendar.notice-sentence', { sentence: shown(sentence) });
}

/** As it is printed, and not longer than a message. */
function shown(sentence: string): string {
  const printed = sentence
    .replaceAll(',', '，')
    .replaceAll(':', '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return printed.length > 80 ? `${printed.slice(0, 80)}…` : printed;
}
