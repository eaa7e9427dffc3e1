import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { command } from '@wangge/db/schema/command';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';

export type Claim = {
  readonly organizationId: string;
  readonly id: string;
  readonly accountId: string | null;
  readonly procedure: string;
  readonly inputHash: string;
  readonly subjectId: string;
  readonly at: Instant;
};

const take = prepared((tx) =>
  tx
    .insert(command)
    .values({
      organizationId: sql.placeholder('organizationId'),
      id: sql.placeholder('id'),
      accountId: sql.placeholder('accountId'),
      inputHash: sql.placeholder('inputHash'),
      procedure: sql.placeholder('procedure'),
      subjectId: sql.placeholder('subjectId'),
      at: sql.placeholder('at'),
    })
    .onConflictDoNothing()
    .returning({ id: command.id })
    .prepare('command_claim'),
);

export type Claimed = { readonly fresh: boolean; readonly subjectId: string };

/**
 * Takes the command's name before anything is done under it. A second sender waits here for the first to commit, then
 * finds the row: same account and input, and it is a retry; anything else is `command.reused`.
 */
export async function claim(tx: Tx, row: Claim): Promise<Outcome<Claimed>> {
  const taken = await take(tx).execute(row);
  if (taken.length > 0) return done({ fresh: true, subjectId: row.subjectId });
  const [known] = await tx
    .select()
    .from(command)
    .where(and(eq(command.organizationId, row.organizationId), eq(command.id, row.id)));
  const same =
    known?.accountId === row.accountId &&
    known.procedure === row.procedure &&
    known.inputHash === row.inputHash;
  return known && same
    ? done({ fresh: false, subjectId: known.subjectId })
    : refuse('command.reused');
}

/** The same input gives the same hash, whatever the order of its keys. */
export function hashOf(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(input, sorted) ?? '')
    .digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
