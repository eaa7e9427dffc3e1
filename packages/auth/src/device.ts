import { and, eq, lt } from 'drizzle-orm';
import { Cookie } from 'lucia';
import type { Tx } from '@wangge/db/connection';
import { randomBytes } from '@wangge/db/id';
import { knownDevice } from '@wangge/db/schema/account';
import { DAY, type Instant } from '@wangge/grid/time';
import { cookieAttributes, deviceCookieName } from './cookie.ts';
import type { Visitor } from './gate.ts';
import { sha256 } from './hashing.ts';
import { networkOf } from './network.ts';
import type { Pair } from './throttle.ts';

const REMEMBERED_DAYS = 400;
const shape = /^[\w-]{27}$/;

/**
 * Whose failures are counted together: those on one network, or on a browser that has signed in to this account
 * before. So a student on the campus network cannot slow the dean on the dean's own browser.
 */
export async function pairOf(tx: Tx, accountId: string, visitor: Visitor): Promise<Pair> {
  const subject = `account:${accountId}`;
  const tokenHash = hashOf(visitor);
  const known =
    tokenHash !== null &&
    (await tx.select().from(knownDevice).where(isDevice(accountId, tokenHash))).length > 0;
  return { subject, network: known ? `device:${tokenHash}` : networkOf(visitor.network) };
}

/** After a sign-in. A new cookie for a browser that has none; several accounts may share one. */
export async function rememberDevice(
  tx: Tx,
  accountId: string,
  visitor: Visitor,
  options: { readonly secure: boolean; readonly at: Instant },
): Promise<Cookie | null> {
  const { secure, at } = options;
  const brought = hashOf(visitor);
  const token = Buffer.from(randomBytes(20)).toString('base64url');
  const tokenHash = brought ?? sha256(token);
  await tx
    .insert(knownDevice)
    .values({ accountId, tokenHash, seenAt: at })
    .onConflictDoUpdate({
      target: [knownDevice.accountId, knownDevice.tokenHash],
      set: { seenAt: at },
    });
  if (brought !== null) return null;
  const maxAge = (REMEMBERED_DAYS * DAY) / 1000;
  return new Cookie(deviceCookieName(secure), token, { ...cookieAttributes(secure), maxAge });
}

export async function forgetDevices(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(knownDevice).where(eq(knownDevice.accountId, accountId));
}

export async function forgetOldDevices(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(knownDevice).where(lt(knownDevice.seenAt, at - REMEMBERED_DAYS * DAY));
}

function hashOf({ deviceToken }: Visitor): string | null {
  return deviceToken && shape.test(deviceToken) ? sha256(deviceToken) : null;
}

function isDevice(accountId: string, tokenHash: string) {
  return and(eq(knownDevice.accountId, accountId), eq(knownDevice.tokenHash, tokenHash));
}
