import { parseDay } from '../time.ts';
import type { Field, FieldType } from './form.ts';
import { itemResults } from './form.ts';
import {
  isMoment,
  LINE,
  PROSE,
  type Read,
  readList,
  readNumber,
  readPeriod,
  readTable,
  readText,
  textOf,
  wrong,
} from './read-value.ts';
import { cleanLine, cleanText, halfWidth } from './text.ts';

type Reader = (field: Field, raw: unknown) => Read;

/** Entries of a list and photos where the field sets no maximum. */
const LIST = 500;
const PHOTOS = 9;

/** 读一个字段：没填的都是 null。 */
export function readField(field: Field, raw: unknown): Read {
  if (raw === undefined || raw === null || raw === '') return { value: null };
  return readers[field.type](field, raw);
}

const line: Reader = (field, raw) => readText(raw, cleanLine, field.max ?? LINE);
const prose: Reader = (field, raw) => readText(raw, cleanText, field.max ?? PROSE);
const lines: Reader = (field, raw) => readList(field, raw, field.max ?? LIST);
const number: Reader = (field, raw) => readNumber(field, raw, -Infinity);

/** 每种字段一个读法。 */
const readers: Readonly<Record<FieldType, Reader>> = {
  text: line,
  'long-text': prose,
  number,
  money: (field, raw) =>
    typeof raw === 'number' && Math.round(raw * 100) / 100 !== raw
      ? wrong('field.type')
      : readNumber(field, raw, 0),
  count: (field, raw) => (Number.isInteger(raw) ? readNumber(field, raw, 0) : wrong('field.type')),
  counts: (field, raw) =>
    typeof raw === 'number'
      ? readers.count(field, raw)
      : Array.isArray(raw)
        ? readTable(raw)
        : line(field, raw),
  date: (_field, raw) =>
    typeof raw === 'string' && parseDay(raw) !== null ? { value: raw } : wrong('field.date'),
  instant: (_field, raw) => (isMoment(raw) ? { value: raw } : wrong('field.date')),
  period: (_field, raw) => readPeriod(raw),
  'yes-no': (_field, raw) => (typeof raw === 'boolean' ? { value: raw } : wrong('field.type')),
  choice: (field, raw) =>
    typeof raw !== 'string'
      ? wrong('field.type')
      : isChoice(field, raw)
        ? { value: raw }
        : wrong('field.choice'),
  choices: (field, raw) => {
    const read = lines(field, raw);
    if (!('value' in read) || !Array.isArray(read.value)) return read;
    return (read.value as readonly string[]).every((each) => isChoice(field, each))
      ? read
      : wrong('field.choice');
  },
  person: line,
  people: lines,
  grid: line,
  place: line,
  phone: (field, raw) => {
    const read = typeof raw === 'string' ? line(field, halfWidth(raw)) : wrong('field.type');
    return 'value' in read && !/^\+?\d[\d -]{3,18}\d$/.test(textOf(read))
      ? wrong('field.phone')
      : read;
  },
  photo: (field, raw) => readList(field, raw, field.max ?? PHOTOS),
  table: (_field, raw) => readTable(raw),
  'case-list': lines,
  checklist: (field, raw) => lines(field, typeof raw === 'string' ? [raw] : raw),
  points: lines,
  signature: line,
  signatures: lines,
  'pass-fail': (_field, raw) =>
    itemResults.some((result) => result === raw) ? { value: raw as string } : wrong('field.choice'),
};

function isChoice(field: Field, id: string): boolean {
  return field.choices === undefined || field.choices.some((choice) => choice.id === id);
}
