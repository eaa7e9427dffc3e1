import { asSystem, type Tx } from '@wangge/db/connection';
import { isId } from '@wangge/db/id';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { plainCode } from './code.ts';
import type { Gate, Visitor } from './gate.ts';
import { matchesCode } from './hashing.ts';
import { identifierKey, parseIdentifier, type Identifier } from './identifier.ts';
import { networkOf } from './network.ts';
import { wait } from './sign-in.ts';
import { countTry, forgetTries } from './throttle.ts';

/** How a slip is presented: scanned (its address names it), or typed with the identifier printed on it. */
export type SlipKey =
  | { readonly slip: string; readonly organization?: string; readonly code: string }
  | { readonly identifier: string; readonly code: string };

export type SlipState = {
  readonly codeHash: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

export type Named = { readonly slip: string; readonly organization: string } | Identifier;

function nameOf(key: SlipKey): Named | null {
  if ('identifier' in key) return parseIdentifier(key.identifier);
  const { slip, organization = '' } = key;
  return isId(slip) && /^[a-z0-9-]{0,40}$/.test(organization) ? { slip, organization } : null;
}

/**
 * Finds the slip whose code this is. Tries are counted for the pair of slip and network before they are judged;
 * that a slip is used or out of date learns only who holds it.
 */
export async function checkSlip<Slip extends SlipState>(
  gate: Gate,
  kind: 'activation' | 'reset',
  key: SlipKey,
  visitor: Visitor,
  find: (tx: Tx, named: Named) => Promise<readonly Slip[]>,
): Promise<Outcome<Slip>> {
  const named = nameOf(key);
  if (!named) return refuse('identifier' in key ? 'sign-in.identifier-unclear' : 'slip.wrong');
  const name = 'slip' in named ? `${named.organization}/${named.slip}` : identifierKey(named);
  const pair = { subject: `${kind}:${name}`, network: networkOf(visitor.network) };
  const at = gate.clock();
  const { candidates, attempt } = await asSystem(gate.pool, 'sign-in', async (tx) => ({
    candidates: await find(tx, named),
    attempt: await countTry(tx, pair, at),
  }));
  if (!attempt.allowed) return refuse('slip.slowed', { until: attempt.until });
  const slip = await whose(plainCode(key.code), candidates);
  if (!slip) return refuse('slip.wrong', wait(attempt.until));
  await asSystem(gate.pool, 'sign-in', (tx) => forgetTries(tx, pair));
  return stands(slip, at);
}

async function whose<Slip extends SlipState>(
  code: string,
  candidates: readonly Slip[],
): Promise<Slip | null> {
  if (candidates.length === 0) await matchesCode(code, null);
  for (const slip of candidates) if (await matchesCode(code, slip.codeHash)) return slip;
  return null;
}

/** Once, and until the end of its last day. */
export function stands<Slip extends SlipState>(slip: Slip, at: Instant): Outcome<Slip> {
  if (slip.usedAt !== null) return refuse('slip.used');
  if (slip.revokedAt !== null) return refuse('slip.replaced');
  if (slip.expiresAt <= at) return refuse('slip.expired');
  return done(slip);
}
