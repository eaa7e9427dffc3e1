import { and, eq, sql, type SQL } from 'drizzle-orm';
import { caseLog, cases, caseWord } from '@wangge/db/schema/case';
import { sensitiveValue } from '@wangge/db/schema/record';
import type { CaseState } from '@wangge/grid/case/case';
import { evolve } from '@wangge/grid/case/evolve';
import type { CaseFact } from '@wangge/grid/case/fact';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { wonLock } from '../lock.ts';
import { bigramsOf } from './bigrams.ts';
import { columnsOf } from './columns.ts';
import { redacted } from './redact.ts';

export type StoredCase = {
  readonly state: CaseState;
  readonly version: number;
  readonly lastSeq: number;
};

/** Who acted: null for a job or a resident without account. */
export type By = { readonly personId: string | null; readonly postId: string | null };

export type Written = { readonly commandId: string; readonly by: By };

const lastSeq = sql<number>`(select coalesce(max(${caseLog.seq}), 0)::int from ${caseLog}
  where ${caseLog.organizationId} = ${cases.organizationId} and ${caseLog.caseId} = ${cases.id})`;

/** A case as it is read to be changed. */
export const storedCase = { state: cases.state, version: cases.version, lastSeq };

export async function readCase(
  { tx, organization }: OrganizationCall,
  caseId: string,
  seen?: SQL,
): Promise<StoredCase | null> {
  const [row] = await tx
    .select(storedCase)
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), eq(cases.id, caseId), seen));
  return row ?? null;
}

/**
 * Its version; null when the number is taken: it holds a random part, so the caller takes all of it back and draws again. Nothing
 * here waits for the number, so that it is one round trip.
 */
export async function insertCase(
  call: OrganizationCall,
  facts: readonly CaseFact[],
  written: Written,
): Promise<number | null> {
  const { tx, organization } = call;
  const kept = facts.map(redacted);
  const state = foldOn(null, kept);
  const { title, text } = state.content;
  const words = bigramsOf([title, state.place, state.number, text]);
  const [inserted] = await Promise.all([
    tx
      .insert(cases)
      .values({ organizationId: organization.id, id: state.id, version: 1, ...columnsOf(state) })
      .onConflictDoNothing({ target: [cases.organizationId, cases.number] })
      .returning({ version: cases.version }),
    writeLog(call, { caseId: state.id, after: 0, facts: kept }, written),
    tx
      .insert(caseWord)
      .values(words.map((word) => ({ organizationId: organization.id, word, caseId: state.id }))),
  ]);
  return inserted[0]?.version ?? null;
}

/** Saves what was decided, if the case is still as it was read; `case.changed` with the version of today otherwise. */
export async function saveFacts(
  call: OrganizationCall,
  before: StoredCase,
  facts: readonly CaseFact[],
  written: Written,
): Promise<Outcome<StoredCase>> {
  // A grade that was raised to what it is: nothing happened, so nothing is written.
  if (facts.length === 0) return done(before);
  const { tx, organization } = call;
  const kept = facts.map(redacted);
  const state = foldOn(before.state, kept);
  const mine = and(eq(cases.organizationId, organization.id), eq(cases.id, state.id));
  const changed = await tx
    .update(cases)
    .set({ ...columnsOf(state), version: before.version + 1 })
    .where(and(mine, eq(cases.version, before.version)))
    .returning({ version: cases.version });
  if (changed.length === 0) {
    const [now] = await tx.select({ version: cases.version }).from(cases).where(mine);
    const lost = wonLock('case', changed, now?.version ?? null);
    if (!lost.ok) return lost;
  }
  await writeLog(call, { caseId: state.id, after: before.lastSeq, facts: kept }, written);
  return done({ state, version: before.version + 1, lastSeq: before.lastSeq + kept.length });
}

async function writeLog(
  { tx, organization, at }: OrganizationCall,
  entry: {
    readonly caseId: string;
    readonly after: number;
    readonly facts: readonly CaseFact[];
  },
  { commandId, by }: Written,
): Promise<void> {
  await tx.insert(caseLog).values(
    entry.facts.map((fact, index) => ({
      organizationId: organization.id,
      caseId: entry.caseId,
      seq: entry.after + index + 1,
      commandId,
      ordinal: index + 1,
      at,
      ...by,
      type: fact.type,
      fact: { ...fact },
    })),
  );
}

/** 涉及的人：kept apart from the case, erased when its time has come. */
export async function keepPeople(
  { tx, organization }: OrganizationCall,
  caseId: string,
  people: string | undefined,
): Promise<void> {
  if (people === undefined || people.trim() === '') return;
  await tx.insert(sensitiveValue).values({
    organizationId: organization.id,
    subjectKind: 'case',
    subjectId: caseId,
    field: 'people',
    value: people.trim(),
  });
}

function foldOn(before: CaseState | null, facts: readonly CaseFact[]): CaseState {
  const state = facts.reduce<CaseState | null>(evolve, before);
  if (state === null) throw new Error('a case begins with a fact');
  return state;
}
