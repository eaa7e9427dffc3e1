import { asSystem } from '@wangge/db/connection';
import { forgetOldDevices } from './device.ts';
import type { Gate } from './gate.ts';
import { forgetOldTries } from './throttle.ts';

/** For a daily job: sessions that ended by themselves, failures and browsers nobody counts any more. */
export async function sweepAccounts(gate: Gate): Promise<void> {
  await gate.lucia.deleteExpiredSessions();
  const at = gate.clock();
  await asSystem(gate.pool, 'job', async (tx) => {
    await forgetOldTries(tx, at);
    await forgetOldDevices(tx, at);
  });
}
