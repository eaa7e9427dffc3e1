import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { policyOverride } from '@wangge/db/schema/policy';
import { appointment, post } from '@wangge/db/schema/post';
import type { PolicyOverride } from '@wangge/grid/policy/override';
import type { Day } from '@wangge/grid/time';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { holdsOn } from '../dated.ts';

export type OverrideRow = typeof policyOverride.$inferSelect;

export async function readOverrides({
  tx,
  organization,
}: OrganizationCall): Promise<OverrideRow[]> {
  return tx
    .select()
    .from(policyOverride)
    .where(eq(policyOverride.organizationId, organization.id))
    .orderBy(asc(policyOverride.fromOn), asc(policyOverride.id));
}

export async function lockOverride(
  { tx, organization }: OrganizationCall,
  id: string,
): Promise<OverrideRow | null> {
  const [row] = await tx
    .select()
    .from(policyOverride)
    .where(and(eq(policyOverride.organizationId, organization.id), eq(policyOverride.id, id)))
    .for('update');
  return row ?? null;
}

export async function insertProposal(
  { tx, organization, actor, at }: MemberCall,
  id: string,
  proposal: { readonly override: PolicyOverride; readonly fromOn: Day; readonly reason: string },
): Promise<void> {
  const { kind, ...value } = proposal.override;
  await tx.insert(policyOverride).values({
    organizationId: organization.id,
    id,
    fromOn: proposal.fromOn,
    kind,
    value,
    reason: proposal.reason,
    proposedBy: actor.personId,
    proposedAt: at,
  });
}

type Decision = Partial<Pick<OverrideRow, 'adoptedBy' | 'adoptedAt' | 'withdrawnAt'>>;

export async function decideOverride(
  { tx, organization }: OrganizationCall,
  id: string,
  decision: Decision,
): Promise<void> {
  await tx
    .update(policyOverride)
    .set(decision)
    .where(
      and(
        eq(policyOverride.organizationId, organization.id),
        eq(policyOverride.id, id),
        isNull(policyOverride.withdrawnAt),
      ),
    );
}

/** Who sits today on posts of these kinds. */
export async function holdersOfKinds(
  { tx, organization, today }: OrganizationCall,
  kinds: readonly string[],
): Promise<ReadonlyArray<{ readonly kind: string; readonly personId: string }>> {
  return tx
    .select({ kind: post.kind, personId: appointment.personId })
    .from(post)
    .innerJoin(
      appointment,
      and(
        eq(appointment.organizationId, post.organizationId),
        eq(appointment.postId, post.id),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    )
    .where(and(eq(post.organizationId, organization.id), inArray(post.kind, [...kinds])));
}
