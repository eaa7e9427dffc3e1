import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Cookie } from 'lucia';
import { asSystem } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { accountSession } from '@wangge/db/schema/account';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { HOUR, type Instant } from '@wangge/grid/time';
import type { Gate, Visitor } from './gate.ts';
import { networkOf } from './network.ts';

/** Lucia's cookie: hand its name, value and attributes on as they are. */
export type SessionCookie = Cookie;

export type Session = {
  readonly accountId: string;
  /** Public: lists and endings name it. The token itself stands in the cookie only. */
  readonly handle: string;
  readonly operator: boolean;
  /** To be set on this answer, because the session slid on; null: the browser's is good. */
  readonly cookie: SessionCookie | null;
};

export type Started = {
  readonly accountId: string;
  readonly handle: string;
  readonly token: string;
  readonly cookie: SessionCookie;
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
    device: visitor.device.slice(0, 200),
    network: networkOf(visitor.network),
  });
  const cookie = gate.lucia.createSessionCookie(session.id);
  return { accountId, handle: session.handle, token: session.id, cookie };
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
    cookie: session.fresh ? gate.lucia.createSessionCookie(session.id) : null,
  };
}

async function noteSeen(gate: Gate, handle: string, at: Instant): Promise<void> {
  await asSystem(gate.pool, 'sign-in', (tx) =>
    tx.update(accountSession).set({ seenAt: at }).where(eq(accountSession.handle, handle)),
  );
}

/** Ends the session in the database too, and empties the cookie. */
export async function signOut(gate: Gate, token: string | null): Promise<SessionCookie> {
  if (token) await gate.lucia.invalidateSession(token);
  return gate.lucia.createBlankSessionCookie();
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
