import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { importRun } from '@wangge/db/schema/import';
import { DAY, MINUTE } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { removeList } from './disk.ts';
import { isActive } from './reading.ts';
import { clearStaging } from './stage.ts';

/** A list that nobody writes within a week is forgotten; so is what was shown of one that was written. */
const kept = 7 * DAY;
const silent = 2 * MINUTE;

/** 中断的导入：the process that read or wrote them is gone. Nothing of them was written. */
export async function voidInterrupted({ tx, organization, at }: OrganizationCall): Promise<void> {
  const stuck = await tx
    .select({ id: importRun.id })
    .from(importRun)
    .where(
      and(
        eq(importRun.organizationId, organization.id),
        inArray(importRun.stage, ['reading', 'applying']),
        lt(importRun.progressAt, at - silent),
      ),
    );
  const gone = stuck.map(({ id }) => id).filter((id) => !isActive(id));
  if (gone.length === 0) return;
  await tx
    .update(importRun)
    .set({
      stage: 'refused',
      refusal: { code: 'import.interrupted' },
      version: sql`${importRun.version} + 1`,
    })
    .where(and(eq(importRun.organizationId, organization.id), inArray(importRun.id, gone)));
}

/** 忘记上传的表：the file, what was staged, and the names in what was found. The counts stay. */
export async function forgetLists(call: OrganizationCall): Promise<void> {
  const { tx, organization, at, context } = call;
  const old = await tx
    .update(importRun)
    .set({
      report: sql`case when ${importRun.report} is null then null else ${importRun.report}
        || '{"faults": [], "cautions": [], "groups": {"new": [], "changed": [], "moved": [], "gone": []}}'::jsonb end`,
      stage: sql`case when ${importRun.stage} in ('checked', 'refused') then 'withdrawn' else ${importRun.stage} end`,
    })
    .where(
      and(
        eq(importRun.organizationId, organization.id),
        inArray(importRun.stage, ['checked', 'refused', 'applied']),
        lt(importRun.uploadedAt, at - kept),
        // The others have been forgotten in one of the nights before.
        gt(importRun.uploadedAt, at - 5 * kept),
      ),
    )
    .returning({ id: importRun.id });
  for (const { id: importId } of old) {
    const run = { organizationId: organization.id, importId };
    await clearStaging(tx, run);
    await removeList(context.files, run);
  }
}
