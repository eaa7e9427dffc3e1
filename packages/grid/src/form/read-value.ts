import type { RefusalDetails } from '../outcome.ts';
import { parseDay } from '../time.ts';
import type { FieldErrorCode } from './field-error.ts';
import type { Field, FieldValue } from './form.ts';
import { cleanLine, cleanText, isStorable, lengthOf } from './text.ts';

/** 一个字段的检查结果：整理过的值（null 为没填），或一处错误。 */
export type Read =
  | { readonly value: FieldValue }
  | { readonly code: FieldErrorCode; readonly details?: RefusalDetails };

/** Characters of a line and of prose where the field sets no maximum. */
export const LINE = 200;
export const PROSE = 5000;
const ROWS = 100;
const COLUMNS = 30;
const LOCAL_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

export const wrong = (code: FieldErrorCode, details?: RefusalDetails): Read =>
  details ? { code, details } : { code };

export function readText(raw: unknown, clean: (text: string) => string, max: number): Read {
  if (typeof raw !== 'string') return wrong('field.type');
  if (!isStorable(raw)) return wrong('field.malformed-text');
  const text = clean(raw);
  if (lengthOf(text) > max) return wrong('field.too-long', { max });
  return { value: text === '' ? null : text };
}

export function readNumber(field: Field, raw: unknown, floor: number): Read {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrong('field.type');
  const min = Math.max(field.min ?? floor, floor);
  if (raw < min) return wrong('field.too-small', { min });
  if (field.max !== undefined && raw > field.max)
    return wrong('field.too-large', { max: field.max });
  return { value: raw };
}

export function readList(field: Field, raw: unknown, max: number): Read {
  if (!Array.isArray(raw)) return wrong('field.type');
  const reads = raw.map((each) => readText(each, cleanLine, LINE));
  const bad = reads.find((read) => 'code' in read);
  if (bad) return bad;
  const values = [
    ...new Set(
      reads
        .map((read) => ('value' in read ? read.value : null))
        .filter((value) => typeof value === 'string'),
    ),
  ];
  if (values.length > max) return wrong('field.too-many', { max });
  if (values.length > 0 && values.length < (field.min ?? 0))
    return wrong('field.too-few', { min: field.min! });
  return { value: values.length === 0 ? null : values };
}

export function readTable(raw: unknown): Read {
  if (!Array.isArray(raw)) return wrong('field.type');
  if (raw.length > ROWS) return wrong('field.too-many', { max: ROWS });
  const rows: Record<string, string>[] = [];
  for (const row of raw as readonly unknown[]) {
    if (
      typeof row !== 'object' ||
      row === null ||
      Array.isArray(row) ||
      Object.keys(row).length > COLUMNS
    )
      return wrong('field.type');
    const cells = Object.entries(row).map(
      ([column, cell]) =>
        [readText(column, cleanLine, LINE), readText(cell, cleanText, PROSE)] as const,
    );
    const bad = cells.flat().find((read) => 'code' in read);
    if (bad) return bad;
    const filled = cells.map(([column, cell]) => [textOf(column), textOf(cell)] as const);
    if (filled.some(([column]) => column === '')) return wrong('field.type');
    if (filled.some(([, cell]) => cell !== '')) rows.push(Object.fromEntries(filled));
  }
  return { value: rows.length === 0 ? null : rows };
}

export function textOf(read: Read): string {
  return 'value' in read && typeof read.value === 'string' ? read.value : '';
}

export function readPeriod(raw: unknown): Read {
  if (
    !Array.isArray(raw) ||
    raw.length !== 2 ||
    !raw.every((each) => typeof each === 'string' && isMoment(each))
  )
    return wrong('field.period');
  const [from, until] = raw as [string, string];
  return from.length === until.length && from <= until
    ? { value: [from, until] }
    : wrong('field.period');
}

export function isMoment(raw: unknown): raw is string | number {
  if (typeof raw === 'number') return Number.isSafeInteger(raw);
  const day = typeof raw === 'string' ? LOCAL_TIME.exec(raw)?.[1] : undefined;
  return day !== undefined && parseDay(day) !== null;
}
