import { asSystem } from '@wangge/db/connection';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { findAccount, log } from './account.ts';
import { pairOf } from './device.ts';
import type { Gate, Visitor } from './gate.ts';
import { matchesPassword, sha256 } from './hashing.ts';
import { identifierKey, parseIdentifier } from './identifier.ts';
import { networkOf } from './network.ts';
import { startSession, type Started } from './session.ts';
import { countTry, forgetTries, SEVERAL } from './throttle.ts';

/**
 * 登录：phone, or organization code and number, in one field. Unknown account and wrong password are one refusal
 * and take the same time; only this account on this network is slowed.
 */
export async function signIn(
  gate: Gate,
  input: { readonly identifier: string; readonly password: string },
  visitor: Visitor,
): Promise<Outcome<Started>> {
  const identifier = parseIdentifier(input.identifier);
  if (!identifier) return refuse('sign-in.identifier-unclear');
  const network = networkOf(visitor.network);
  const at = gate.clock();
  const { found, pair, attempt } = await asSystem(gate.pool, 'sign-in', async (tx) => {
    const found = await findAccount(tx, identifier);
    const nobody = { subject: `identifier:${sha256(identifierKey(identifier))}`, network };
    const pair = found ? await pairOf(tx, found.id, visitor) : nobody;
    return { found, pair, attempt: await countTry(tx, pair, at) };
  });
  if (!attempt.allowed) return refuse('sign-in.slowed', { until: attempt.until });
  const right = await matchesPassword(input.password, found?.passwordHash ?? null);
  if (!found || !right) {
    if (found && attempt.failures === SEVERAL) await tellSeveral(gate, found.id, network, at);
    return refuse('sign-in.wrong', wait(attempt.until));
  }
  await asSystem(gate.pool, 'sign-in', (tx) => forgetTries(tx, pair));
  return done(await startSession(gate, found.id, visitor));
}

export function wait(until: Instant | null): { until: Instant } | undefined {
  return until === null ? undefined : { until };
}

export async function tellSeveral(
  gate: Gate,
  accountId: string,
  network: string,
  at: Instant,
): Promise<void> {
  await asSystem(gate.pool, 'sign-in', (tx) =>
    log(tx, { accountId, kind: 'several-refusals', at, network }),
  );
}
