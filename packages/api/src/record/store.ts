import { and, desc, eq, notInArray, sql, type SQL } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { record, sensitiveValue } from '@wangge/db/schema/record';
import type { Form } from '@wangge/grid/form/form';
import { splitAnswers } from '@wangge/grid/form/redact';
import { eraseOn } from '@wangge/grid/form/retention';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { RecordFact } from '@wangge/grid/record/fact';
import type { WorkRecord } from '@wangge/grid/record/record';
import type { Day } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { recordOf, stands, type RecordLine } from './columns.ts';

/**
 * One after another on one grid: two checks of the same night, or two that fail the same item, must see each other.
 * Taken before anything is read.
 */
export async function lockGrid(
  { tx, organization }: OrganizationCall,
  gridId: string,
): Promise<void> {
  await tx
    .select({ id: grid.id })
    .from(grid)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.id, gridId)))
    .for('no key update');
}

export async function readRecord(
  { tx, organization }: OrganizationCall,
  recordId: string,
  seen?: SQL,
): Promise<RecordLine | null> {
  const [line] = await tx
    .select()
    .from(record)
    .where(and(eq(record.organizationId, organization.id), eq(record.id, recordId), seen));
  return line ?? null;
}

/** Records of one kind that stand on a grid, the newest duty days only: what `makeRecord` asks for. */
export async function readStanding(
  { tx, organization }: OrganizationCall,
  asked: { readonly gridId: string; readonly kind: string; readonly dutyDay: Day },
): Promise<WorkRecord[]> {
  const lines = await tx
    .select()
    .from(record)
    .where(
      and(
        eq(record.organizationId, organization.id),
        eq(record.gridId, asked.gridId),
        eq(record.kind, asked.kind),
        eq(record.dutyDay, asked.dutyDay),
        ...stands,
      ),
    )
    .orderBy(desc(record.performedAt));
  return lines.map(recordOf);
}

/** 另存的字段：which there are, not what they say. */
export async function keptApart(
  { tx, organization }: OrganizationCall,
  recordId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ field: sensitiveValue.field })
    .from(sensitiveValue)
    .where(
      and(
        eq(sensitiveValue.organizationId, organization.id),
        eq(sensitiveValue.subjectKind, 'record'),
        eq(sensitiveValue.subjectId, recordId),
      ),
    );
  return rows.map(({ field }) => field);
}

/** Writes what was decided. The form is the one filled in: it says which answers are kept apart, and how long. */
export async function saveRecordFacts(
  call: OrganizationCall,
  facts: readonly RecordFact[],
  form: Form,
): Promise<Outcome<true>> {
  for (const fact of facts) {
    const saved = await savers[fact.type](call, fact as never, form);
    if (!saved.ok) return saved;
  }
  return done(true);
}

type Saver<T extends RecordFact['type']> = (
  call: OrganizationCall,
  fact: Extract<RecordFact, { type: T }>,
  form: Form,
) => Promise<Outcome<true>>;

const savers: { readonly [T in RecordFact['type']]: Saver<T> } = {
  'record-made': saveMade,
  'record-replaced': ({ tx, organization }, { recordId, byId, reason }) =>
    changed(
      tx
        .update(record)
        .set({ correctedById: byId, correctionReason: reason, version: nextVersion })
        .where(and(eq(record.organizationId, organization.id), eq(record.id, recordId), ...stands))
        .returning({ id: record.id }),
    ),
  'record-withdrawn': async (call, { recordId, at }) => {
    const { tx, organization } = call;
    const withdrawn = await changed(
      tx
        .update(record)
        .set({ withdrawnAt: at, version: nextVersion })
        .where(and(eq(record.organizationId, organization.id), eq(record.id, recordId), ...stands))
        .returning({ id: record.id }),
    );
    if (withdrawn.ok) await restoreBefore(call, recordId);
    return withdrawn;
  },
};

const nextVersion = sql`${record.version} + 1`;

async function changed(update: PromiseLike<readonly unknown[]>): Promise<Outcome<true>> {
  return (await update).length > 0 ? done(true) : refuse('record.changed');
}

async function saveMade(
  { tx, organization }: OrganizationCall,
  { record: made }: Extract<RecordFact, { type: 'record-made' }>,
  form: Form,
): Promise<Outcome<true>> {
  const { plain, sensitive } = splitAnswers(form, made.answers);
  const until = eraseOn(form, made.dutyDay);
  const inserted = await tx
    .insert(record)
    .values({ ...made, organizationId: organization.id, answers: plain, eraseOn: until })
    .onConflictDoNothing()
    .returning({ id: record.id });
  if (inserted.length === 0) return refuse('record.id-taken');
  const values = Object.entries(sensitive).map(([field, value]) => ({
    organizationId: organization.id,
    subjectKind: 'record' as const,
    subjectId: made.id,
    field,
    value,
    eraseOn: until,
  }));
  if (values.length > 0) await tx.insert(sensitiveValue).values(values);
  return done(true);
}

/** 撤回的那条顶替过的，又算数：the last one before it. */
async function restoreBefore(
  { tx, organization }: OrganizationCall,
  withdrawnId: string,
): Promise<void> {
  const [before] = await tx
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.organizationId, organization.id), eq(record.correctedById, withdrawnId)))
    .orderBy(desc(record.performedAt), desc(record.enteredAt))
    .limit(1);
  if (!before) return;
  await tx
    .update(record)
    .set({ correctedById: null, correctionReason: null, version: nextVersion })
    .where(and(eq(record.organizationId, organization.id), eq(record.id, before.id)));
}

/** 更正不动的另存字段：copied in the store, so that nobody reads them. */
export async function carryApart(
  { tx, organization }: OrganizationCall,
  { from, to, except }: { from: string; to: string; except: readonly string[] },
): Promise<void> {
  const { organizationId, subjectKind, subjectId, field, value, eraseOn: until } = sensitiveValue;
  await tx
    .insert(sensitiveValue)
    .select(
      tx
        .select({
          organizationId,
          subjectKind,
          subjectId: sql<string>`${to}::uuid`.as('subject_id'),
          field,
          value,
          eraseOn: until,
        })
        .from(sensitiveValue)
        .where(
          and(
            eq(organizationId, organization.id),
            eq(subjectKind, 'record'),
            eq(subjectId, from),
            except.length === 0 ? undefined : notInArray(field, [...except]),
          ),
        ),
    )
    .onConflictDoNothing();
}
