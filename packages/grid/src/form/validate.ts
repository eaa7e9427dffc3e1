import { isShown } from './condition.ts';
import type { Checked, FieldError } from './field-error.ts';
import { readField } from './field-value.ts';
import type { Answers, FieldValue, Form, ItemAnswer } from './form.ts';
import { type GradeOrder, readItem } from './item-answer.ts';

export type Validation = {
  readonly gradeOrder: GradeOrder;
  /** 无人应答等只填一部分的情形：required fields and unanswered items are let through. */
  readonly partial?: boolean;
};

/**
 * 检查填写：字段与检查项逐一核对，一次给出全部错误；通过的答案是整理过的（隐藏字段、由系统填写的字段不收）。
 * The same function runs on the phone and at the door of the server.
 */
export function validateAnswers(
  form: Form,
  answers: { readonly fields?: unknown; readonly items?: unknown },
  validation: Validation,
): Checked {
  const errors: FieldError[] = [];
  const fields = readFields(form, asRow(answers.fields), validation, errors);
  const items = readItems(form, asRow(answers.items), validation, errors);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: form.items === undefined ? { fields } : { fields, items } };
}

function readFields(
  form: Form,
  raw: Readonly<Record<string, unknown>>,
  validation: Validation,
  errors: FieldError[],
): Answers['fields'] {
  for (const id of Object.keys(raw)) {
    if (!form.fields.some((field) => field.id === id))
      errors.push({ field: id, code: 'field.unknown' });
  }
  const typed = form.fields.filter((field) => !field.derived);
  const reads = typed.map((field) => ({ field, read: readField(field, own(raw, field.id)) }));
  const values: Record<string, FieldValue> = {};
  for (const { field, read } of reads) values[field.id] = 'value' in read ? read.value : null;
  const kept: Record<string, FieldValue> = {};
  for (const { field, read } of reads) {
    if (!isShown(form, field, values)) continue;
    if ('code' in read) errors.push({ field: field.id, ...read });
    else if (read.value !== null) kept[field.id] = read.value;
    else if (field.required && !validation.partial)
      errors.push({ field: field.id, code: 'field.required' });
  }
  return kept;
}

function readItems(
  form: Form,
  raw: Readonly<Record<string, unknown>>,
  validation: Validation,
  errors: FieldError[],
): Record<string, ItemAnswer> {
  const items = form.items ?? [];
  for (const id of Object.keys(raw)) {
    if (!items.some((item) => item.id === id))
      errors.push({ field: `items.${id}`, code: 'item.unknown' });
  }
  const kept: Record<string, ItemAnswer> = {};
  for (const item of items) {
    const answer = own(raw, item.id);
    if (answer === undefined && validation.partial) continue;
    const read = readItem(item, answer, validation.gradeOrder);
    if ('code' in read) errors.push({ field: `items.${item.id}`, code: read.code });
    else kept[item.id] = read.value;
  }
  return kept;
}

function asRow(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Readonly<Record<string, unknown>>)
    : {};
}

function own(row: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(row, id) ? row[id] : undefined;
}
