import { and, eq, inArray } from 'drizzle-orm';
import { caseLog } from '@wangge/db/schema/case';
import type { CaseCommand } from '@wangge/grid/case/command';
import { done, type Outcome, type Refusal } from '@wangge/grid/outcome';
import { dayOf } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import type { Result } from '../result.ts';
import { actOn, decide } from './act.ts';
import { mergeFault } from './merge.ts';
import { sceneOf, type Scene } from './scene.ts';
import { readCase, type StoredCase } from './store.ts';
import type { BulkRow } from './views.ts';
import { visible } from './visible.ts';

type Chosen = ReadonlyArray<{ readonly caseId: string; readonly version: number }>;

type Step = (stored: StoredCase, scene: Scene) => Promise<Outcome<unknown>> | Outcome<unknown>;

/** 先看：what would happen to each, with nothing done. */
export async function previewBulk(
  call: MemberCall,
  asked: { readonly chosen: Chosen; readonly command: CaseCommand },
): Promise<Result<BulkRow[]>> {
  const { command } = asked;
  return eachOf(call, asked, (stored, { world }) =>
    decide(stored.state, world, { command, fileIds: [] }),
  );
}

/**
 * 批量：催办、派遣、合并。Each case by itself, so that one that cannot leaves the others alone; all in one
 * transaction under one command, so that a retry does none of them twice. In the order of their ids: two people who
 * choose the same cases wait for each other instead of locking each other out.
 */
export async function actBulk(
  call: CommandCall,
  asked: { readonly chosen: Chosen; readonly command: CaseCommand },
): Promise<Result<BulkRow[]>> {
  const { commandId } = call;
  const { command } = asked;
  return eachOf(call, asked, (stored, scene) =>
    actOn(call, stored, scene, { commandId, command, fileIds: [] }),
  );
}

/** The answer to a retry: what the log says was done, and why the rest cannot be. */
export async function replayBulk(
  call: CommandCall,
  asked: { readonly chosen: Chosen; readonly command: CaseCommand },
): Promise<Result<BulkRow[]>> {
  const { tx, organization, commandId } = call;
  const rows = await tx
    .selectDistinct({ caseId: caseLog.caseId })
    .from(caseLog)
    .where(
      and(
        eq(caseLog.organizationId, organization.id),
        eq(caseLog.commandId, commandId),
        inArray(
          caseLog.caseId,
          asked.chosen.map(({ caseId }) => caseId),
        ),
      ),
    );
  const acted = new Set(rows.map(({ caseId }) => caseId));
  const now = await previewBulk(call, asked);
  if (!now.ok) return now;
  return done(
    now.value.map((row) =>
      acted.has(row.caseId)
        ? { ...row, refusal: null }
        : { ...row, refusal: row.refusal ?? { code: 'case.changed' } },
    ),
  );
}

async function eachOf(
  call: MemberCall,
  { chosen, command }: { readonly chosen: Chosen; readonly command: CaseCommand },
  step: Step,
): Promise<Result<BulkRow[]>> {
  const seen = await visible(call);
  const fault = await mergeFault(call, command, seen);
  if (fault) return fault;
  const scenes = new Map<string, Scene>();
  const rows: BulkRow[] = [];
  for (const { caseId, version } of chosen.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const stored = await readCase(call, caseId, seen);
    if (stored === null) {
      rows.push(unseen(caseId, version));
      continue;
    }
    const same = sameVersion('case', version, stored.version);
    const outcome = same.ok ? await step(stored, await sceneFor(call, stored, scenes)) : same;
    rows.push({
      caseId,
      number: stored.state.number,
      title: stored.state.content.title,
      version: stored.version,
      refusal: outcome.ok ? null : outcome.refusal,
    });
  }
  return done(rows);
}

/** Cases of one grid under the same rules and with the same chairs share their scene. */
async function sceneFor(
  call: MemberCall,
  { state }: StoredCase,
  known: Map<string, Scene>,
): Promise<Scene> {
  const began = dayOf(state.raisedAt, call.organization.settings.utcOffsetMinutes);
  const chairs = `${state.turnPostId} ${state.holder?.postId}`;
  const key = `${state.gridId} ${state.limitSet} ${began} ${chairs}`;
  const found = known.get(key) ?? (await sceneOf(call, state, call.actor));
  known.set(key, found);
  return found;
}

function unseen(caseId: string, version: number): BulkRow {
  const refusal: Refusal = { code: 'case.not-found' };
  return { caseId, number: '', title: '', version, refusal };
}
