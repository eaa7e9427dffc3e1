import type { Form } from '@wangge/grid/form/form';
import type { Policy } from '@wangge/grid/policy/policy';
import { recordForm } from '@wangge/grid/record/record-form';
import { dayOf } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { kindOf } from '../form/lookup.ts';
import type { RecordLine } from './columns.ts';

/** The rules under which it was entered. */
export async function policyOf(call: OrganizationCall, line: RecordLine): Promise<Policy> {
  const { utcOffsetMinutes } = call.organization.settings;
  return (await call.rules(dayOf(line.enteredAt, utcOffsetMinutes))).policy;
}

/** As filled in; what the rules no longer know is shown by its ids alone. */
export function formOf(policy: Policy, line: RecordLine): Form {
  const kind = kindOf(policy, line.kind);
  const form = kind.ok ? recordForm(policy.forms, kind.value, line.answers.fields) : kind;
  return form.ok ? form.value : { id: line.formId, words: { zh: line.formId }, fields: [] };
}
