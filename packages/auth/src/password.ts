import { eq } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { account } from '@wangge/db/schema/account';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { log } from './account.ts';
import { pairOf } from './device.ts';
import type { Gate, Visitor } from './gate.ts';
import { hashPassword, matchesPassword } from './hashing.ts';
import { aboutAccount } from './membership.ts';
import { networkOf } from './network.ts';
import { judgePassword } from './password-rules.ts';
import { endOtherSessions, type Session } from './session.ts';
import { tellSeveral, wait } from './sign-in.ts';
import { countTry, forgetTries, SEVERAL } from './throttle.ts';

/** 改密码：with the present one; every other browser is signed out. */
export async function changePassword(
  gate: Gate,
  session: Pick<Session, 'accountId' | 'handle'>,
  input: { readonly current: string; readonly next: string },
  visitor: Visitor,
): Promise<Outcome<{ readonly endedSessions: number }>> {
  const { accountId, handle } = session;
  const network = networkOf(visitor.network);
  const at = gate.clock();
  const read = async (tx: Tx) => {
    const pair = await pairOf(tx, accountId, visitor);
    const attempt = await countTry(tx, pair, at);
    const passwordHash = await passwordHashOf(tx, accountId);
    return { pair, attempt, passwordHash, about: await aboutAccount(tx, accountId) };
  };
  const { pair, attempt, passwordHash, about } = await asSystem(gate.pool, 'account', read);
  if (!attempt.allowed) return refuse('sign-in.slowed', { until: attempt.until });
  if (!(await matchesPassword(input.current, passwordHash))) {
    if (attempt.failures === SEVERAL) await tellSeveral(gate, accountId, network, at);
    return refuse('password.current-wrong', wait(attempt.until));
  }
  await asSystem(gate.pool, 'account', (tx) => forgetTries(tx, pair));
  if (input.next.normalize('NFC') === input.current.normalize('NFC'))
    return refuse('password.unchanged');
  const refusal = judgePassword(input.next, about);
  if (refusal) return { ok: false, refusal };
  const next = await hashPassword(input.next);
  await asSystem(gate.pool, 'account', async (tx) => {
    await setPassword(tx, accountId, next, at);
    await log(tx, { accountId, kind: 'password-changed', at, byAccountId: accountId, network });
  });
  return done({ endedSessions: await endOtherSessions(gate, accountId, handle) });
}

async function passwordHashOf(tx: Tx, accountId: string): Promise<string | null> {
  const [found] = await tx
    .select({ passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.id, accountId));
  return found?.passwordHash ?? null;
}

export async function setPassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  at: Instant,
): Promise<void> {
  await tx
    .update(account)
    .set({ passwordHash, passwordSetAt: at })
    .where(eq(account.id, accountId));
}
