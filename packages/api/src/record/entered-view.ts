import { and, eq, inArray } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { record } from '@wangge/db/schema/record';
import { done, refuse } from '@wangge/grid/outcome';
import { RECONSIDER } from '@wangge/grid/record/withdraw';
import type { CommandCall } from '../procedures/command.ts';
import type { Result } from '../result.ts';
import { casesTouched } from './cases.ts';
import { casesById } from './cases-view.ts';
import { rowViews } from './row-view.ts';
import { readRecord } from './store.ts';
import type { RecordEntered, RecordWithdrawn } from './views.ts';

/** 回执：read afresh, so that a retry gets the same. */
export async function enteredView(
  call: CommandCall,
  recordId: string,
): Promise<Result<RecordEntered>> {
  const line = await readRecord(call, recordId);
  if (line === null) return refuse('record.not-found');
  const { policy } = await call.rules();
  const [[row], raised, joined, replaced] = await Promise.all([
    rowViews(call, policy, [line]),
    casesTouched(call, call.commandId, 'raised').then((ids) => casesById(call, ids)),
    casesTouched(call, call.commandId, 'progressed').then((ids) => casesById(call, ids)),
    replacedBy(call, recordId),
  ]);
  if (!row) return refuse('record.not-found');
  const { performer: _, failing: __, ...entered } = row;
  return done({
    ...entered,
    replacesId: replaced,
    raised,
    joined,
    withdrawUntil: line.enteredAt + RECONSIDER,
    version: line.version,
    offsetMinutes: call.organization.settings.utcOffsetMinutes,
  });
}

async function replacedBy(
  { tx, organization }: CommandCall,
  recordId: string,
): Promise<string | null> {
  const [before] = await tx
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.organizationId, organization.id), eq(record.correctedById, recordId)))
    .limit(1);
  return before?.id ?? null;
}

export async function withdrawnView(
  call: CommandCall,
  recordId: string,
): Promise<Result<RecordWithdrawn>> {
  const line = await readRecord(call, recordId);
  if (line?.withdrawnAt === null || line === null) return refuse('record.not-found');
  const { tx, organization } = call;
  const ids = await casesTouched(call, call.commandId, 'ended');
  const withdrawnCases =
    ids.length === 0
      ? []
      : await tx
          .select({ id: cases.id, number: cases.number })
          .from(cases)
          .where(and(eq(cases.organizationId, organization.id), inArray(cases.id, ids)));
  return done({ id: line.id, withdrawnAt: line.withdrawnAt, withdrawnCases });
}
