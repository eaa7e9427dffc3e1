import { done, type Outcome, refuse } from '../outcome.ts';
import { formatDay } from '../time.ts';
import {
  isProse,
  namesDay,
  notUnderstood,
  readExtension,
  readSentence,
} from './holiday-notice-sentence.ts';
import type { HolidayNotice, HolidayNoticeDay } from './published-table.ts';

/** 节日在通知里的写法 → 日历上的名称。 */
const holidays: Readonly<Record<string, string>> = {
  元旦: '元旦',
  春节: '春节',
  清明节: '清明',
  劳动节: '劳动节',
  端午节: '端午',
  中秋节: '中秋',
  国庆节: '国庆节',
};
const name = `(?:${Object.keys(holidays).join('|')})`;

const ofYear = /关于(\d{4})年部分节假日安排的通知|现将(\d{4})年[^。]{0,60}放假调休日期/;
const ofChange = new RegExp(`关于调整(\\d{4})年(${name})(?:假期|放假)安排的通知`);
const ofExtension = new RegExp(`关于延长(\\d{4})年(${name})假期的通知`);
const item = new RegExp(`[一二三四五六七八九十]+、(${name}(?:[、和]${name})*):`, 'g');
const signature = '国务院办公厅';

/**
 * 读放假通知：《国务院办公厅关于某年部分节假日安排的通知》，以及调整、延长某个假期的通知，全文或从中间起都可以。
 * Every sentence that names a day must be understood, every weekday and every count in it must be right, and a yearly
 * notice must name all seven holidays; else a refusal that says which sentence.
 */
export function parseNotice(text: string): Outcome<HolidayNotice> {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '').replaceAll(';', '。');
  const change = ofChange.exec(plain);
  if (change) return readChange(plain, change);
  const extension = ofExtension.exec(plain);
  if (extension) return readExtended(plain, extension);
  const yearly = ofYear.exec(plain);
  if (yearly) return readYear(plain, Number(yearly[1] ?? yearly[2]));
  return refuse('calendar.notice-title');
}

function readYear(plain: string, year: number): Outcome<HolidayNotice> {
  const items = [...plain.matchAll(item)];
  const days: HolidayNoticeDay[] = [];
  const named = new Set<string>();
  for (const [index, found] of items.entries()) {
    const called = found[1]!.split(/[、和]/).map((each) => holidays[each]!);
    for (const each of called) named.add(each);
    const body = plain.slice(found.index + found[0].length, items[index + 1]?.index);
    for (const sentence of sentencesOf(body)) {
      if (isProse(sentence)) continue;
      const read = readSentence(sentence, year, called.join('、'));
      if (!read.ok) return read;
      days.push(...read.value);
    }
  }
  const missing = Object.values(holidays).filter((each) => !named.has(each));
  if (missing.length > 0)
    return refuse('calendar.notice-incomplete', { year, missing: missing.join('、') });
  return agreed({ year, kind: 'year', days });
}

function readChange(plain: string, title: RegExpExecArray): Outcome<HolidayNotice> {
  const { year, called, sentences } = dayed(plain, title);
  const days: HolidayNoticeDay[] = [];
  for (const sentence of sentences) {
    const read = readSentence(sentence, year, called);
    if (!read.ok) return read;
    days.push(...read.value);
  }
  return days.length === 0
    ? refuse('calendar.notice-empty')
    : agreed({ year, kind: 'change', days });
}

function readExtended(plain: string, title: RegExpExecArray): Outcome<HolidayNotice> {
  const { year, called, sentences } = dayed(plain, title);
  const [sentence, ...more] = sentences;
  if (sentence === undefined) return refuse('calendar.notice-empty');
  if (more[0] !== undefined) return notUnderstood(more[0]);
  const read = readExtension(sentence, year, called);
  return read.ok ? done({ year, kind: 'extension', days: [read.value] }) : read;
}

/** What a notice about one holiday says of days; the rest of it is how to carry it out. */
function dayed(plain: string, title: RegExpExecArray) {
  const body = plain.slice(title.index + title[0].length);
  const sentences = sentencesOf(body)
    .map((sentence) => sentence.replace(/^[一二三四五六七八九十]+、/, ''))
    .filter(namesDay);
  return { year: Number(title[1]), called: holidays[title[2]!]!, sentences };
}

/** Until the signature: what stands below it was copied along with the page. */
function sentencesOf(body: string): readonly string[] {
  const all = body.split('。').filter((sentence) => sentence !== '');
  const end = all.findIndex((sentence) => sentence.startsWith(signature));
  return end < 0 ? all : all.slice(0, end);
}

function agreed(notice: HolidayNotice): Outcome<HolidayNotice> {
  const works = new Map<number, boolean>();
  for (const each of notice.days) {
    if ((works.get(each.day) ?? each.works) !== each.works)
      return refuse('calendar.day-contradicts', { day: formatDay(each.day) });
    works.set(each.day, each.works);
  }
  return done(notice);
}
