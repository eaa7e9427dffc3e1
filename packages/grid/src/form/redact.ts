import {
  type Answers,
  type Field,
  type FieldValue,
  type Form,
  sensitivities,
  type Sensitivity,
} from './form.ts';

/** 敏感值：字段 id → 值，另存一处，凭目的查阅。 */
export type SensitiveAnswers = Readonly<Record<string, FieldValue>>;

/** 分存：敏感和限知的字段不进普通答案。R2-12 */
export function splitAnswers(
  form: Form,
  answers: Answers,
): { readonly plain: Answers; readonly sensitive: SensitiveAnswers } {
  const isSensitive = (id: string): boolean =>
    rank(fieldOf(form, id)) >= sensitivities.indexOf('sensitive');
  const entries = Object.entries(answers.fields);
  return {
    plain: { ...answers, fields: Object.fromEntries(entries.filter(([id]) => !isSensitive(id))) },
    sensitive: Object.fromEntries(entries.filter(([id]) => isSensitive(id))),
  };
}

/** 合回：给获准查阅的人。 */
export function joinAnswers(plain: Answers, sensitive: SensitiveAnswers): Answers {
  return { ...plain, fields: { ...plain.fields, ...sensitive } };
}

/**
 * 按读者遮去：高于 upTo 的字段不给，并说出哪些没有给。表单里没有的字段一律不给。
 * `none` is what anybody may read; notes and photos of checklist items count as `personal`.
 */
export function redactFor(
  form: Form,
  answers: Answers,
  upTo: Sensitivity,
): { readonly answers: Answers; readonly withheld: readonly string[] } {
  const ceiling = sensitivities.indexOf(upTo);
  const entries = Object.entries(answers.fields);
  const withheld = entries.filter(([id]) => rank(fieldOf(form, id)) > ceiling).map(([id]) => id);
  const fields = Object.fromEntries(entries.filter(([id]) => !withheld.includes(id)));
  if (answers.items === undefined || ceiling >= sensitivities.indexOf('personal'))
    return { answers: { ...answers, fields }, withheld };
  const items = Object.fromEntries(
    Object.entries(answers.items).map(([id, { result, choice, grade }]) => [
      id,
      { result, ...(choice && { choice }), ...(grade && { grade }) },
    ]),
  );
  return { answers: { fields, items }, withheld };
}

function fieldOf(form: Form, id: string): Field | undefined {
  return form.fields.find((field) => field.id === id);
}

function rank(field: Field | undefined): number {
  return field === undefined
    ? sensitivities.length
    : sensitivities.indexOf(field.sensitivity ?? 'none');
}
