import { and, eq } from 'drizzle-orm';
import { cases, satisfaction } from '@wangge/db/schema/case';
import { seatAbove } from '@wangge/grid/case/above';
import type { CaseState, Seat } from '@wangge/grid/case/case';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, refuse } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { concernedBy, sceneOf, tell } from '../case/lookup.ts';
import type { VisitorCommandCall } from '../procedures/public.ts';
import type { Result } from '../result.ts';
import { followView, identify, mayAnswer, type FollowAsked } from './follow.ts';
import type { PublicFollow } from './views.ts';

export type AnswerAsked = FollowAsked & {
  readonly answer: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
  readonly comment: string;
};

/**
 * 评价：one counting answer per case. A dissatisfied one counts only after somebody who had nothing to do with the case
 * has judged it. R8-19、decisions「评价」
 */
export async function answerCase(
  call: VisitorCommandCall,
  asked: AnswerAsked,
): Promise<Result<PublicFollow>> {
  const found = await identify(call, asked);
  if (!found.ok) return found;
  const { caseId } = found.value;
  const state = await lockCase(call, caseId);
  const given = await call.tx
    .select({ answeredAt: satisfaction.answeredAt, counts: satisfaction.counts })
    .from(satisfaction)
    .where(
      and(eq(satisfaction.organizationId, call.organization.id), eq(satisfaction.caseId, caseId)),
    );
  if (state.ending !== 'done') return refuse('satisfaction.not-closed');
  const latest = given.length === 0 ? null : Math.max(...given.map(({ answeredAt }) => answeredAt));
  if (!mayAnswer(state, latest)) return refuse('satisfaction.answered');
  const dissatisfied = asked.answer === 'dissatisfied';
  await call.tx.insert(satisfaction).values({
    organizationId: call.organization.id,
    id: call.subjectId,
    caseId,
    answer: asked.answer,
    comment: asked.comment.trim(),
    answeredAt: call.at,
    firstReceiverId: state.firstReceiverId,
    holderPersonId: state.holder?.personId ?? state.treatedBy,
    counts: !dissatisfied && !given.some(({ counts }) => counts),
  });
  if (dissatisfied) await askForReview(call, state);
  return done(await followView(call, caseId));
}

export async function answered(
  call: VisitorCommandCall,
  asked: FollowAsked,
): Promise<Result<PublicFollow>> {
  const found = await identify(call, asked);
  return found.ok ? done(await followView(call, found.value.caseId)) : found;
}

/** Two answers at the same moment: the second waits here and finds the first. */
async function lockCase({ tx, organization }: OrganizationCall, caseId: string) {
  const [row] = await tx
    .select({ state: cases.state })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), eq(cases.id, caseId)))
    .for('update');
  if (!row) throw new Error('a reporter without a case');
  return row.state;
}

async function askForReview(call: OrganizationCall, state: CaseState): Promise<void> {
  const { world } = await sceneOf(call, state, null);
  await tell(call, [
    {
      kind: 'case.dissatisfied',
      caseId: state.id,
      personIds: reviewers(state, world),
      atOnce: false,
      details: { number: state.number, stage: state.stage },
    },
  ]);
}

/** Above the holder, somebody who verifies and whom the answer is not about. */
function reviewers(state: CaseState, world: CaseWorld): readonly string[] {
  const concerned = concernedBy(state);
  const verifies = (kind: string) =>
    world.policy.posts.some(({ id, grants }) => id === kind && grants['case.verify'] !== undefined);
  const others = (people: readonly string[]) => people.filter((each) => !concerned.includes(each));
  const fits = (seat: Seat) => verifies(seat.kind) && others(seat.people).length > 0;
  return others(seatAbove(world, state.holder?.postId ?? null, fits)?.people ?? []);
}
