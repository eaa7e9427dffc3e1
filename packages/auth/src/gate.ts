import type { Pool } from '@wangge/db/connection';
import type { Instant } from '@wangge/grid/time';
import { Lucia, TimeSpan } from 'lucia';
import { cookieAttributes, sessionCookieName } from './cookie.ts';
import { sessionAdapter, type SessionMarks, type UserMarks } from './session-adapter.ts';

export type SessionLucia = Lucia<SessionMarks, UserMarks>;

/** Everything this package needs: where accounts stand, what time it is, and how the cookie is made. */
export type Gate = {
  readonly pool: Pool;
  readonly clock: () => Instant;
  /** Whether ORIGIN is https: cookies are Secure then. */
  readonly secure: boolean;
  readonly lucia: SessionLucia;
};

/** From where somebody knocks. */
export type Visitor = {
  /** The address as the host saw it. */
  readonly network: string;
  /** The browser's own name (`User-Agent`), shown in the list of sessions. */
  readonly device: string;
  /** What `deviceCookieName` holds, if anything. */
  readonly deviceToken?: string | null;
};

/** A session lasts thirty days from its last use in its second half. */
export const SESSION_DAYS = 30;

export function openGate(parts: {
  readonly pool: Pool;
  readonly clock: () => Instant;
  readonly secure: boolean;
}): Gate {
  const { pool, clock, secure } = parts;
  const lucia: SessionLucia = new Lucia(sessionAdapter(pool, clock), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: { name: sessionCookieName(secure), attributes: cookieAttributes(secure) },
    getSessionAttributes: ({ handle, seenAt }) => ({ handle, seenAt }),
    getUserAttributes: ({ operator }) => ({ operator }),
  });
  return { pool, clock, secure, lucia };
}
