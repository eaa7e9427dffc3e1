import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { withdrawRecord } from '@wangge/grid/record/withdraw';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import { withdrawWithRecord } from '../case/lookup.ts';
import { recordOf } from './columns.ts';
import { formOf, policyOf } from './form-of.ts';
import { lockGrid, readRecord, saveRecordFacts } from './store.ts';
import { visibleRecords } from './visible.ts';

/** The words in the log of a case that goes with its record. */
const because = '登记它的记录已撤回';

/** 撤回：by its maker, within ten minutes; the cases that it raised go with it while nobody has taken them on. */
export async function takeBack(
  call: CommandCall,
  asked: { readonly recordId: string; readonly version: number },
): Promise<Outcome<true>> {
  const seen = visibleRecords(call);
  const line = await readRecord(call, asked.recordId, seen);
  if (line === null) return refuse('record.not-found');
  await lockGrid(call, line.gridId);
  const now = (await readRecord(call, asked.recordId, seen)) ?? line;
  const same = sameVersion('record', asked.version, now.version);
  if (!same.ok) return same;
  const existing = { record: recordOf(now), replacedById: now.correctedById };
  const decided = withdrawRecord(existing, call.actor.personId, call.at);
  if (!decided.ok) return decided;
  const form = formOf(await policyOf(call, now), now);
  const saved = await saveRecordFacts(call, decided.value, form);
  if (!saved.ok) return saved;
  const asWritten = { recordId: now.id, reason: because };
  const gone = await withdrawWithRecord(call, { commandId: call.commandId }, asWritten);
  return gone.ok ? done(true) : gone;
}
