import { cleanText } from '../form/text.ts';
import { done, type Outcome, type Refusal, refuse } from '../outcome.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { RecordFact } from './fact.ts';
import {
  type MakeRecord,
  mayPerform,
  outcomeOf,
  readAnswers,
  type RecordPolicy,
  type RecordWorld,
} from './make.ts';
import type { WorkRecord } from './record.ts';

/** Within this time the maker takes an entry back or mends it without a word. */
export const RECONSIDER = 10 * MINUTE;

/** 一条现有的记录，和它是否已被顶替。 */
export type ExistingRecord = { readonly record: WorkRecord; readonly replacedById: string | null };

/** 撤回：十分钟之内，由填写人，不用说理由；之后只能更正。 */
export function withdrawRecord(
  { record, replacedById }: ExistingRecord,
  by: string,
  at: Instant,
): Outcome<readonly RecordFact[]> {
  const gone = notStanding(record, replacedById);
  if (gone) return refuse(gone.code);
  if (record.performerId !== by) return refuse('record.not-yours');
  if (at - record.enteredAt > RECONSIDER) return refuse('record.correct-instead');
  return done([{ type: 'record-withdrawn', recordId: record.id, by, at }]);
}

/**
 * 更正：写明理由，生成新的一条顶替旧的，第一版保留；看板按更正后的算。十分钟之内填写人自己更正不用说理由。
 * When the work was done, on which grid and for which duty day does not change.
 */
export function correctRecord(
  policy: RecordPolicy,
  { record, replacedById }: ExistingRecord,
  command: Pick<MakeRecord, 'id' | 'answers'> & { readonly reason: string },
  world: Pick<RecordWorld, 'actor' | 'grid' | 'at'>,
): Outcome<readonly RecordFact[]> {
  const gone = notStanding(record, replacedById);
  if (gone) return refuse(gone.code);
  const kind = policy.recordKinds.find((candidate) => candidate.id === record.kind);
  if (kind === undefined) return refuse('record.unknown-kind', { kind: record.kind });
  const { actor, at } = world;
  const own = record.performerId === actor.personId;
  if (!own && !mayPerform(policy, kind, world))
    return refuse('record.not-performer', { kind: kind.id });
  const reason = cleanText(command.reason);
  if (reason === '' && !(own && at - record.enteredAt <= RECONSIDER))
    return refuse('record.reason-missing');
  const answers = readAnswers(policy, kind, command.answers);
  if (!answers.ok) return answers;
  const corrected: WorkRecord = {
    ...record,
    id: command.id,
    policyRevision: policy.revision,
    performerId: actor.personId,
    enteredAt: at,
    outcome: outcomeOf(kind, answers.value),
    answers: answers.value,
    version: 1,
    correctsId: record.id,
  };
  return done([
    { type: 'record-made', record: corrected },
    {
      type: 'record-replaced',
      recordId: record.id,
      byId: corrected.id,
      reason: reason === '' ? null : reason,
      by: actor.personId,
      at,
    },
  ]);
}

function notStanding(record: WorkRecord, replacedById: string | null): Refusal | null {
  if (record.withdrawnAt !== null) return { code: 'record.withdrawn' };
  return replacedById === null ? null : { code: 'record.replaced' };
}
