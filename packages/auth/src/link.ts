import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { person } from '@wangge/db/schema/person';
import { invitation, resetSlip } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { log } from './account.ts';
import { voidSlips } from './activation-issue.ts';

/**
 * Gives the organization's person to the account: the only place where that is done. What was open for the person
 * is settled, and a reset slip issued while the account belonged to fewer organizations is void.
 */
export async function linkPerson(
  tx: Tx,
  link: {
    readonly organizationId: string;
    readonly personId: string;
    readonly accountId: string;
    readonly kind: 'activated' | 'joined';
    readonly at: Instant;
  },
): Promise<Outcome<null>> {
  const { organizationId, personId, accountId, kind, at } = link;
  const already = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.accountId, accountId)));
  if (already.length > 0) return refuse('membership.already');
  const linked = await tx
    .update(person)
    .set({ accountId })
    .where(
      and(
        eq(person.organizationId, organizationId),
        eq(person.id, personId),
        isNull(person.accountId),
      ),
    )
    .returning({ id: person.id });
  if (linked.length === 0) return refuse('slip.used');
  await voidSlips(tx, organizationId, [personId], at);
  await tx
    .update(invitation)
    .set({ answer: 'accepted', answeredAt: at })
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.personId, personId),
        isNull(invitation.answer),
      ),
    );
  await tx
    .update(resetSlip)
    .set({ revokedAt: at })
    .where(
      and(
        eq(resetSlip.accountId, accountId),
        isNull(resetSlip.usedAt),
        isNull(resetSlip.revokedAt),
      ),
    );
  await log(tx, { accountId, kind, at, byAccountId: accountId, inOrganizationId: organizationId });
  return done(null);
}
