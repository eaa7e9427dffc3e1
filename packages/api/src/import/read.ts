import type { ImportKind } from '@wangge/db/schema/import';
import { peopleColumns } from '@wangge/grid/list/people-columns';
import { treeColumns } from '@wangge/grid/list/tree-columns';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { kindsFor, mayImport } from './entitled.ts';
import { readRun, recentRuns } from './store.ts';
import type { ImportFields, ImportLine, ImportList, ImportReport, ImportView } from './views.ts';

type Row = NonNullable<Awaited<ReturnType<typeof readRun>>>;

/** 一次导入：how far it is, what was found. */
export async function importView(call: MemberCall, importId: string): Promise<Outcome<ImportView>> {
  const row = await readRun(call, importId);
  if (!row) return refuse('import.not-found');
  const allowed = mayImport(call, row.run.kind);
  if (!allowed.ok) return allowed;
  const { run } = row;
  const main = call.policy.trees.find((tree) => tree.main) ?? call.policy.trees[0];
  return done({
    ...lineOf(row),
    bytes: run.fileBytes,
    progress: run.progress,
    refusal: run.refusal,
    report: run.report as ImportReport | null,
    asked: run.asked,
    fields: fieldsOf(call, run.kind),
    levels: call.policy.levels.filter(({ id }) => main?.levels.includes(id)),
    appliedOn: run.appliedOn,
    version: run.version,
  });
}

export async function importList(call: MemberCall): Promise<ImportList> {
  const kinds = kindsFor(call);
  const rows = await recentRuns(call, kinds);
  return { kinds, recent: rows.map(lineOf) };
}

function lineOf({ run, uploadedByName }: Row): ImportLine {
  const { id, kind, stage, fileName, uploadedAt, appliedAt } = run;
  const report = run.report as ImportReport | null;
  return {
    id,
    kind,
    stage,
    fileName,
    uploadedAt,
    uploadedByName,
    counts: report?.counts ?? null,
    appliedAt,
  };
}

export function columnsFor({ policy }: Pick<MemberCall, 'policy'>, kind: ImportKind) {
  return kind === 'tree' ? treeColumns(policy.trees) : peopleColumns;
}

function fieldsOf(call: MemberCall, kind: ImportKind): ImportFields {
  return columnsFor(call, kind).map(({ field, required = false }) => ({
    field,
    required,
    words: call.policy.trees.find(({ id }) => field === `parent:${id}`)?.words ?? null,
  }));
}
