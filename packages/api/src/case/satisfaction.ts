import { and, eq, isNull } from 'drizzle-orm';
import { satisfaction } from '@wangge/db/schema/case';
import { refuse } from '@wangge/grid/outcome';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import type { Result } from '../result.ts';
import { actOn } from './act.ts';
import { acted } from './perform.ts';
import { mayReview } from './review.ts';
import { sceneOf } from './scene.ts';
import { readCase } from './store.ts';
import type { Acted } from './views.ts';
import { visible } from './visible.ts';

export type ReviewAsked = {
  readonly caseId: string;
  readonly version: number;
  readonly satisfactionId: string;
  readonly upheld: boolean;
  readonly text: string;
};

/** 复核：upheld, the case is reopened and the answer counts; else the reporter is answered and it does not. R8-19 */
export async function reviewAnswer(call: CommandCall, asked: ReviewAsked): Promise<Result<Acted>> {
  const { tx, organization, at, actor, commandId } = call;
  const stored = await readCase(call, asked.caseId, await visible(call));
  if (stored === null) return refuse('case.not-found');
  const same = sameVersion('case', asked.version, stored.version);
  if (!same.ok) return same;
  if (asked.text.trim() === '') return refuse('case.text-missing', { field: 'text' });
  const scene = await sceneOf(call, stored.state, actor);
  const may = mayReview(stored.state, scene.world);
  if (!may.ok) return may;
  const answers = await tx
    .select()
    .from(satisfaction)
    .where(
      and(eq(satisfaction.organizationId, organization.id), eq(satisfaction.caseId, asked.caseId)),
    );
  const answer = answers.find(({ id }) => id === asked.satisfactionId);
  if (answer?.answer !== 'dissatisfied') return refuse('satisfaction.not-found');
  if (answer.review !== null) return refuse('satisfaction.reviewed');
  const reopens = asked.upheld && stored.state.stage === 'closed';
  if (reopens) {
    const command = { type: 'reopen', reason: asked.text } as const;
    const reopened = await actOn(call, stored, scene, { commandId, command, fileIds: [] });
    if (!reopened.ok) return reopened;
  }
  await tx
    .update(satisfaction)
    .set({
      review: asked.upheld ? 'upheld' : 'answered',
      reviewedBy: actor.personId,
      reviewedAt: at,
      reply: asked.text,
      counts: asked.upheld && !answers.some(({ counts }) => counts),
    })
    .where(
      and(
        eq(satisfaction.organizationId, organization.id),
        eq(satisfaction.id, asked.satisfactionId),
        isNull(satisfaction.review),
      ),
    );
  return acted(call, asked.caseId);
}
