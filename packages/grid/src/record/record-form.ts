import type { CheckItem, Field, Form } from '../form/form.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { RecordKind } from './record.ts';

/** 答案里选用了哪些检查表：类型为 checklist 的字段的值。 */
export function chosenChecklists(form: Form, fields: unknown): readonly string[] {
  if (typeof fields !== 'object' || fields === null) return [];
  const values = fields as Readonly<Record<string, unknown>>;
  return form.fields
    .filter((field) => field.type === 'checklist')
    .flatMap((field) => values[field.id] ?? [])
    .filter((id) => typeof id === 'string');
}

/**
 * 记录用的表：本种记录的表，加上填写人选用的检查表（按工种巡查）。同号的字段和检查项以前面的为准。
 * The choice stands in the answers, so a stored record always gives back the form it was filled in with.
 */
export function recordForm(
  forms: readonly Form[],
  kind: RecordKind,
  fields: unknown,
): Outcome<Form> {
  const main = forms.find((form) => form.id === kind.form);
  if (main === undefined) return refuse('record.unknown-kind', { kind: kind.id });
  const chosen = chosenChecklists(main, fields);
  const unknown = chosen.find(
    (id) => !kind.checklists?.includes(id) || !forms.some((form) => form.id === id),
  );
  if (unknown !== undefined) return refuse('record.unknown-checklist', { checklist: unknown });
  return done(chosen.map((id) => forms.find((form) => form.id === id)!).reduce(joined, main));
}

function joined(form: Form, more: Form): Form {
  const items = [
    ...(form.items ?? []),
    ...(more.items ?? []).filter((item) => !(form.items ?? []).some((own) => own.id === item.id)),
  ];
  const fields = [
    ...form.fields,
    ...more.fields.filter((field) => !form.fields.some((own) => own.id === field.id)),
  ];
  return {
    ...form,
    fields: fields satisfies Field[],
    items: items satisfies CheckItem[],
    groups: [...(form.groups ?? []), ...(more.groups ?? [])],
  };
}
