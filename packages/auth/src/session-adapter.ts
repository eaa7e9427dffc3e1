import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from 'lucia';
import { askSystem, asSystem, type Pool, type Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { account, accountSession } from '@wangge/db/schema/account';
import type { Instant } from '@wangge/grid/time';
import { sha256 } from './hashing.ts';

export type SessionMarks = { readonly handle: string; readonly seenAt: Instant };
export type UserMarks = { readonly operator: boolean };

/** What Lucia hands to `setSession`: everything the row has that Lucia does not know. */
export type SessionRow = SessionMarks & {
  readonly createdAt: Instant;
  readonly device: string;
  readonly network: string;
};

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionMarks, UserMarks>;
    DatabaseSessionAttributes: SessionRow;
    DatabaseUserAttributes: UserMarks;
  }
}

const byIdHash = prepared((tx) =>
  tx
    .select({ session: accountSession, operator: account.operator })
    .from(accountSession)
    .innerJoin(account, eq(account.id, accountSession.accountId))
    .where(and(eq(accountSession.idHash, sql.placeholder('idHash')), isNull(account.closedAt)))
    .prepare('session_by_id_hash'),
);

/**
 * Lucia's sessions in our table, found by the SHA-256 of their id. Lucia reads the machine's clock and this
 * installation another one, so instants are shifted on the way in and out.
 */
export function sessionAdapter(pool: Pool, clock: () => Instant): Adapter {
  // eslint-disable-next-line no-restricted-properties -- Lucia's own clock; the shift is between it and ours
  const shift = () => clock() - Date.now();
  const toLucia = (at: Instant) => new Date(at - shift());
  const toStore = (date: Date): Instant => date.getTime() + shift();
  const run = <T>(work: (tx: Tx) => Promise<T>) => asSystem(pool, 'sign-in', work);

  return {
    async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const idHash = sha256(sessionId);
      const [found] = await askSystem(pool, 'sign-in', byIdHash, { idHash });
      if (!found) return [null, null];
      const { accountId: userId, expiresAt, ...attributes } = found.session;
      // The raw id, not its hash: Lucia hands it back when the session slides, and hashing twice moves nothing.
      const session = { id: sessionId, userId, expiresAt: toLucia(expiresAt), attributes };
      return [session, { id: userId, attributes: { operator: found.operator } }];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await run((tx) =>
        tx.insert(accountSession).values({
          ...attributes,
          idHash: sha256(id),
          accountId: userId,
          expiresAt: toStore(expiresAt),
        }),
      );
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await run((tx) =>
        tx
          .update(accountSession)
          .set({ expiresAt: toStore(expiresAt) })
          .where(eq(accountSession.idHash, sha256(sessionId))),
      );
    },
    async deleteSession(sessionId) {
      await run((tx) =>
        tx.delete(accountSession).where(eq(accountSession.idHash, sha256(sessionId))),
      );
    },
    async deleteUserSessions(userId) {
      await run((tx) => tx.delete(accountSession).where(eq(accountSession.accountId, userId)));
    },
    async deleteExpiredSessions() {
      await run((tx) => tx.delete(accountSession).where(lte(accountSession.expiresAt, clock())));
    },
    /** Sessions are listed and ended by their public handle (`session.ts`): what Lucia would list cannot be ended. */
    getUserSessions() {
      throw new Error('list sessions by their handles');
    },
  };
}
