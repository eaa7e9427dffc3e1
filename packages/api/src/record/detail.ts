import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { Form } from '@wangge/grid/form/form';
import { redactFor } from '@wangge/grid/form/redact';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { correctRecord, RECONSIDER, withdrawRecord } from '@wangge/grid/record/withdraw';
import type { MemberCall } from '../call.ts';
import { gridNames, lookupGrid } from '../hierarchy/lookup.ts';
import { personNames } from '../post/lookup.ts';
import { fieldViews, itemViews } from './answers-view.ts';
import { casesOfRecord } from './cases-view.ts';
import { failingOf, recordOf, standingOf, type RecordLine } from './columns.ts';
import { mayReadConfidential } from './confidential.ts';
import { formOf, policyOf } from './form-of.ts';
import { readPhotos } from './photos-read.ts';
import { photosOfFields } from './photos-of.ts';
import { rowView } from './row-view.ts';
import { keptApart, readRecord } from './store.ts';
import { versionsAfter, versionsBefore } from './versions.ts';
import type { RecordVersion, RecordView } from './views.ts';
import { visibleRecords } from './visible.ts';

/** 一条记录：plain answers as this reader may see them. What is withheld is read with a purpose, and noted. */
export async function readDetail(call: MemberCall, recordId: string): Promise<Outcome<RecordView>> {
  const line = await readRecord(call, recordId, visibleRecords(call));
  if (line === null) return refuse('record.not-found');
  const policy = await policyOf(call, line);
  const form = formOf(policy, line);
  const [before, after, grid, apart, photos] = await Promise.all([
    versionsBefore(call, recordId),
    versionsAfter(call, line),
    lookupGrid(call, line.gridId),
    keptApart(call, recordId),
    readPhotos(call, recordId),
  ]);
  if (!grid.ok) return grid;
  const versions = [...[...after].reverse(), line, ...before];
  const [grids, people, raised] = await Promise.all([
    gridNames(call, [line.gridId]),
    personNames(call, [...versions, ...photos].map(performerOf)),
    casesOfRecord(call, casesAround(line, versions)),
  ]);

  const own = line.performerId === call.actor.personId;
  const shown = redactFor(form, line.answers, own ? 'personal' : 'none');
  const withheld = [...shown.withheld, ...apart];
  const answers = { ...line.answers, fields: shown.answers.fields };
  const existing = { record: recordOf(line), replacedById: line.correctedById };
  const takesBack = withdrawRecord(existing, call.actor.personId, call.at).ok;
  const inTime = own && call.at - line.enteredAt <= RECONSIDER;
  const ofFields = photosOfFields(form, line.answers);
  const { failing: _, ...row } = rowView(call, policy, line, grids, people);
  return done({
    ...row,
    version: line.version,
    deviceAt: line.deviceAt,
    policyRevision: line.policyRevision,
    form: { id: form.id, words: form.words },
    fields: fieldViews(form, answers, { withheld, erased: line.erasedAt !== null }),
    items: itemViews({ policy, form, answers, photos, people, cases: raised }),
    photos: photos
      .filter(({ fileId }) => ofFields.includes(fileId) || !named(answers, fileId))
      .map((photo) => photo.view(people)),
    cases: raised,
    versions: versions.length === 1 ? [] : versions.map((each) => versionView(each, people)),
    withheld,
    mayReadConfidential: withheld.length > 0 && mayReadConfidential(call, line, grid.value),
    mayWithdraw: takesBack,
    withdrawUntil: takesBack ? line.enteredAt + RECONSIDER : null,
    mayCorrect: mayCorrect(call, policy, existing, { grid: grid.value, form }),
    reasonNeeded: !inTime,
    answers,
    at: call.at,
    offsetMinutes: call.organization.settings.utcOffsetMinutes,
  });
}

/** Raised by one of its versions, or open for the same item on the same grid when it was entered. */
function casesAround(line: RecordLine, versions: readonly RecordLine[]) {
  const failing = failingOf(line.answers);
  const sameItem = and(
    eq(cases.gridId, line.gridId),
    inArray(cases.itemId, failing),
    lte(cases.raisedAt, line.enteredAt),
    or(isNull(cases.closedAt), gt(cases.closedAt, line.enteredAt)),
  );
  const own = inArray(
    cases.recordId,
    versions.map(({ id }) => id),
  );
  return failing.length === 0 ? own : or(own, sameItem);
}

/** Whether the kernel would let this person correct it, whatever he writes: the reason and the answers come later. */
function mayCorrect(
  { actor, at }: MemberCall,
  policy: Policy,
  existing: Parameters<typeof correctRecord>[1],
  { grid, form }: { grid: Parameters<typeof correctRecord>[3]['grid']; form: Form },
): boolean {
  if (form.fields.length === 0 && form.items === undefined) return false;
  const tried = { id: existing.record.id, answers: existing.record.answers, reason: '…' };
  const outcome = correctRecord(policy, existing, tried, { actor, grid, at });
  return outcome.ok || outcome.refusal.code === 'form.invalid';
}

function performerOf(each: { performerId?: string; by?: string | null }): string | null {
  return each.performerId ?? each.by ?? null;
}

function named(answers: RecordLine['answers'], fileId: string): boolean {
  return Object.values(answers.items ?? {}).some(({ photos = [] }) => photos.includes(fileId));
}

function versionView(
  line: RecordLine,
  people: Awaited<ReturnType<typeof personNames>>,
): RecordVersion {
  const person = people.get(line.performerId);
  return {
    id: line.id,
    performer: person ? { id: person.id, name: person.name } : null,
    enteredAt: line.enteredAt,
    outcome: line.outcome,
    standing: standingOf(line),
    reason: line.correctionReason,
  };
}
