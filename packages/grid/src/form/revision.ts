import { done, type Outcome, refuse } from '../outcome.ts';
import { isOpenPhoto, type Form, sensitivities } from './form.ts';

/** 修订的一处变化。 */
export type FormChange = {
  readonly field: string;
  readonly change: 'added' | 'dropped' | 'changed';
};

/**
 * 修订表单：字段不改类型，敏感级别只升不降，敏感字段要说明目的；这样旧记录总能按旧版读出。R1-12
 * Words, hints, choices, limits and conditions may change freely; items are compared by id.
 */
export function reviseForm(before: Form, after: Form): Outcome<readonly FormChange[]> {
  const ids = [
    ...after.fields.map((field) => field.id),
    ...(after.items ?? []).map((item) => item.id),
  ];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return refuse('form.id-twice', { field: twice });
  for (const field of after.fields) {
    const old = before.fields.find((candidate) => candidate.id === field.id);
    const level = sensitivities.indexOf(field.sensitivity ?? 'none');
    if (old && old.type !== field.type)
      return refuse('form.type-changed', { field: field.id, from: old.type, to: field.type });
    if (old && level < sensitivities.indexOf(old.sensitivity ?? 'none'))
      return refuse('form.sensitivity-lowered', { field: field.id });
    if (level >= sensitivities.indexOf('sensitive') && field.purpose === undefined)
      return refuse('form.purpose-missing', { field: field.id });
    if (isOpenPhoto(field)) return refuse('form.photo-open', { field: field.id });
    if (field.when && !after.fields.some((candidate) => candidate.id === field.when!.field))
      return refuse('form.condition-unknown', { field: field.id });
  }
  return done([
    ...changes(before.fields, after.fields),
    ...changes(before.items ?? [], after.items ?? []),
  ]);
}

function changes(
  before: ReadonlyArray<{ id: string }>,
  after: ReadonlyArray<{ id: string }>,
): readonly FormChange[] {
  const dropped = before
    .filter((old) => !after.some((one) => one.id === old.id))
    .map((old): FormChange => ({ field: old.id, change: 'dropped' }));
  const rest = after.flatMap((one): FormChange[] => {
    const old = before.find((candidate) => candidate.id === one.id);
    if (old === undefined) return [{ field: one.id, change: 'added' }];
    return JSON.stringify(old) === JSON.stringify(one)
      ? []
      : [{ field: one.id, change: 'changed' }];
  });
  return [...dropped, ...rest];
}
