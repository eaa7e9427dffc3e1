import { asSystem } from '@wangge/db/connection';
import type { Gate } from './gate.ts';
import { forgetOldTries } from './throttle.ts';

/** For a daily job: sessions that have ended by themselves and failures nobody counts any more. */
export async function sweepAccounts(gate: Gate): Promise<void> {
  await gate.lucia.deleteExpiredSessions();
  await asSystem(gate.pool, 'job', (tx) => forgetOldTries(tx, gate.clock()));
}
