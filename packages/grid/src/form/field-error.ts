import { type Outcome, type Refusal, type RefusalDetails, refuse } from '../outcome.ts';
import type { Answers } from './form.ts';

/** 填写错误的代码。表单里的每一处错误各有一条，界面在该字段旁显示。 */
export const fieldErrorCodes = [
  'field.unknown',
  'field.required',
  'field.type',
  'field.choice',
  'field.too-long',
  'field.too-many',
  'field.too-few',
  'field.too-small',
  'field.too-large',
  'field.malformed-text',
  'field.phone',
  'field.date',
  'field.period',
  'item.unknown',
  'item.missing',
  'item.result',
  'item.choice',
  'item.needs-word',
  'item.needs-photo',
  'item.grade',
  'item.grade-lowered',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** `field` is a field id, or `items.<id>` for a checklist item. */
export type FieldError = {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly details?: RefusalDetails;
};

/** 填写结果：整理过的答案，或全部错误。 */
export type Checked =
  | { readonly ok: true; readonly value: Answers }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** 错误合成一条拒绝：细节里每个字段一个代码。 */
export function refusalOf(errors: readonly FieldError[]): Refusal {
  return {
    code: 'form.invalid',
    details: Object.fromEntries(errors.map(({ field, code }) => [field, code])),
  };
}

export function asOutcome(checked: Checked): Outcome<Answers> {
  if (checked.ok) return checked;
  const { code, details } = refusalOf(checked.errors);
  return refuse(code, details);
}
