import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Cookie } from 'lucia';
import { asSystem } from '@wangge/db/connection';
import { isId, newId } from '@wangge/db/id';
import { accountSession } from '@wangge/db/schema/account';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { HOUR, type Instant } from '@wangge/grid/time';
import { rememberDevice } from './device.ts';
import type { Gate, Visitor } from './gate.ts';
import { networkOf } from './network.ts';

/** To be set on the answer as they are: name, value, attributes. */
export type Cookies = readonly Cookie[];

export type Session = {
  readonly accountId: string;
  /** Public: lists and endings name it. The token itself stands in the cookie only. */
  readonly handle: string;
  readonly operator: boolean;
  /** Not empty when the session slid on. */
  readonly cookies: Cookies;
};

export type Started = {
  readonly accountId: string;
  readonly handle: string;
  readonly token: string;
  readonly cookies: Cookies;
};

export async function startSession(
  gate: Gate,
  accountId: string,
  visitor: Visitor,
): Promise<Started> {
  const at = gate.clock();
  const session = await gate.lucia.createSession(accountId, {
    handle: newId(at),
    createdAt: at,
    seenAt: at,
    device: visitor.device.replaceAll(/[^ -~]/g, '').slice(0, 200),
    network: networkOf(visitor.network),
  });
  const { secure } = gate;
  const device = await asSystem(gate.pool, 'sign-in', (tx) =>
    rememberDevice(tx, accountId, visitor, { secure, at }),
  );
  const cookies = [gate.lucia.createSessionCookie(session.id), ...(device ? [device] : [])];
  return { accountId, handle: session.handle, token: session.id, cookies };
}

/** Who knocks with this token; null for none, an unknown, an expired or an ended one. */
export async function readSession(gate: Gate, token: string | null): Promise<Session | null> {
  if (!token) return null;
  const { session, user } = await gate.lucia.validateSession(token);
  if (!session) return null;
  const at = gate.clock();
  if (session.seenAt < at - HOUR) await noteSeen(gate, session.handle, at);
  return {
    accountId: user.id,
    handle: session.handle,
    operator: user.operator,
    cookies: session.fresh ? [gate.lucia.createSessionCookie(session.id)] : [],
  };
}

async function noteSeen(gate: Gate, handle: string, at: Instant): Promise<void> {
  await asSystem(gate.pool, 'sign-in', (tx) =>
    tx.update(accountSession).set({ seenAt: at }).where(eq(accountSession.handle, handle)),
  );
}

/** Ends the session in the database too, and empties the cookie. */
export async function signOut(gate: Gate, token: string | null): Promise<Cookies> {
  if (token) await gate.lucia.invalidateSession(token);
  return [gate.lucia.createBlankSessionCookie()];
}

export type SessionView = {
  readonly handle: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly device: string;
  readonly network: string;
  readonly current: boolean;
};

/** 我的登录：where my account is signed in. */
export async function listSessions(
  gate: Gate,
  { accountId, handle }: Pick<Session, 'accountId' | 'handle'>,
): Promise<SessionView[]> {
  return asSystem(gate.pool, 'account', (tx) =>
    tx
      .select({
        handle: accountSession.handle,
        createdAt: accountSession.createdAt,
        seenAt: accountSession.seenAt,
        expiresAt: accountSession.expiresAt,
        device: accountSession.device,
        network: accountSession.network,
        current: sql<boolean>`${accountSession.handle} = ${handle}`,
      })
      .from(accountSession)
      .where(
        and(eq(accountSession.accountId, accountId), gt(accountSession.expiresAt, gate.clock())),
      )
      .orderBy(desc(accountSession.seenAt), desc(accountSession.handle)),
  );
}

/** Ends one session of my own account, on whichever browser it is. */
export async function endSession(
  gate: Gate,
  accountId: string,
  handle: string,
): Promise<Outcome<null>> {
  if (!isId(handle)) return refuse('session.not-found');
  const ended = await asSystem(gate.pool, 'account', (tx) =>
    tx
      .delete(accountSession)
      .where(and(eq(accountSession.accountId, accountId), eq(accountSession.handle, handle)))
      .returning({ handle: accountSession.handle }),
  );
  return ended.length === 1 ? done(null) : refuse('session.not-found');
}

/** Ends all but the one given; with null, all. Answers how many. */
export async function endOtherSessions(
  gate: Gate,
  accountId: string,
  handle: string | null,
): Promise<number> {
  const ended = await asSystem(gate.pool, 'account', (tx) =>
    tx
      .delete(accountSession)
      .where(
        and(
          eq(accountSession.accountId, accountId),
          handle === null ? undefined : ne(accountSession.handle, handle),
        ),
      )
      .returning({ handle: accountSession.handle }),
  );
  return ended.length;
}
