import { sweepAccounts } from '@wangge/auth/sweep';
import { uncounted } from '../calendar/lookup.ts';
import { sweepCases } from '../case/lookup.ts';
import type { Context, Installation } from '../context.ts';
import {
  dropPhotosOf,
  dropUnattached,
  removeFromDisk,
  removeLeftovers,
  removeOldIncoming,
  type Kept,
} from '../file/lookup.ts';
import { takeDueNames } from '../hierarchy/lookup.ts';
import { forgetLists, voidInterrupted } from '../import/lookup.ts';
import { eraseRecords } from '../record/lookup.ts';
import { deliver } from './deliver.ts';
import { forget } from './forget.ts';
import { eachOrganization, jobContext } from './organizations.ts';
import { recountAWhile } from './recount.ts';

/** 每分钟：deadlines and suspensions of every organization, then what there is to tell. */
export async function runMinute(installation: Installation): Promise<void> {
  const context = await jobContext(installation);
  await eachOrganization(context, 'inside', takeDueNames);
  // Before the sweep, so that nobody is told of a deadline that a published calendar has moved.
  await recountAWhile(context);
  await eachOrganization(context, 'inside', async (call) =>
    sweepCases(call, await uncounted(call)),
  );
  await eachOrganization(context, 'owner', voidInterrupted);
  while ((await eachOrganization(context, 'owner', deliver)).some((taken) => taken > 0));
}

/** 每天：what has been kept long enough goes. Photos leave the disk after their rows. */
export async function runNightly(installation: Installation): Promise<void> {
  const context = await jobContext(installation);
  await eraseUntilDone(context);
  const dropped = await eachOrganization(context, 'owner', async (call) => {
    await forget(call);
    return { organizationId: call.organization.id, kept: await dropUnattached(call) };
  });
  await removeAll(context, dropped);
  await eachOrganization(context, 'owner', removeLeftovers);
  await eachOrganization(context, 'owner', forgetLists);
  await removeOldIncoming(context.files, context.clock());
  await sweepAccounts(context.gate);
}

/**
 * 到点该做的都做一遍：at start, so that what fell due while the house was down is said once; and whenever a test
 * moves the clock.
 */
export async function runDueJobs(installation: Installation): Promise<void> {
  await runMinute(installation);
  await runNightly(installation);
}

async function eraseUntilDone(context: Context): Promise<void> {
  let more = true;
  while (more) {
    const erased = await eachOrganization(context, 'owner', async (call) => {
      const recordIds = await eraseRecords(call);
      const kept = await dropPhotosOf(call, recordIds);
      return { organizationId: call.organization.id, kept, count: recordIds.length };
    });
    await removeAll(context, erased);
    more = erased.some(({ count }) => count > 0);
  }
}

async function removeAll(
  { files }: Context,
  dropped: ReadonlyArray<{ readonly organizationId: string; readonly kept: readonly Kept[] }>,
): Promise<void> {
  for (const { organizationId, kept } of dropped) await removeFromDisk(files, organizationId, kept);
}
