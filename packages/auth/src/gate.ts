import type { Pool } from '@wangge/db/connection';
import type { Instant } from '@wangge/grid/time';
import { Lucia, TimeSpan } from 'lucia';
import { cookieRules } from './cookie.ts';
import { sessionAdapter, type SessionMarks, type UserMarks } from './session-adapter.ts';

export type SessionLucia = Lucia<SessionMarks, UserMarks>;

/** Everything this package needs: where accounts stand, what time it is, and how the cookie is made. */
export type Gate = {
  readonly pool: Pool;
  readonly clock: () => Instant;
  readonly lucia: SessionLucia;
};

/** From where somebody knocks: the address as the host saw it, and the browser's own name. */
export type Visitor = { readonly network: string; readonly device: string };

/** A session lasts thirty days from its last use in its second half. */
export const SESSION_DAYS = 30;

export function openGate(parts: {
  readonly pool: Pool;
  readonly clock: () => Instant;
  /** Whether ORIGIN is https. */
  readonly secure: boolean;
}): Gate {
  const { pool, clock, secure } = parts;
  const lucia: SessionLucia = new Lucia(sessionAdapter(pool, clock), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: cookieRules(secure),
    getSessionAttributes: ({ handle, seenAt }) => ({ handle, seenAt }),
    getUserAttributes: ({ operator }) => ({ operator }),
  });
  return { pool, clock, lucia };
}
