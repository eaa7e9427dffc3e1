import { and, desc, eq, isNull } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { isId, newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { person } from '@wangge/db/schema/person';
import { resetSlip } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { DAY, type Instant } from '@wangge/grid/time';
import { findAccount, log } from './account.ts';
import { makeCode, plainCode } from './code.ts';
import { forgetDevices } from './device.ts';
import type { Gate, Visitor } from './gate.ts';
import { hashCode, hashPassword } from './hashing.ts';
import { parseIdentifier } from './identifier.ts';
import { aboutAccount, organizationsOf } from './membership.ts';
import { setPassword } from './password.ts';
import { judgePassword } from './password-rules.ts';
import { endOtherSessions, startSession, type Started } from './session.ts';
import { checkSlip, stands, type Named, type SlipKey } from './slip-check.ts';

export const RESET_DAYS = 3;

/** Who issues it for whom. That he is an administrator or the next post above is decided before. */
export type ResetOrder =
  | {
      readonly by: 'organization';
      readonly issuedBy: string;
      readonly organizationId: string;
      readonly personId: string;
    }
  | { readonly by: 'operator'; readonly issuedBy: string; readonly identifier: string };

export type IssuedReset = {
  readonly slipId: string;
  readonly code: string;
  readonly expiresAt: Instant;
};

type ResetSlip = typeof resetSlip.$inferSelect;

/**
 * 重置单：one-time and logged where its person reads it. An organization may issue one only while all memberships of
 * the account lie in it, else it could open doors of others; then it is the operator's, or the person's own, affair.
 */
export async function issueResetSlip(gate: Gate, order: ResetOrder): Promise<Outcome<IssuedReset>> {
  const at = gate.clock();
  const issued = { slipId: newId(at), code: makeCode(), expiresAt: at + RESET_DAYS * DAY };
  const codeHash = await hashCode(plainCode(issued.code));
  return asSystem(
    gate.pool,
    'account',
    async (tx) => {
      const accountId = await whose(tx, order);
      if (accountId === null) return refuse('reset-slip.no-account');
      if (accountId === order.issuedBy) return refuse('reset-slip.own-account');
      const inOrganizationId = order.by === 'organization' ? order.organizationId : null;
      if (!(await liesWithin(tx, accountId, inOrganizationId)))
        return refuse('reset-slip.member-elsewhere');
      await voidResets(tx, accountId, at);
      const { issuedBy } = order;
      const { slipId: id, expiresAt } = issued;
      const row = { id, accountId, inOrganizationId, codeHash, issuedAt: at, issuedBy, expiresAt };
      await tx.insert(resetSlip).values(row);
      const by = { byAccountId: issuedBy, inOrganizationId };
      await log(tx, { accountId, kind: 'reset-issued', at, ...by });
      return done(issued);
    },
    { keepIf: ({ ok }) => ok },
  );
}

async function whose(tx: Tx, order: ResetOrder): Promise<string | null> {
  if (order.by === 'operator') {
    const identifier = parseIdentifier(order.identifier);
    return identifier ? ((await findAccount(tx, identifier))?.id ?? null) : null;
  }
  if (!isId(order.personId)) return null;
  const [found] = await tx
    .select({ accountId: person.accountId })
    .from(person)
    .where(and(eq(person.organizationId, order.organizationId), eq(person.id, order.personId)));
  return found?.accountId ?? null;
}

/** Past memberships count, and the operator's account lies in no organization. */
async function liesWithin(
  tx: Tx,
  accountId: string,
  organizationId: string | null,
): Promise<boolean> {
  if (organizationId === null) return true;
  const [found] = await tx
    .select({ operator: account.operator })
    .from(account)
    .where(eq(account.id, accountId));
  const all = await organizationsOf(tx, accountId);
  return found?.operator === false && all.every((id) => id === organizationId);
}

async function voidResets(tx: Tx, accountId: string, at: Instant): Promise<void> {
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
}

/** A new password by the slip; every browser is signed out but this one. */
export async function redeemResetSlip(
  gate: Gate,
  key: SlipKey,
  input: { readonly password: string },
  visitor: Visitor,
): Promise<Outcome<Started>> {
  const checked = await checkSlip(gate, 'reset', key, visitor, findResets);
  if (!checked.ok) return checked;
  const { id, accountId, inOrganizationId } = checked.value;
  const about = await asSystem(gate.pool, 'sign-in', (tx) => aboutAccount(tx, accountId));
  const refusal = judgePassword(input.password, about);
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(input.password);
  const at = gate.clock();
  const reset = await asSystem(
    gate.pool,
    'account',
    async (tx): Promise<Outcome<unknown>> => {
      const [now] = await tx.select().from(resetSlip).where(eq(resetSlip.id, id)).for('update');
      const standing = now ? stands(now, at) : refuse('slip.replaced');
      if (!standing.ok) return standing;
      if (!(await liesWithin(tx, accountId, inOrganizationId)))
        return refuse('reset-slip.member-elsewhere');
      await tx.update(resetSlip).set({ usedAt: at }).where(eq(resetSlip.id, id));
      await setPassword(tx, accountId, passwordHash, at);
      await forgetDevices(tx, accountId);
      await log(tx, { accountId, kind: 'password-reset', at, inOrganizationId });
      return done(null);
    },
    { keepIf: ({ ok }) => ok },
  );
  if (!reset.ok) return reset;
  await endOtherSessions(gate, accountId, null);
  return done(await startSession(gate, accountId, visitor));
}

async function findResets(tx: Tx, named: Named): Promise<ResetSlip[]> {
  if ('slip' in named) return tx.select().from(resetSlip).where(eq(resetSlip.id, named.slip));
  const found = await findAccount(tx, named);
  if (!found) return [];
  return tx
    .select()
    .from(resetSlip)
    .where(eq(resetSlip.accountId, found.id))
    .orderBy(desc(resetSlip.issuedAt), desc(resetSlip.id))
    .limit(4);
}
