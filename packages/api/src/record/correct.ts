import type { Answers } from '@wangge/grid/form/form';
import { redactFor } from '@wangge/grid/form/redact';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MakeRecord } from '@wangge/grid/record/make';
import { recordForm } from '@wangge/grid/record/record-form';
import { correctRecord } from '@wangge/grid/record/withdraw';
import { withdrawWithRecord } from '../case/lookup.ts';
import { attachToRecord } from '../file/lookup.ts';
import { kindOf } from '../form/lookup.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import { casesRaisedBy, followUp } from './cases.ts';
import { failingOf, recordOf, type RecordLine } from './columns.ts';
import { madeIn } from './enter.ts';
import { formOf, policyOf } from './form-of.ts';
import { photosOf } from './photos-of.ts';
import { carryApart, lockGrid, readRecord, saveRecordFacts } from './store.ts';
import { versionsBefore } from './versions.ts';
import { visibleRecords } from './visible.ts';

export type Correcting = {
  readonly recordId: string;
  readonly version: number;
  /** Id of the corrected record, made by the client. */
  readonly correctedId: string;
  readonly answers: MakeRecord['answers'];
  readonly reason: string;
  readonly fileIds: readonly string[];
};

/** The words in the log of a case whose finding was a mistake. */
const because = '登记它的记录已更正';

/** 更正：a new record takes the place of the old one, which is kept; cases follow what the new one says. */
export async function correct(call: CommandCall, asked: Correcting): Promise<Outcome<true>> {
  const seen = visibleRecords(call);
  const found = await readRecord(call, asked.recordId, seen);
  if (found === null) return refuse('record.not-found');
  await lockGrid(call, found.gridId);
  const [line, grid, { policy }] = await Promise.all([
    readRecord(call, asked.recordId, seen),
    lookupGrid(call, found.gridId),
    call.rules(),
  ]);
  if (line === null) return refuse('record.not-found');
  if (!grid.ok) return grid;
  const same = sameVersion('record', asked.version, line.version);
  if (!same.ok) return same;
  const sent = asFields(asked.answers.fields);
  const answers = { ...asked.answers, fields: { ...(await notShown(call, line)), ...sent } };
  const decided = correctRecord(
    policy,
    { record: recordOf(line), replacedById: line.correctedById },
    { id: asked.correctedId, answers, reason: asked.reason },
    { actor: call.actor, grid: grid.value, at: call.at },
  );
  if (!decided.ok) return decided;
  const record = madeIn(decided.value);
  const kind = kindOf(policy, record.kind);
  const form = kind.ok ? recordForm(policy.forms, kind.value, record.answers.fields) : kind;
  if (!form.ok) return form;
  const saved = await saveRecordFacts(call, decided.value, form.value);
  if (!saved.ok) return saved;
  await carryApart(call, { from: line.id, to: record.id, except: Object.keys(sent) });
  const fileIds = [...photosOf(form.value, record.answers), ...asked.fileIds];
  const attached = await attachToRecord(call, record.id, { fileIds, before: line.id });
  if (!attached.ok) return attached;

  const by = { commandId: call.commandId };
  const before = [line.id, ...(await versionsBefore(call, line.id)).map(({ id }) => id)];
  for (const recordId of before) {
    const stillFailing = failingOf(record.answers);
    const gone = await withdrawWithRecord(call, by, { recordId, reason: because, stillFailing });
    if (!gone.ok) return gone;
  }
  const told = new Set(await casesRaisedBy(call, before));
  const all = { record, form: form.value, grid: grid.value, policy, own: attached.value, told };
  const followed = await followUp(call, call.commandId, all);
  return followed.ok ? done(true) : followed;
}

/** What this reader was not shown stays as it was, unless he writes it anew. */
async function notShown(call: CommandCall, line: RecordLine): Promise<Answers['fields']> {
  if (line.performerId === call.actor.personId) return {};
  const form = formOf(await policyOf(call, line), line);
  const { withheld } = redactFor(form, line.answers, 'none');
  return Object.fromEntries(withheld.map((id) => [id, line.answers.fields[id] ?? null]));
}

function asFields(fields: unknown): Readonly<Record<string, unknown>> {
  return typeof fields === 'object' && fields !== null ? { ...fields } : {};
}
