import type { CheckSheet } from '@wangge/api/form/views';
import type { Field, Form } from '@wangge/grid/form/form';
import { recordForm } from '@wangge/grid/record/record-form';
import type { Instant } from '@wangge/grid/time';
import type { Photo } from '../../parts/photos.ts';
import type { KeptFilling } from './filling.svelte.ts';
import { asText, localTime, type Values } from './form-values.ts';

/** 巡查填到一半，存在手机上。 */
export type KeptPatrol = {
  readonly filling: KeptFilling;
  readonly values: Values;
  readonly photos: Readonly<Record<string, readonly Photo[]>>;
  readonly signed: boolean;
};

type Sheet = Pick<CheckSheet, 'form' | 'kind' | 'checklists'>;

/** 选检查表的那个字段。 */
export function checklistField({ form, checklists }: Sheet): Field | null {
  const field = form.fields.find(({ type }) => type === 'checklist');
  return checklists.length > 0 ? (field ?? null) : null;
}

/** 选中的检查表并进来之后的表：同号的项只问一次。 */
export function joinedForm({ form, kind, checklists }: Sheet, values: Values): Form {
  const joined = recordForm([form, ...checklists], kind, values);
  return joined.ok ? joined.value : form;
}

/** 起：打开的时刻，先填好给人看。 */
export function openPeriod(
  form: Pick<Form, 'fields'>,
  openedAt: Instant,
  offsetMinutes: number,
): Values {
  const periods = form.fields.filter(({ type, derived }) => type === 'period' && !derived);
  return Object.fromEntries(
    periods.map(({ id }) => [id, [localTime(openedAt, offsetMinutes), '']]),
  );
}

/** 起止时间：从打开算起，到送出为止；改过的以改的为准。 */
export function withPeriod(
  form: Pick<Form, 'fields'>,
  values: Values,
  openedAt: Instant,
  now: Instant,
  offsetMinutes: number,
): Values {
  const periods = form.fields.filter(({ type, derived }) => type === 'period' && !derived);
  const spans = periods.map(({ id }): [string, readonly string[]] => {
    const [from, until] = (values[id] ?? []) as readonly string[];
    const begun = asText(from) || localTime(openedAt, offsetMinutes);
    const ended = asText(until) || localTime(now, offsetMinutes);
    return [id, ended < begun ? [ended, begun] : [begun, ended]];
  });
  return { ...values, ...Object.fromEntries(spans) };
}
