import type { RefusalDetails } from '../outcome.ts';
import { parseDay } from '../time.ts';
import type { FieldErrorCode } from './field-error.ts';
import type { Field, FieldType, FieldValue } from './form.ts';
import { itemResults } from './form.ts';
import { cleanLine, cleanText, halfWidth, isStorable, lengthOf } from './text.ts';

/** 一个字段的检查结果：整理过的值（null 为没填），或一处错误。 */
export type Read = { readonly value: FieldValue } | { readonly code: FieldErrorCode; readonly details?: RefusalDetails };
type Reader = (field: Field, raw: unknown) => Read;

const LINE = 200;
const PROSE = 5000;
const LIST = 500;
const ROWS = 100;
const COLUMNS = 30;
const PHOTOS = 9;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const wrong = (code: FieldErrorCode, details?: RefusalDetails): Read => (details ? { code, details } : { code });

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
  money: (field, raw) => (typeof raw === 'number' && Math.round(raw * 100) / 100 !== raw ? wrong('field.type') : readNumber(field, raw, 0)),
  count: (field, raw) => (Number.isInteger(raw) ? readNumber(field, raw, 0) : wrong('field.type')),
  counts: (field, raw) => (typeof raw === 'number' ? readers.count(field, raw) : Array.isArray(raw) ? readTable(raw) : line(field, raw)),
  date: (_field, raw) => (typeof raw === 'string' && parseDay(raw) !== null ? { value: raw } : wrong('field.date')),
  instant: (_field, raw) => (isMoment(raw) ? { value: raw } : wrong('field.date')),
  period: (_field, raw) => readPeriod(raw),
  'yes-no': (_field, raw) => (typeof raw === 'boolean' ? { value: raw } : wrong('field.type')),
  choice: (field, raw) => (typeof raw !== 'string' ? wrong('field.type') : isChoice(field, raw) ? { value: raw } : wrong('field.choice')),
  choices: (field, raw) => {
    const read = lines(field, raw);
    if (!('value' in read) || !Array.isArray(read.value)) return read;
    return (read.value as readonly string[]).every((each) => isChoice(field, each)) ? read : wrong('field.choice');
  },
  person: line,
  people: lines,
  grid: line,
  place: line,
  phone: (field, raw) => {
    const read = typeof raw === 'string' ? line(field, halfWidth(raw)) : wrong('field.type');
    return 'value' in read && !/^\+?\d[\d -]{3,18}\d$/.test(String(read.value)) ? wrong('field.phone') : read;
  },
  photo: (field, raw) => readList(field, raw, field.max ?? PHOTOS),
  table: (_field, raw) => readTable(raw),
  'case-list': lines,
  checklist: (field, raw) => lines(field, typeof raw === 'string' ? [raw] : raw),
  points: lines,
  signature: line,
  signatures: lines,
  'pass-fail': (_field, raw) => (itemResults.some((result) => result === raw) ? { value: raw as string } : wrong('field.choice')),
};

function readText(raw: unknown, clean: (text: string) => string, max: number): Read {
  if (typeof raw !== 'string') return wrong('field.type');
  if (!isStorable(raw)) return wrong('field.malformed-text');
  const text = clean(raw);
  if (lengthOf(text) > max) return wrong('field.too-long', { max });
  return { value: text === '' ? null : text };
}

function readNumber(field: Field, raw: unknown, floor: number): Read {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrong('field.type');
  const min = Math.max(field.min ?? floor, floor);
  if (raw < min) return wrong('field.too-small', { min });
  if (field.max !== undefined && raw > field.max) return wrong('field.too-large', { max: field.max });
  return { value: raw };
}

function readList(field: Field, raw: unknown, max: number): Read {
  if (!Array.isArray(raw)) return wrong('field.type');
  const reads = raw.map((each) => readText(each, cleanLine, LINE));
  const bad = reads.find((read) => 'code' in read);
  if (bad) return bad;
  const values = [...new Set(reads.map((read) => ('value' in read ? read.value : null)).filter((value) => typeof value === 'string'))];
  if (values.length > max) return wrong('field.too-many', { max });
  if (values.length > 0 && values.length < (field.min ?? 0)) return wrong('field.too-few', { min: field.min! });
  return { value: values.length === 0 ? null : values };
}

function readTable(raw: unknown): Read {
  if (!Array.isArray(raw)) return wrong('field.type');
  if (raw.length > ROWS) return wrong('field.too-many', { max: ROWS });
  const rows: Record<string, string>[] = [];
  for (const row of raw as readonly unknown[]) {
    if (typeof row !== 'object' || row === null || Array.isArray(row) || Object.keys(row).length > COLUMNS) return wrong('field.type');
    const cells = Object.entries(row).map(([column, cell]) => [readText(column, cleanLine, LINE), readText(cell, cleanText, PROSE)] as const);
    const bad = cells.flat().find((read) => 'code' in read);
    if (bad) return bad;
    const filled = cells.map(([column, cell]) => [textOf(column), textOf(cell)] as const);
    if (filled.some(([column]) => column === '')) return wrong('field.type');
    if (filled.some(([, cell]) => cell !== '')) rows.push(Object.fromEntries(filled));
  }
  return { value: rows.length === 0 ? null : rows };
}

function textOf(read: Read): string {
  return 'value' in read && typeof read.value === 'string' ? read.value : '';
}

function readPeriod(raw: unknown): Read {
  if (!Array.isArray(raw) || raw.length !== 2 || !raw.every((each) => typeof each === 'string' && isMoment(each))) return wrong('field.period');
  const [from, until] = raw as [string, string];
  return from.length === until.length && from <= until ? { value: [from, until] } : wrong('field.period');
}

function isMoment(raw: unknown): raw is string | number {
  if (typeof raw === 'number') return Number.isSafeInteger(raw);
  const day = typeof raw === 'string' ? LOCAL_TIME.exec(raw)?.[1] : undefined;
  return day !== undefined && parseDay(day) !== null;
}

function isChoice(field: Field, id: string): boolean {
  return field.choices === undefined || field.choices.some((choice) => choice.id === id);
}
