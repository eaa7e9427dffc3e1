import { type Limit, parseLimit } from '../calendar/limit.ts';
import type { CheckItem, Choice, Form, ItemAnswer } from '../form/form.ts';
import type { WorkRecord } from '../record/record.ts';
import type { CaseKind, CasePolicy } from './case-policy.ts';
import type { Stage } from './case.ts';
import type { RaiseCommand } from './command.ts';
import { gradeOrder } from './grade.ts';
import { firstSentence } from './title.ts';

/** 紧急：标记和级别里通用的那个 id。 */
const URGENT = 'urgent';

type RaisingPolicy = Pick<CasePolicy, 'caseKinds' | 'grades' | 'marks'>;

/** 一项不合格要登记的案件；id 和编号由调用的人给。 */
export type RaisedByRecord = {
  readonly command: Omit<RaiseCommand, 'id' | 'number'>;
  readonly photos: readonly string[];
};

/** 同一项仍不合格：并入还没有办完的那件。 */
export type JoinedByRecord = {
  readonly caseId: string;
  readonly itemId: string;
  readonly text: string;
  readonly photos: readonly string[];
};

export type FromRecord = {
  readonly raised: readonly RaisedByRecord[];
  readonly joined: readonly JoinedByRecord[];
};

export type RaisingScene = {
  /** The form as filled in (`recordForm`). */
  readonly form: Form;
  readonly place: string;
  readonly channel: string;
  /** Cases of this grid that came from a checklist item and have not ended. */
  readonly openCases: ReadonlyArray<{ readonly caseId: string; readonly itemId: string }>;
};

/**
 * 检查不合格按规则成案：每一不合格项一件；级别不成案的、没有规则的只留记录；同一项上次还没有消除的不再另立。R3-10、R3-11、R5-08
 */
export function casesFromRecord(
  policy: RaisingPolicy,
  record: WorkRecord,
  scene: RaisingScene,
): FromRecord {
  const raised: RaisedByRecord[] = [];
  const joined: JoinedByRecord[] = [];
  for (const item of record.outcome === 'nobody-there' ? [] : (scene.form.items ?? [])) {
    const answer = record.answers.items?.[item.id];
    const kind = policy.caseKinds.find((candidate) => candidate.id === item.raises);
    if (answer?.result !== 'fail' || kind === undefined) continue;
    const open = scene.openCases.find((each) => each.itemId === item.id);
    const photos = answer.photos ?? [];
    if (open)
      joined.push({ caseId: open.caseId, itemId: item.id, text: wordsOf(item, answer), photos });
    else if (raisesCase(policy, gradeOf(policy, item, answer)))
      raised.push({ command: commandFor(policy, record, scene, item, answer, kind), photos });
  }
  return { raised, joined };
}

/** 记录撤回或更正时一并撤回的案件：由它登记、还没有人接手、更正后也不再成立的。 */
export function withdrawnWith(
  cases: ReadonlyArray<{
    readonly caseId: string;
    readonly recordId: string | null;
    readonly itemId: string | null;
    readonly stage: Stage;
  }>,
  recordId: string,
  stillFailing: readonly string[] = [],
): readonly string[] {
  const untouched: readonly Stage[] = ['to-accept', 'to-dispatch', 'to-take-on'];
  return cases
    .filter(
      (each) =>
        each.recordId === recordId &&
        untouched.includes(each.stage) &&
        !(each.itemId !== null && stillFailing.includes(each.itemId)),
    )
    .map((each) => each.caseId);
}

function commandFor(
  policy: RaisingPolicy,
  record: WorkRecord,
  scene: RaisingScene,
  item: CheckItem,
  answer: ItemAnswer,
  kind: CaseKind,
): Omit<RaiseCommand, 'id' | 'number'> {
  const choice = choiceOf(item, answer);
  const due = itemLimit(item, kind);
  return {
    type: 'raise',
    kind: kind.id,
    grade: gradeOf(policy, item, answer),
    marks:
      isUrgent(item, answer) && policy.marks.some((mark) => mark.id === URGENT) ? [URGENT] : [],
    gridId: record.gridId,
    place: scene.place,
    channel: scene.channel,
    finding: 'proactive',
    content: {
      title: choice
        ? `${kind.words.zh}：${choice.words.zh}`
        : firstSentence(answer.note ?? '') || kind.words.zh,
      text: wordsOf(item, answer),
    },
    source: 'check',
    recordId: record.id,
    itemId: item.id,
    ...(item.treats === undefined ? {} : { body: item.treats }),
    ...(due === null ? {} : { due }),
    photosBefore: answer.photos?.length ?? 0,
  };
}

/** The item's grade, as raised by hand, or as urgent words raise it: whichever is gravest. */
function gradeOf(policy: RaisingPolicy, item: CheckItem, answer: ItemAnswer): string {
  const urgent = isUrgent(item, answer) && gradeOrder(policy, URGENT) !== null ? [URGENT] : [];
  return [item.fails, ...(answer.grade === undefined ? [] : [answer.grade]), ...urgent].reduce(
    (gravest, grade) =>
      (gradeOrder(policy, grade) ?? 0) > (gradeOrder(policy, gravest) ?? 0) ? grade : gravest,
  );
}

export function raisesCase(policy: Pick<CasePolicy, 'grades'>, grade: string): boolean {
  return policy.grades.some((candidate) => candidate.id === grade && candidate.raisesCase);
}

/** A hazard found by a check does not move over days off unless its kind says so. */
export function itemLimit(item: CheckItem, kind: CaseKind): Limit | null {
  return item.due === undefined ? null : parseLimit(item.due, { moves: kind.due?.moves ?? false });
}

function isUrgent(item: CheckItem, answer: ItemAnswer): boolean {
  return item.urgentWhen?.some((choice) => choice.id === answer.choice) ?? false;
}

function choiceOf(item: CheckItem, answer: ItemAnswer): Choice | undefined {
  return [...(item.choices ?? []), ...(item.urgentWhen ?? [])].find(
    (choice) => choice.id === answer.choice,
  );
}

function wordsOf(item: CheckItem, answer: ItemAnswer): string {
  return answer.note ?? choiceOf(item, answer)?.words.zh ?? '';
}
