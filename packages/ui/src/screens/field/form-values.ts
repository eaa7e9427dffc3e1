import { isShown } from '@wangge/grid/form/condition';
import type { Field, FieldType, FieldValue, Form } from '@wangge/grid/form/form';
import { formatDay, type Instant } from '@wangge/grid/time';
import { momentOf, timeText } from '../../format/moment.ts';

/** 填到一半的字段。 */
export type Values = Readonly<Record<string, FieldValue>>;

/** 要人填的字段：由系统填写的不问，条件不成立的不问。 */
export function fieldsToAsk(
  form: Pick<Form, 'fields'>,
  values: Values,
  without: readonly string[] = [],
): Field[] {
  return form.fields.filter(
    (field) => !field.derived && !without.includes(field.id) && isShown(form, field, values),
  );
}

/** 没填的不送：空的一项等于没有。 */
export function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** 还没填的必填字段。 */
export function missingFields(fields: readonly Field[], values: Values): string[] {
  const given = filled(values);
  return fields
    .filter(({ id, required }) => required && given[id] === undefined)
    .map(({ id }) => id);
}

/** `2026-11-25T10:02`, as a form's period and instant are kept: the organization's own time. */
export function localTime(at: Instant, offsetMinutes: number): string {
  const moment = momentOf(at, offsetMinutes);
  return `${formatDay(moment.on)}T${timeText(moment)}`;
}

/** `点位一、点位二` → two entries. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

export function asText(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join('、');
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function asList(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Types whose value is a list of lines that somebody writes. */
export const LISTS: ReadonlySet<FieldType> = new Set(['points', 'people', 'signatures']);
/** Types whose value is a number. */
export const NUMBERS: ReadonlySet<FieldType> = new Set(['count', 'counts', 'number', 'money']);
