import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { cases, satisfaction } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import { plays } from '@wangge/grid/case/permit';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall, OrganizationCall } from '../call.ts';

/** 评价说的是谁：who treated it, who found it good, who holds it and who answers for it. None of them reviews the answer. */
export function concernedBy(state: CaseState): ReadonlyArray<string | null | undefined> {
  const { treatedBy, verifiedBy, holder, firstReceiverId } = state;
  return [treatedBy, verifiedBy, holder?.personId, firstReceiverId];
}

/** 复核不满意：by another person. R8-19、decisions「评价」 */
export function mayReview(state: CaseState, world: CaseWorld): Outcome<true> {
  const personId = world.actor?.personId ?? null;
  if (personId !== null && concernedBy(state).includes(personId))
    return refuse('satisfaction.own-case');
  return plays(state, world, 'reviewer')
    ? done(true)
    : refuse('case.not-your-turn', { stage: state.stage });
}

/** 等我复核的：the same question put to the store, so that the list holds exactly what its reader may judge. */
export function toReview(call: MemberCall): SQL | undefined {
  const { actor, organization } = call;
  const waiting = new QueryBuilder()
    .select({ caseId: satisfaction.caseId })
    .from(satisfaction)
    .where(unreviewed(organization.id));
  const concerned = sql`jsonb_build_array(${cases.state} -> 'treatedBy', ${cases.state} -> 'verifiedBy',
    ${cases.state} -> 'holder' -> 'personId', ${cases.state} -> 'firstReceiverId')`;
  return and(
    inArray(cases.id, waiting),
    call.within('case.verify', cases.organizationId, cases.gridId),
    sql`not ${concerned} ? ${actor.personId}`,
  );
}

/** 有没有不满意的评价还没人复核。 */
export async function awaitsReview(
  { tx, organization }: OrganizationCall,
  caseId: string,
): Promise<boolean> {
  const found = await tx
    .select({ id: satisfaction.id })
    .from(satisfaction)
    .where(and(unreviewed(organization.id), eq(satisfaction.caseId, caseId)))
    .limit(1);
  return found.length > 0;
}

/** The words of the index, so that a plan made for any values may use it. */
function unreviewed(organizationId: string): SQL | undefined {
  return and(
    eq(satisfaction.organizationId, organizationId),
    sql`${satisfaction.review} is null and ${satisfaction.answer} = 'dissatisfied'`,
  );
}
