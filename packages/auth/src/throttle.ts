import { and, eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { signInAttempt } from '@wangge/db/schema/account';
import { HOUR, MINUTE, type Instant } from '@wangge/grid/time';

/** 登录节流：the pair of what is tried and from which network. Nobody else waits for it. */
export type Pair = { readonly subject: string; readonly network: string };

/** Seconds to wait after the n-th failure in a row; the last holds for all that follow. */
export const waits = [0, 0, 0, 0, 15, 30, 60, 120, 300, 600] as const;

/** After as many failures the person is told. */
export const SEVERAL = 5;

const FORGOTTEN_AFTER = 12 * HOUR;

export type Try =
  | { readonly allowed: true; readonly failures: number; readonly until: Instant | null }
  | { readonly allowed: false; readonly until: Instant };

/**
 * Counts a try before it is judged, so that a thousand at once are counted too; success takes the count back.
 * `until` is when the next one may follow if this one fails.
 */
export async function countTry(tx: Tx, pair: Pair, at: Instant): Promise<Try> {
  const now = sql`${new Date(at).toISOString()}::timestamptz`;
  const counted = sql`case when ${signInAttempt.lastAt} < ${now} - make_interval(secs => ${FORGOTTEN_AFTER / 1000})
    then 1 else ${signInAttempt.failures} + 1 end`;
  const wait = sql`(${sql.raw(`array[${waits.join(',')}]`)})[least(${counted}, ${sql.raw(String(waits.length))})]`;
  const [row] = await tx
    .insert(signInAttempt)
    .values({ ...pair, failures: 1, lastAt: at })
    .onConflictDoUpdate({
      target: [signInAttempt.subject, signInAttempt.network],
      set: {
        failures: counted,
        lastAt: at,
        waitsUntil: sql`nullif(${now} + make_interval(secs => ${wait}), ${now})`,
      },
      setWhere: sql`coalesce(${signInAttempt.waitsUntil}, ${now}) <= ${now}`,
    })
    .returning({ failures: signInAttempt.failures, until: signInAttempt.waitsUntil });
  if (row) return { allowed: true, ...row };
  const [waiting] = await tx
    .select({ until: signInAttempt.waitsUntil })
    .from(signInAttempt)
    .where(isPair(pair));
  return { allowed: false, until: waiting?.until ?? at + MINUTE };
}

export async function forgetTries(tx: Tx, pair: Pair): Promise<void> {
  await tx.delete(signInAttempt).where(isPair(pair));
}

export async function forgetOldTries(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(signInAttempt).where(lt(signInAttempt.lastAt, at - FORGOTTEN_AFTER));
}

function isPair({ subject, network }: Pair) {
  return and(eq(signInAttempt.subject, subject), eq(signInAttempt.network, network));
}
