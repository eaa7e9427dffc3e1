import type { Field, FieldCondition, FieldValue, Form } from './form.ts';

/** 条件成立：值等于，或多选含有。 */
export function holds(condition: FieldCondition, value: FieldValue | undefined): boolean {
  return Array.isArray(value)
    ? (value as readonly unknown[]).includes(condition.is)
    : value === condition.is;
}

/** 字段出现不出现：所依的字段自己也要出现。循环的条件当作不出现。 */
export function isShown(
  form: Pick<Form, 'fields'>,
  field: Field,
  values: Readonly<Record<string, FieldValue | undefined>>,
  seen: readonly string[] = [],
): boolean {
  if (field.when === undefined) return true;
  const { field: source } = field.when;
  if (seen.includes(source)) return false;
  const parent = form.fields.find((candidate) => candidate.id === source);
  return (
    parent !== undefined &&
    isShown(form, parent, values, [...seen, field.id]) &&
    holds(field.when, values[source])
  );
}
