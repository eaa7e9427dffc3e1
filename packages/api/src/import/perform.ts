import { claim, hashOf } from '../command-claim.ts';
import type { MemberCall } from '../call.ts';
import type { Context } from '../context.ts';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { ImportStage } from '@wangge/db/schema/import';
import type { Day } from '@wangge/grid/time';
import { applyRun, type Applying } from './apply.ts';
import { removeList } from './disk.ts';
import { mayImport } from './entitled.ts';
import { startReading, type Reading } from './reading.ts';
import { changeRun, readRun, type RunRow } from './store.ts';
import type { Asked, ImportReport } from './views.ts';

type Named = { readonly importId: string; readonly commandId: string };

/** What is done after the transaction: null where a retry has nothing left to do. */
export type Decided<T> = { readonly importId: string; readonly next: T | null };

/** Claims the command's name, and finds the run in one of the stages in which it may be. */
async function openRun(
  call: MemberCall,
  procedure: string,
  input: Named,
  stages: readonly ImportStage[],
): Promise<Outcome<{ readonly run: RunRow; readonly fresh: boolean }>> {
  const { tx, organization, actor, at } = call;
  const claimed = await claim(tx, {
    organizationId: organization.id,
    id: input.commandId,
    accountId: actor.accountId,
    procedure,
    inputHash: hashOf(input),
    subjectId: input.importId,
    at,
  });
  if (!claimed.ok) return claimed;
  const row = await readRun(call, input.importId);
  if (!row) return refuse('import.not-found');
  const allowed = mayImport(call, row.run.kind);
  if (!allowed.ok) return allowed;
  const { fresh } = claimed.value;
  if (fresh && !stages.includes(row.run.stage))
    return refuse('import.other-stage', { stage: row.run.stage });
  return done({ run: row.run, fresh });
}

export function readingOf(
  call: MemberCall,
  run: Pick<RunRow, 'id' | 'kind'>,
  asked: Asked,
): Reading {
  const { organization, policy, today, actor } = call;
  const { levels, trees, posts, bodies } = policy;
  return {
    organizationId: organization.id,
    importId: run.id,
    kind: run.kind,
    asked,
    shape: { levels, trees, posts, bodies },
    today,
    by: actor.personId,
  };
}

/** 再核对一次：with other columns, another sheet, or against what is there now. */
export async function decideCheck(
  call: MemberCall,
  input: Named & { readonly asked: Asked },
): Promise<Outcome<Decided<Reading>>> {
  const { importId } = input;
  const opened = await openRun(call, 'import.check', input, ['checked', 'refused']);
  if (!opened.ok) return opened;
  if (!opened.value.fresh) return done({ importId, next: null });
  const { run } = opened.value;
  const changed = await changeRun(
    call.tx,
    { organizationId: run.organizationId, importId },
    ['checked', 'refused'],
    { stage: 'reading', asked: input.asked, progress: 0, progressAt: call.at, refusal: null },
  );
  if (!changed) return refuse('import.other-stage', { stage: 'reading' });
  return done({ importId, next: readingOf(call, run, input.asked) });
}

export function actCheck(context: Context, { importId, next }: Decided<Reading>): Outcome<string> {
  if (next) startReading(context, next);
  return done(importId);
}

type ApplyInput = Named & {
  readonly version: number;
  readonly on: Day;
  readonly goneIds: readonly string[];
  readonly goneOn?: Day | undefined;
};

/** 写入：decided here, written after this transaction as one of its own. */
export async function decideApply(
  call: MemberCall,
  input: ApplyInput,
): Promise<Outcome<Decided<Applying>>> {
  const { importId } = input;
  const opened = await openRun(call, 'import.write', input, ['checked']);
  if (!opened.ok) return opened;
  const { run, fresh } = opened.value;
  if (!fresh) return done({ importId, next: null });
  if (run.version !== input.version) return refuse('import.changed', { version: run.version });
  const report = run.report as ImportReport | null;
  if (!report || run.fingerprint === null)
    return refuse('import.other-stage', { stage: run.stage });
  if (report.counts.faults > 0) return refuse('import.has-faults', { count: report.counts.faults });
  const goneOn = input.goneOn ?? input.on;
  if (input.on < call.today || goneOn < call.today) return refuse('import.past-day');
  const key = { organizationId: run.organizationId, importId };
  const change = { stage: 'applying', progressAt: call.at, refusal: null } as const;
  if (!(await changeRun(call.tx, key, ['checked'], change)))
    return refuse('import.other-stage', { stage: 'applying' });
  return done({
    importId,
    next: {
      ...key,
      kind: run.kind,
      fingerprint: run.fingerprint,
      on: input.on,
      goneIds: [...new Set(input.goneIds)],
      goneOn,
      by: call.actor.personId,
    },
  });
}

/** Most lists are written in a moment; a page does not wait longer for the others. */
const waits = 8_000;

export async function actApply(
  context: Context,
  { importId, next }: Decided<Applying>,
): Promise<Outcome<string>> {
  if (!next) return done(importId);
  const written = applyRun(context, next).catch((error: unknown) => void context.report(error));
  let alarm: NodeJS.Timeout | undefined;
  await Promise.race([written, new Promise((resolve) => (alarm = setTimeout(resolve, waits)))]);
  clearTimeout(alarm);
  return done(importId);
}

/** 不要了：nothing was written, and what was read is thrown away. */
export async function decideWithdraw(
  call: MemberCall,
  input: Named,
): Promise<Outcome<Decided<{ readonly organizationId: string }>>> {
  const { importId } = input;
  const opened = await openRun(call, 'import.withdraw', input, ['checked', 'refused']);
  if (!opened.ok) return opened;
  const { run, fresh } = opened.value;
  const key = { organizationId: run.organizationId, importId };
  if (
    fresh &&
    !(await changeRun(call.tx, key, ['checked', 'refused'], { stage: 'withdrawn', report: null }))
  )
    return refuse('import.other-stage', { stage: 'applying' });
  return done({ importId, next: fresh ? key : null });
}

export async function actWithdraw(
  context: Context,
  { importId, next }: Decided<{ readonly organizationId: string }>,
): Promise<Outcome<string>> {
  if (next) await removeList(context.files, { ...next, importId });
  return done(importId);
}
