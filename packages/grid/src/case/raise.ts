import { done, refuse, type Outcome } from '../outcome.ts';
import type { CaseKind } from './case-policy.ts';
import type { CaseContent, CaseState, Finding, Seat, Stage } from './case.ts';
import { capFrom } from './cap.ts';
import { placeOf, runTreatment, startClock } from './clock.ts';
import type { RaiseCommand } from './command.ts';
import { needsPhotoBefore } from './evidence.ts';
import type { CaseFact } from './fact.ts';
import { gradeOrder } from './grade.ts';
import { holderAt, nearest, seatOfRule, tierOf } from './seat.ts';
import { Draft, type CaseWorld } from './world.ts';

/**
 * 登记：按入口规则决定从哪个阶段、哪把椅子开始；检查不合格的直接到承办单位待接办。R1-05、R3-05、R5-08、R8-06
 * Refusals: case.kind-unknown, case.field-unknown, case.mark-unknown, case.channel-unknown, case.grade-unknown, case.grade-lower,
 * case.text-missing, case.photo-before-missing, case.nobody-answers.
 */
export function raise(world: CaseWorld, command: RaiseCommand): Outcome<CaseFact[]> {
  const kind = world.policy.caseKinds.find((candidate) => candidate.id === command.kind);
  const refusal =
    kind === undefined ? { code: 'case.kind-unknown' } : objection(world, command, kind);
  if (kind === undefined || refusal) return refuse(refusal!.code, refusal?.details);
  const grade = command.grade ?? kind.grade;
  const marks = command.marks ?? [];
  const entry = entryFor(world, {
    source: command.source,
    grade,
    marks,
    body: command.body ?? kind.treats,
  });
  if (entry === null) return refuse('case.nobody-answers', { body: command.body ?? kind.treats });

  const draft = begin({ ...initial(world, command, kind), grade, marks });
  enter(draft, world, entry);
  if (command.source === 'public' && draft.state.firstReceiverId === null) {
    const first = entry.seat.people[0];
    if (first !== undefined) return done(withFirstReceiver(draft, first));
  }
  return done(draft.facts);
}

export type Entry = { readonly stage: Stage; readonly seat: Seat; readonly body: string | null };

/** 第一条符合、且有人坐的入口；承办单位没有人时交给派遣的人。 */
export function entryFor(
  world: CaseWorld,
  facts: {
    readonly source: RaiseCommand['source'];
    readonly grade: string;
    readonly marks: readonly string[];
    readonly body: string;
  },
): Entry | null {
  const { flow } = world.policy;
  for (const rule of flow.entries) {
    if (rule.source && !rule.source.includes(facts.source)) continue;
    if (rule.grades && !rule.grades.includes(facts.grade)) continue;
    if (rule.marks && !rule.marks.some((mark) => facts.marks.includes(mark))) continue;
    const found = seatOfRule(world.policy, world.directory, rule.seat, {
      body: facts.body,
      actor: world.actor,
    });
    if (found) return { stage: rule.stage, ...found };
  }
  const dispatcher = nearest(world.directory, flow.dispatches);
  return dispatcher && { stage: 'to-dispatch', seat: dispatcher, body: null };
}

/** 进入一个阶段：轮到谁、谁承办、起哪个时钟。 */
export function enter(draft: Draft, world: CaseWorld, entry: Entry): void {
  const { stage, seat, body } = entry;
  const tier = tierOf(world.policy, { body: body ?? seat.body, level: seat.level });
  if (stage === 'to-accept') {
    draft.add({
      type: 'moved',
      to: stage,
      turnPostId: seat.postId,
      holder: null,
      sentByPostId: null,
    });
    startClock(draft, world, 'accept', placeOf(seat, tier), world.limitSet.accept);
    return;
  }
  const personId = stage === 'in-treatment' ? (world.actor?.personId ?? null) : null;
  draft.add({ type: 'accepted', at: world.at, personId: draft.state.raisedBy });
  const holder = holderAt(world.policy, seat, body, personId);
  draft.add({
    type: 'moved',
    to: stage,
    turnPostId: seat.postId,
    holder: stage === 'to-dispatch' ? null : holder,
    sentByPostId: null,
  });
  runTreatment(draft, world, holder);
}

function begin(state: CaseState): Draft {
  return new Draft(state, { type: 'raised', state });
}

function withFirstReceiver(draft: Draft, personId: string): CaseFact[] {
  return draft.facts.map((fact) =>
    fact.type === 'raised'
      ? { ...fact, state: { ...fact.state, firstReceiverId: personId } }
      : fact,
  );
}

function objection(
  world: CaseWorld,
  command: RaiseCommand,
  kind: CaseKind,
): { code: string; details?: Record<string, string> } | null {
  const { policy } = world;
  const channel = policy.channels.find((candidate) => candidate.id === command.channel);
  if (!channel) return { code: 'case.channel-unknown', details: { channel: command.channel } };
  if (command.content.title.trim() === '')
    return { code: 'case.text-missing', details: { field: 'title' } };
  const order = gradeOrder(policy, command.grade ?? kind.grade);
  if (order === null) return { code: 'case.grade-unknown' };
  if (command.source !== 'check' && order < (gradeOrder(policy, kind.grade) ?? 0))
    return { code: 'case.grade-lower' };
  const field = command.fields?.find(
    (id) => !policy.taxonomy.fields.some((known) => known.id === id),
  );
  if (field !== undefined) return { code: 'case.field-unknown', details: { field } };
  if (command.photosBefore === 0 && needsPhotoBefore(kind, channel))
    return { code: 'case.photo-before-missing' };
  const mark = command.marks?.find((id) => !policy.marks.some((known) => known.id === id));
  return mark === undefined ? null : { code: 'case.mark-unknown', details: { mark } };
}

function initial(world: CaseWorld, command: RaiseCommand, kind: CaseKind): CaseState {
  const channel = world.policy.channels.find((candidate) => candidate.id === command.channel)!;
  const finding: Finding = command.finding ?? (channel.proactive ? 'proactive' : 'reactive');
  const raisedBy = command.source === 'public' ? null : (world.actor?.personId ?? null);
  return {
    id: command.id,
    number: command.number,
    kind: kind.id,
    fields: [...new Set([...kind.fields, ...(command.fields ?? [])])],
    grade: kind.grade,
    marks: [],
    gridId: command.gridId,
    place: command.place,
    channel: command.channel,
    finding,
    content: { ...emptyContent, ...command.content },
    source: command.source,
    raisedBy,
    raisedAt: world.at,
    recordId: command.recordId ?? null,
    itemId: command.itemId ?? null,
    stage: 'to-accept',
    ending: null,
    mergedInto: null,
    turnPostId: null,
    sentByPostId: null,
    ownLimit: command.due ?? null,
    holder: null,
    firstReceiverId: raisedBy,
    acceptedAt: null,
    treatedBy: null,
    treatedAt: null,
    verifiedBy: null,
    closedAt: null,
    onTheSpot: false,
    handedUp: false,
    returns: 0,
    reopened: 0,
    rework: 0,
    extensions: 0,
    urges: 0,
    pendingExtension: null,
    pendingSuspension: null,
    suspendedUntil: null,
    suspendedFrom: null,
    suspendedOn: null,
    fiveItems: null,
    clocks: [],
    capDueAt: capFrom(world, world.at),
    lookBackOn: null,
    published: false,
    limitSet: world.limitSet.id,
    policyRevision: world.policy.revision,
    photosBefore: command.photosBefore,
    photosAfter: 0,
  };
}

const emptyContent: CaseContent = {
  title: '',
  text: '',
  people: '',
  things: '',
  background: '',
  cause: '',
  suggestion: '',
  solution: '',
  result: '',
  effect: '',
};
