import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { importRun, type ImportKind, type ImportStage } from '@wangge/db/schema/import';
import { person } from '@wangge/db/schema/person';
import type { Refusal } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import type { RunKey } from './stage.ts';
import type { Asked, ImportReport } from './views.ts';

const shown = { run: importRun, uploadedByName: person.name };

export type RunRow = typeof importRun.$inferSelect;

function ofRun({ organizationId, importId }: RunKey) {
  return and(eq(importRun.organizationId, organizationId), eq(importRun.id, importId));
}

export async function readRun(call: OrganizationCall, importId: string) {
  const [row] = await call.tx
    .select(shown)
    .from(importRun)
    .innerJoin(
      person,
      and(eq(person.organizationId, importRun.organizationId), eq(person.id, importRun.uploadedBy)),
    )
    .where(ofRun({ organizationId: call.organization.id, importId }));
  return row ?? null;
}

export async function recentRuns(call: OrganizationCall, kinds: readonly ImportKind[]) {
  if (kinds.length === 0) return [];
  return call.tx
    .select(shown)
    .from(importRun)
    .innerJoin(
      person,
      and(eq(person.organizationId, importRun.organizationId), eq(person.id, importRun.uploadedBy)),
    )
    .where(
      and(eq(importRun.organizationId, call.organization.id), inArray(importRun.kind, [...kinds])),
    )
    .orderBy(desc(importRun.uploadedAt))
    .limit(12);
}

export async function insertRun(tx: Tx, row: typeof importRun.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(importRun)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: importRun.id });
  return rows.length > 0;
}

type Change = {
  readonly stage?: ImportStage;
  readonly progress?: number;
  readonly progressAt?: Instant;
  readonly asked?: Asked;
  readonly report?: ImportReport | null;
  readonly refusal?: Refusal | null;
  readonly fingerprint?: string | null;
  readonly appliedOn?: number;
  readonly appliedAt?: Instant;
  readonly appliedBy?: string;
};

/** From one of these stages only: two who press at once do not both go on. */
export async function changeRun(
  tx: Tx,
  run: RunKey,
  from: readonly ImportStage[],
  { refusal, ...change }: Change,
): Promise<boolean> {
  const rows = await tx
    .update(importRun)
    .set({
      ...change,
      ...(refusal !== undefined && {
        refusal: refusal as { code: string; details?: Record<string, string | number> } | null,
      }),
      ...(change.stage && { version: sql`${importRun.version} + 1` }),
    })
    .where(and(ofRun(run), inArray(importRun.stage, [...from])))
    .returning({ id: importRun.id });
  return rows.length > 0;
}
