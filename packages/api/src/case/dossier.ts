import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { caseLog, cases, publication, reporter, satisfaction } from '@wangge/db/schema/case';
import { attachment, file } from '@wangge/db/schema/file';
import { sensitiveValue } from '@wangge/db/schema/record';
import type { CaseState } from '@wangge/grid/case/case';
import type { CaseFact } from '@wangge/grid/case/fact';
import type { MemberCall } from '../call.ts';
import { visible } from './visible.ts';

/** 卷宗：everything that a case page shows beside the state, read at once. */
export async function readDossier(call: MemberCall, state: CaseState) {
  const { organization, actor } = call;
  const of = { organizationId: organization.id, caseId: state.id };
  const seen = await visible(call);
  const [log, photos, answers, published, people, reported, related, target] = await Promise.all([
    readLog(call, state.id),
    readPhotos(call, state.id),
    readAnswers(call, state.id),
    readPublished(call, of.caseId),
    keepsPeople(call, state.id),
    state.firstReceiverId === actor.personId ? readReporter(call, state.id) : null,
    readRelated(call, state, seen),
    state.mergedInto === null ? null : readNumber(call, state.mergedInto),
  ]);
  return { log, photos, answers, published, people, reported, related, target };
}

export type Dossier = Awaited<ReturnType<typeof readDossier>>;

export async function readLog({ tx, organization }: MemberCall, caseId: string) {
  const rows = await tx
    .select()
    .from(caseLog)
    .where(and(eq(caseLog.organizationId, organization.id), eq(caseLog.caseId, caseId)))
    .orderBy(asc(caseLog.seq));
  return rows.map((row) => ({ ...row, fact: row.fact as unknown as CaseFact }));
}

function readPhotos({ tx, organization }: MemberCall, caseId: string) {
  return tx
    .select({
      fileId: attachment.fileId,
      phase: attachment.phase,
      at: attachment.attachedAt,
      by: attachment.attachedBy,
      width: file.width,
      height: file.height,
    })
    .from(attachment)
    .innerJoin(
      file,
      and(eq(file.organizationId, attachment.organizationId), eq(file.id, attachment.fileId)),
    )
    .where(
      and(
        eq(attachment.organizationId, organization.id),
        eq(attachment.subjectKind, 'case'),
        eq(attachment.subjectId, caseId),
      ),
    )
    .orderBy(asc(attachment.attachedAt), asc(attachment.fileId));
}

function readAnswers({ tx, organization }: MemberCall, caseId: string) {
  return tx
    .select()
    .from(satisfaction)
    .where(and(eq(satisfaction.organizationId, organization.id), eq(satisfaction.caseId, caseId)))
    .orderBy(desc(satisfaction.answeredAt));
}

async function readPublished({ tx, organization }: MemberCall, caseId: string) {
  const [row] = await tx
    .select({
      id: publication.id,
      publishedAt: publication.publishedAt,
      projection: publication.projection,
    })
    .from(publication)
    .where(
      and(
        eq(publication.organizationId, organization.id),
        eq(publication.caseId, caseId),
        isNull(publication.takenDownAt),
      ),
    );
  return row ?? null;
}

/** Whether there is something to read, not what. */
async function keepsPeople({ tx, organization }: MemberCall, caseId: string): Promise<boolean> {
  const rows = await tx
    .select({ field: sensitiveValue.field })
    .from(sensitiveValue)
    .where(
      and(
        eq(sensitiveValue.organizationId, organization.id),
        eq(sensitiveValue.subjectKind, 'case'),
        eq(sensitiveValue.subjectId, caseId),
        eq(sensitiveValue.field, 'people'),
      ),
    );
  return rows.length > 0;
}

/** Masked in the query already: the whole name leaves the store only with a purpose. */
async function readReporter({ tx, organization }: MemberCall, caseId: string) {
  const [row] = await tx
    .select({
      anonymous: reporter.anonymous,
      family: sql<string | null>`left(${reporter.name}, 1)`,
      letters: sql<number | null>`char_length(${reporter.name})`,
      hasContact: sql<boolean>`${reporter.contact} is not null`,
    })
    .from(reporter)
    .where(and(eq(reporter.organizationId, organization.id), eq(reporter.caseId, caseId)));
  return row ?? null;
}

/** Merged into this one, or open on the same grid and perhaps the same matter. */
function readRelated(
  { tx, organization }: MemberCall,
  state: CaseState,
  seen: Awaited<ReturnType<typeof visible>>,
) {
  return tx
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      merged: sql<boolean>`coalesce(${cases.state}->>'mergedInto' = ${state.id}, false)`,
    })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        eq(cases.gridId, state.gridId),
        ne(cases.id, state.id),
        sql`(${cases.stage} <> 'closed' or ${cases.state}->>'mergedInto' = ${state.id})`,
        seen,
      ),
    )
    .orderBy(desc(cases.raisedAt))
    .limit(50);
}

async function readNumber({ tx, organization }: MemberCall, caseId: string) {
  const [row] = await tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), eq(cases.id, caseId)));
  return row ?? null;
}
