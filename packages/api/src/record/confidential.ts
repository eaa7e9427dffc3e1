import { redactFor } from '@wangge/grid/form/redact';
import type { FieldValue } from '@wangge/grid/form/form';
import { done, type Refusal } from '@wangge/grid/outcome';
import type { GridTarget } from '@wangge/grid/post/authority';
import type { MemberCall } from '../call.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { noteReading, readSensitive } from '../reading.ts';
import { refuseLeaving, type Result } from '../result.ts';
import type { RecordLine } from './columns.ts';
import { formOf, policyOf } from './form-of.ts';
import { keptApart, readRecord } from './store.ts';
import type { ConfidentialFields } from './views.ts';
import { visibleRecords } from './visible.ts';

/** 思想动向等：by who made it, and where `record.read-thinking` is granted. */
export function mayReadConfidential(
  call: MemberCall,
  line: Pick<RecordLine, 'performerId'>,
  grid: GridTarget,
): boolean {
  return line.performerId === call.actor.personId || call.may('record.read-thinking', grid).ok;
}

/** 查阅：what the page withholds, for a purpose; one reading entry per answer, also for who is denied. R2-12 */
export async function readConfidential(
  call: MemberCall,
  asked: { readonly recordId: string; readonly purpose: string },
): Promise<Result<ConfidentialFields>> {
  const { recordId, purpose } = asked;
  const entry = { purpose, fields: ['*'], subjectIds: [recordId] };
  const line = await readRecord(call, recordId, visibleRecords(call));
  if (line === null) return denied(call, entry, { code: 'record.not-found' });
  const grid = await lookupGrid(call, line.gridId);
  if (!grid.ok || !mayReadConfidential(call, line, grid.value))
    return denied(call, entry, { code: 'record.confidential-not-granted' });
  const form = formOf(await policyOf(call, line), line);
  const personal = redactFor(form, line.answers, 'none').withheld;
  const apart = await keptApart(call, recordId);
  const fields = [...personal, ...apart];
  if (fields.length === 0) return done({ id: recordId, fields: {} });
  const values = await readSensitive(call, { ...entry, fields, subjectKind: 'record' });
  const plain = Object.fromEntries(
    personal.map((id): [string, FieldValue] => [id, line.answers.fields[id] ?? null]),
  );
  const sensitive = (values.get(recordId) ?? {}) as Record<string, FieldValue>;
  return done({ id: recordId, fields: { ...plain, ...sensitive } });
}

function denied(
  call: MemberCall,
  entry: Parameters<typeof noteReading>[1],
  refusal: Refusal,
): Result<never> {
  return refuseLeaving(refusal, (tx) => noteReading(call, entry, { after: tx }));
}
