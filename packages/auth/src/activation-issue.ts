import { and, eq, inArray, isNull } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { isId, newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier } from '@wangge/db/schema/person';
import { activationSlip, invitation } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { dayOf, startOfDay, type Instant } from '@wangge/grid/time';
import { makeCode, plainCode } from './code.ts';
import type { Gate } from './gate.ts';
import { hashCode } from './hashing.ts';

export const ACTIVATION_DAYS = 14;

/** What a sheet of slips needs. The code is known now and never again. */
export type Issued =
  | {
      readonly personId: string;
      readonly kind: 'slip';
      readonly slipId: string;
      readonly code: string;
      readonly expiresAt: Instant;
    }
  /**
   * invited: the phone has an account; the person accepts after signing in, nothing of that account is told.
   * joined: has an account here. no-identifier: neither phone nor number, so there is nothing to sign in with.
   */
  | { readonly personId: string; readonly kind: 'invited' | 'joined' | 'no-identifier' };

/**
 * 激活单：for persons of one organization, as many as a sheet holds. An earlier slip of the same person is void at
 * once. Who may issue them is decided before.
 */
export async function issueActivationSlips(
  gate: Gate,
  order: {
    readonly organizationId: string;
    readonly personIds: readonly string[];
    readonly issuedBy: string | null;
  },
): Promise<Outcome<Issued[]>> {
  const { organizationId, issuedBy } = order;
  const at = gate.clock();
  const personIds = [...new Set(order.personIds)];
  if (!personIds.every(isId)) return refuse('slip.person-unknown');
  const found = await asSystem(gate.pool, 'account', (tx) => lookUp(tx, organizationId, personIds));
  if (!found || found.kinds.size !== personIds.length) return refuse('slip.person-unknown');
  const { offset, kinds } = found;
  const expiresAt = startOfDay(dayOf(at, offset) + ACTIVATION_DAYS + 1, offset);
  const issued = personIds.map((personId): Issued => {
    const kind = kinds.get(personId) ?? 'no-identifier';
    if (kind !== 'slip') return { personId, kind };
    return { personId, kind, slipId: newId(at), code: makeCode(), expiresAt };
  });
  const slips = issued.filter((one) => one.kind === 'slip');
  const hashes = await Promise.all(slips.map(({ code }) => hashCode(plainCode(code))));
  await asSystem(gate.pool, 'account', async (tx) => {
    await voidSlips(tx, organizationId, personIds, at);
    const shared = { organizationId, issuedAt: at, issuedBy, expiresAt };
    const rows = slips.map(({ personId, slipId }, i) => ({
      ...shared,
      personId,
      id: slipId,
      codeHash: hashes[i] ?? '',
    }));
    if (rows.length > 0) await tx.insert(activationSlip).values(rows);
    const invited = issued.filter((one) => one.kind === 'invited');
    await invite(
      tx,
      invited.map(({ personId }) => ({ organizationId, personId, invitedBy: issuedBy })),
      at,
    );
  });
  return done(issued);
}

type Found = { offset: number; kinds: Map<string, Issued['kind']> };

async function lookUp(
  tx: Tx,
  organizationId: string,
  personIds: readonly string[],
): Promise<Found | null> {
  const [home, rows] = await Promise.all([
    tx
      .select({ settings: organization.settings })
      .from(organization)
      .where(eq(organization.id, organizationId)),
    tx
      .select({
        personId: person.id,
        joined: person.accountId,
        identifier: personIdentifier.kind,
        phoneOf: account.id,
      })
      .from(person)
      .leftJoin(
        personIdentifier,
        and(
          eq(personIdentifier.organizationId, person.organizationId),
          eq(personIdentifier.personId, person.id),
        ),
      )
      .leftJoin(
        account,
        and(eq(account.phone, personIdentifier.value), eq(personIdentifier.kind, 'phone')),
      )
      .where(and(eq(person.organizationId, organizationId), inArray(person.id, [...personIds]))),
  ]);
  if (!home[0]) return null;
  const kinds = new Map<string, Issued['kind']>();
  for (const { personId, joined, identifier, phoneOf } of rows) {
    const kind = joined ? 'joined' : phoneOf ? 'invited' : identifier ? 'slip' : 'no-identifier';
    // Several identifiers give several rows: one phone that is known outweighs a number.
    if (kinds.get(personId) !== 'invited') kinds.set(personId, kind);
  }
  return { offset: home[0].settings.utcOffsetMinutes, kinds };
}

export async function voidSlips(
  tx: Tx,
  organizationId: string,
  personIds: readonly string[],
  at: Instant,
): Promise<void> {
  await tx
    .update(activationSlip)
    .set({ revokedAt: at })
    .where(
      and(
        eq(activationSlip.organizationId, organizationId),
        inArray(activationSlip.personId, [...personIds]),
        isNull(activationSlip.usedAt),
        isNull(activationSlip.revokedAt),
      ),
    );
}

type InvitationDraft = {
  readonly organizationId: string;
  readonly personId: string;
  readonly invitedBy: string | null;
};

async function invite(tx: Tx, drafts: readonly InvitationDraft[], at: Instant): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .insert(invitation)
    .values(drafts.map((draft) => ({ ...draft, id: newId(at), invitedAt: at })))
    .onConflictDoNothing();
}
