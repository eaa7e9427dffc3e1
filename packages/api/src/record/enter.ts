import { refuse, type Outcome, done } from '@wangge/grid/outcome';
import { timeOf, type PhoneClock } from '@wangge/grid/record/duty-day';
import { levelOfKind } from '@wangge/grid/record/due-kind';
import { makeRecord, type MakeRecord } from '@wangge/grid/record/make';
import { recordForm } from '@wangge/grid/record/record-form';
import type { RecordFact } from '@wangge/grid/record/fact';
import type { WorkRecord } from '@wangge/grid/record/record';
import type { Instant } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { attachToRecord } from '../file/lookup.ts';
import { kindOf } from '../form/lookup.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { followUp, type Found } from './cases.ts';
import { photosOf } from './photos-of.ts';
import { lockGrid, readStanding, saveRecordFacts } from './store.ts';

export type Entering = {
  readonly recordId: string;
  readonly kind: string;
  readonly gridId: string;
  readonly answers: MakeRecord['answers'];
  /** Photos beside those named in the answers. */
  readonly fileIds: readonly string[];
  /** When the performer says that the work was done. */
  readonly statedAt: Instant | null;
  readonly phone: PhoneClock | null;
};

/** 填一条：load → decide → save, with the cases that follow, in one transaction. */
export async function enterRecord(
  call: MemberCall,
  entering: Entering & { readonly commandId: string },
): Promise<Outcome<WorkRecord>> {
  const kept = await keepRecord(call, entering);
  if (!kept.ok) return kept;
  const followed = await followUp(call, entering.commandId, kept.value);
  return followed.ok ? done(kept.value.record) : followed;
}

/** The record alone, without what follows from it. Photos are the performer's own. */
export async function keepRecord(call: MemberCall, entering: Entering): Promise<Outcome<Found>> {
  const { recordId, gridId, statedAt, phone } = entering;
  await lockGrid(call, gridId);
  const [grid, { policy }] = await Promise.all([lookupGrid(call, gridId), call.rules()]);
  if (!grid.ok) return grid;
  if (grid.value.closedOn !== null && grid.value.closedOn <= call.today)
    return refuse('grid.closed');
  const kind = kindOf(policy, entering.kind);
  if (!kind.ok) return kind;
  const level = levelOfKind(policy.posts, kind.value);
  if (level !== null && level !== grid.value.level)
    return refuse('record.wrong-level', { kind: kind.value.id });
  const { utcOffsetMinutes } = call.organization.settings;
  const time = timeOf(kind.value, utcOffsetMinutes, call.at, statedAt, phone);
  const standing = await readStanding(call, { gridId, kind: kind.value.id, dutyDay: time.dutyDay });
  const decided = makeRecord(
    policy,
    { id: recordId, kind: kind.value.id, answers: entering.answers, statedAt, phone },
    {
      actor: call.actor,
      grid: grid.value,
      offsetMinutes: utcOffsetMinutes,
      at: call.at,
      standing,
    },
  );
  if (!decided.ok) return decided;
  const record = madeIn(decided.value);
  const form = recordForm(policy.forms, kind.value, record.answers.fields);
  if (!form.ok) return form;
  const saved = await saveRecordFacts(call, decided.value, form.value);
  if (!saved.ok) return saved;
  const fileIds = [...photosOf(form.value, record.answers), ...entering.fileIds];
  const attached = await attachToRecord(call, recordId, { fileIds, before: null });
  if (!attached.ok) return attached;
  return done({ record, form: form.value, grid: grid.value, policy, own: attached.value });
}

export function madeIn(facts: readonly RecordFact[]): WorkRecord {
  const made = facts.find((fact) => fact.type === 'record-made');
  if (!made) throw new Error('a record is made by a fact');
  return made.record;
}
