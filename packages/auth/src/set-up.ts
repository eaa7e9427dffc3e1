import { eq, isNull } from 'drizzle-orm';
import { asSystem } from '@wangge/db/connection';
import { newId, randomBytes } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { setUpLink } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { DAY, type Instant } from '@wangge/grid/time';
import { createAccount, log } from './account.ts';
import type { Gate, Visitor } from './gate.ts';
import { hashPassword, sha256 } from './hashing.ts';
import { parsePhone } from './identifier.ts';
import { judgePassword } from './password-rules.ts';
import { startSession, type Started } from './session.ts';

export const SET_UP_DAYS = 1;

/**
 * 首次设置：the secret of the one-time link that a start without demo prints while there is no operator; each start
 * makes a new one and voids the last. Null as soon as an operator exists.
 */
export async function issueSetUpSecret(
  gate: Gate,
): Promise<{ readonly secret: string; readonly expiresAt: Instant } | null> {
  const at = gate.clock();
  const secret = Buffer.from(randomBytes(20)).toString('base64url');
  const expiresAt = at + SET_UP_DAYS * DAY;
  return asSystem(gate.pool, 'set-up', async (tx) => {
    const operators = await tx
      .select({ id: account.id })
      .from(account)
      .where(eq(account.operator, true))
      .limit(1);
    if (operators.length > 0) return null;
    await tx.delete(setUpLink).where(isNull(setUpLink.usedAt));
    await tx.insert(setUpLink).values({ secretHash: sha256(secret), issuedAt: at, expiresAt });
    return { secret, expiresAt };
  });
}

/** The first operator: a phone and a password, and the link is used up. */
export async function redeemSetUpSecret(
  gate: Gate,
  input: { readonly secret: string; readonly phone: string; readonly password: string },
  visitor: Visitor,
): Promise<Outcome<Started>> {
  const phone = parsePhone(input.phone);
  if (phone === null) return refuse('set-up.phone-unclear');
  const refusal = judgePassword(input.password, [phone]);
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(input.password);
  const at = gate.clock();
  const isIt = eq(setUpLink.secretHash, sha256(input.secret));
  const made = await asSystem(
    gate.pool,
    'set-up',
    async (tx): Promise<Outcome<string>> => {
      const [link] = await tx.select().from(setUpLink).where(isIt).for('update');
      if (!link || link.usedAt !== null || link.expiresAt <= at) return refuse('set-up.not-valid');
      await tx.update(setUpLink).set({ usedAt: at }).where(isIt);
      const draft = { id: newId(at), phone, passwordHash, at, operator: true };
      const accountId = await createAccount(tx, draft);
      if (accountId === null) return refuse('set-up.phone-has-account');
      await log(tx, { accountId, kind: 'activated', at, byAccountId: accountId });
      return done(accountId);
    },
    { keepIf: ({ ok }) => ok },
  );
  return made.ok ? done(await startSession(gate, made.value, visitor)) : made;
}
