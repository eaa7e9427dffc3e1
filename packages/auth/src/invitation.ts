import { and, desc, eq, isNull } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier } from '@wangge/db/schema/person';
import { invitation } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import type { Gate } from './gate.ts';
import { linkPerson } from './link.ts';

export type InvitationView = {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly id: string;
  /** As the organization wrote it: the invited sees whether he is meant. */
  readonly personName: string;
  readonly personId: string;
  readonly invitedAt: Instant;
};

/** 邀请：found by the account's phone when its person looks, so an organization never learns of the account. */
export async function listInvitations(gate: Gate, accountId: string): Promise<InvitationView[]> {
  return asSystem(gate.pool, 'account', (tx) => openInvitations(tx, accountId));
}

async function openInvitations(tx: Tx, accountId: string): Promise<InvitationView[]> {
  return tx
    .selectDistinct({
      organizationId: organization.id,
      organizationName: organization.name,
      id: invitation.id,
      personName: person.name,
      personId: person.id,
      invitedAt: invitation.invitedAt,
    })
    .from(account)
    .innerJoin(organization, isNull(organization.closedAt))
    .innerJoin(
      personIdentifier,
      and(
        eq(personIdentifier.organizationId, organization.id),
        eq(personIdentifier.kind, 'phone'),
        eq(personIdentifier.value, account.phone),
      ),
    )
    .innerJoin(
      person,
      and(
        eq(person.organizationId, personIdentifier.organizationId),
        eq(person.id, personIdentifier.personId),
        isNull(person.accountId),
      ),
    )
    .innerJoin(
      invitation,
      and(
        eq(invitation.organizationId, person.organizationId),
        eq(invitation.personId, person.id),
        isNull(invitation.answer),
      ),
    )
    .where(and(eq(account.id, accountId), isNull(account.closedAt)))
    .orderBy(desc(invitation.invitedAt), desc(invitation.id));
}

/** Accepting makes the person mine; declining tells the organization no more than that. */
export async function answerInvitation(
  gate: Gate,
  accountId: string,
  reply: {
    readonly organizationId: string;
    readonly id: string;
    readonly answer: 'accepted' | 'declined';
  },
): Promise<Outcome<null>> {
  const at = gate.clock();
  return asSystem(
    gate.pool,
    'account',
    async (tx) => {
      const open = await openInvitations(tx, accountId);
      const mine = open.find(
        ({ organizationId, id }) => organizationId === reply.organizationId && id === reply.id,
      );
      if (!mine) return refuse('invitation.not-found');
      const { organizationId, personId } = mine;
      if (reply.answer === 'accepted')
        return linkPerson(tx, { organizationId, personId, accountId, kind: 'joined', at });
      await tx
        .update(invitation)
        .set({ answer: 'declined', answeredAt: at })
        .where(and(eq(invitation.organizationId, organizationId), eq(invitation.id, mine.id)));
      return done(null);
    },
    { keepIf: ({ ok }) => ok },
  );
}
