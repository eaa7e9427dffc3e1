import { holds } from '../form/condition.ts';
import { asOutcome } from '../form/field-error.ts';
import type { Answers, Form } from '../form/form.ts';
import { validateAnswers } from '../form/validate.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type GridTarget, may } from '../post/authority.ts';
import type { Actor, PostKind } from '../post/post.ts';
import { type Instant, MINUTE } from '../time.ts';
import { type PhoneClock, timeOf } from './duty-day.ts';
import type { RecordFact } from './fact.ts';
import { recordForm } from './record-form.ts';
import type { RecordKind, RecordOutcome, WorkRecord } from './record.ts';

/** 工作记录所需的那部分策略。`Policy` 是它的超集。 */
export type RecordPolicy = {
  readonly revision: string;
  readonly posts: readonly PostKind[];
  readonly grades: ReadonlyArray<{ readonly id: string; readonly order: number }>;
  readonly forms: readonly Form[];
  readonly recordKinds: readonly RecordKind[];
};

export type MakeRecord = {
  readonly id: string;
  readonly kind: string;
  readonly answers: { readonly fields?: unknown; readonly items?: unknown };
  readonly statedAt?: Instant | null;
  readonly phone?: PhoneClock | null;
};

export type RecordWorld = {
  readonly actor: Actor;
  readonly grid: GridTarget;
  readonly offsetMinutes: number;
  /** Server time of receipt. */
  readonly at: Instant;
  /** Records of this kind on this grid that stand: neither withdrawn nor replaced. Only the same duty day matters. */
  readonly standing: readonly WorkRecord[];
};

/** A phone's clock runs a little ahead. */
const AHEAD = 5 * MINUTE;

/**
 * 做一条工作记录：谁能做由记录种类定，结果由答案得出，何时做与何时录分开。同一值班日只算一条的，后做的顶替先做的。R4-35、R5-06、R3-10
 */
export function makeRecord(
  policy: RecordPolicy,
  command: MakeRecord,
  world: RecordWorld,
): Outcome<readonly RecordFact[]> {
  const kind = policy.recordKinds.find((candidate) => candidate.id === command.kind);
  if (kind === undefined) return refuse('record.unknown-kind', { kind: command.kind });
  if (!mayPerform(policy, kind, world)) return refuse('record.not-performer', { kind: kind.id });
  const time = timeOf(
    kind,
    world.offsetMinutes,
    world.at,
    command.statedAt ?? null,
    command.phone ?? null,
  );
  if (time.performedAt > world.at + AHEAD) return refuse('record.in-future');
  const answers = readAnswers(policy, kind, command.answers);
  if (!answers.ok) return answers;

  const before = kind.oncePerDutyDay
    ? world.standing.find((record) => record.kind === kind.id && record.dutyDay === time.dutyDay)
    : undefined;
  const replaces = before !== undefined && before.performedAt <= time.performedAt;
  const record: WorkRecord = {
    id: command.id,
    kind: kind.id,
    formId: kind.form,
    policyRevision: policy.revision,
    gridId: world.grid.gridId,
    performerId: world.actor.personId,
    ...time,
    outcome: outcomeOf(kind, answers.value),
    answers: answers.value,
    version: 1,
    withdrawnAt: null,
    correctsId: replaces ? before.id : null,
  };
  const made: RecordFact = { type: 'record-made', record };
  if (before === undefined) return done([made]);
  const [recordId, byId] = replaces ? [before.id, record.id] : [record.id, before.id];
  return done([
    made,
    {
      type: 'record-replaced',
      recordId,
      byId,
      reason: null,
      by: world.actor.personId,
      at: world.at,
    },
  ]);
}

/** 能做这种记录：坐在该种记录指定的岗位上，且岗位的范围够得着这个网格。 */
export function mayPerform(
  policy: RecordPolicy,
  kind: RecordKind,
  world: Pick<RecordWorld, 'actor' | 'grid'>,
): boolean {
  const performers = policy.posts.filter((post) => kind.performedBy.includes(post.id));
  return may(performers, world.actor, 'record.make', world.grid).ok;
}

/** 按记录的表核对答案；无人应答时不要求填全。 */
export function readAnswers(
  policy: RecordPolicy,
  kind: RecordKind,
  raw: MakeRecord['answers'],
): Outcome<Answers> {
  const form = recordForm(policy.forms, kind, raw.fields);
  if (!form.ok) return form;
  const gradeOrder = Object.fromEntries(policy.grades.map((grade) => [grade.id, grade.order]));
  const whole = asOutcome(validateAnswers(form.value, raw, { gradeOrder }));
  if (whole.ok || kind.nobodyThereWhen === undefined) return whole;
  const part = asOutcome(validateAnswers(form.value, raw, { gradeOrder, partial: true }));
  return part.ok && isNobodyThere(kind, part.value) ? part : whole;
}

/** 结果由答案得出：无人应答；有不合格项；全部合格；没有检查项的为已做。 */
export function outcomeOf(kind: RecordKind, answers: Answers): RecordOutcome {
  if (isNobodyThere(kind, answers)) return 'nobody-there';
  const results = Object.values(answers.items ?? {}).map(({ result }) => result);
  if (results.includes('fail')) return 'failed';
  return results.length > 0 ? 'passed' : 'done';
}

function isNobodyThere(kind: RecordKind, answers: Answers): boolean {
  return (
    kind.nobodyThereWhen !== undefined &&
    holds(kind.nobodyThereWhen, answers.fields[kind.nobodyThereWhen.field])
  );
}
