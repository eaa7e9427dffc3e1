import type { CheckSheet } from '@wangge/api/form/views';
import type { ItemAnswer } from '@wangge/grid/form/form';
import { validateAnswers } from '@wangge/grid/form/validate';
import { recordForm } from '@wangge/grid/record/record-form';
import type { Values } from './form-values.ts';

/** 送出之前按内核的规则再看一遍：how many places the server would refuse. */
export function faultsIn(
  sheet: Pick<CheckSheet, 'form' | 'kind' | 'checklists' | 'grades'>,
  answers: { readonly fields: Values; readonly items?: Readonly<Record<string, ItemAnswer>> },
): number {
  const form = recordForm([sheet.form, ...sheet.checklists], sheet.kind, answers.fields);
  if (!form.ok) return 1;
  const gradeOrder = Object.fromEntries(sheet.grades.map(({ id, order }) => [id, order]));
  const { nobodyThereWhen } = sheet.kind;
  const partial = nobodyThereWhen !== undefined && answers.fields[nobodyThereWhen.field] === true;
  const checked = validateAnswers(form.value, answers, { gradeOrder, partial });
  return checked.ok ? 0 : checked.errors.length;
}
