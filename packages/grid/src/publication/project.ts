import type { CasePolicy } from '../case/case-policy.ts';
import type { CaseState } from '../case/case.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import type { Instant } from '../time.ts';

/** 公示：只有列在这里的才会出去。工作人员只写岗位，居民的任何个人信息都不在内。R7-08、R2-12 */
export type PublicCase = {
  readonly number: string;
  readonly kind: string;
  readonly fields: readonly string[];
  /** 网格的公开名称，不到门牌。 */
  readonly gridName: string;
  /** 公示用标题与结果，由公示的人另写或核过，不直接取登记内容。 */
  readonly title: string;
  readonly result: string;
  readonly raisedAt: Instant;
  readonly closedAt: Instant;
  readonly finding: CaseState['finding'];
  /** 处置的岗位，不写姓名。 */
  readonly treatedByPost: string;
  readonly verifiedByPost: string;
  readonly onTime: boolean;
};

/** 公示稿：发布人写的标题和结果，以及岗位称呼。 */
export type PublicDraft = {
  readonly title: string;
  readonly result: string;
  readonly gridName: string;
  readonly treatedByPost: string;
  readonly verifiedByPost: string;
};

/** 案件旁边的事：whoever publishes cannot know them by heart. */
export type Beside = {
  /** Names and numbers of people that must not occur in the text. */
  readonly known: readonly string[];
  /** 有一个不满意的评价还没有人复核。R8-19 */
  readonly awaitsReview: boolean;
};

/**
 * 做公示稿：从准许清单取值；不满意的评价复核以前不公示，复核成立要重开。
 * Refusals: case.not-yet-closed, case.never-public (kind), publication.awaits-review, case.text-missing, publication.personal
 * (a name or number known to the case occurs in the text).
 */
export function project(
  state: CaseState,
  policy: CasePolicy,
  draft: PublicDraft,
  { known, awaitsReview }: Beside,
): Outcome<PublicCase> {
  const fit = publishable(state, policy, awaitsReview);
  if (!fit.ok) return fit;
  for (const field of ['title', 'result'] as const)
    if (draft[field].trim() === '') return refuse('case.text-missing', { field });
  const personal = personalIn(`${draft.title}\n${draft.result}`, known);
  if (personal !== null) return refuse('publication.personal', { found: personal });
  return done({
    number: state.number,
    kind: state.kind,
    fields: state.fields,
    gridName: draft.gridName,
    title: draft.title.trim(),
    result: draft.result.trim(),
    raisedAt: state.raisedAt,
    closedAt: fit.value,
    finding: state.finding,
    treatedByPost: draft.treatedByPost,
    verifiedByPost: draft.verifiedByPost,
    onTime: state.clocks.every((clock) => clock.verdict !== 'violation'),
  });
}

/** 公示得了：办结了，种类可以公示，没有等复核的评价。Gives when it was closed. */
export function publishable(
  { stage, ending, closedAt, kind: id }: CaseState,
  policy: Pick<CasePolicy, 'caseKinds'>,
  awaitsReview: boolean,
): Outcome<Instant> {
  if (stage !== 'closed' || ending !== 'done' || closedAt === null)
    return refuse('case.not-yet-closed');
  const kind = policy.caseKinds.find((candidate) => candidate.id === id);
  if (!kind || kind.neverPublic) return refuse('case.never-public');
  return awaitsReview ? refuse('publication.awaits-review') : done(closedAt);
}

/** 找出文字里的个人信息：手机号、身份证号、门牌到户、以及案件已知的姓名。返回找到的片段。 */
export function personalIn(text: string, known: readonly string[]): string | null {
  const half = text.normalize('NFKC');
  const name = known
    .map((each) => each.normalize('NFKC').trim())
    .find((each) => each.length >= 2 && half.includes(each));
  if (name !== undefined) return name;
  const compact = half.replace(/(?<=\d)[\s-](?=\d)/g, '');
  return (
    /\d{17}[\dXx]/.exec(compact)?.[0] ??
    /1[3-9]\d{9}/.exec(compact)?.[0] ??
    /\d+\s*单元\s*\d{3,4}(?:\s*[室号])?/.exec(half)?.[0] ??
    null
  );
}
