import { and, eq, exists, not, or, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { cases } from '@wangge/db/schema/case';
import { attachment, file } from '@wangge/db/schema/file';
import { record } from '@wangge/db/schema/record';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { visible } from '../case/lookup.ts';
import { visibleRecords } from '../record/lookup.ts';
import { isAttached, ofFile } from './attached.ts';

export type FileLine = typeof file.$inferSelect;

export async function readFile(
  { tx, organization }: OrganizationCall,
  fileId: string,
  seen?: SQL,
): Promise<FileLine | null> {
  const [line] = await tx
    .select()
    .from(file)
    .where(and(eq(file.organizationId, organization.id), eq(file.id, fileId), seen));
  return line ?? null;
}

export async function insertFile({ tx }: OrganizationCall, line: FileLine): Promise<boolean> {
  const inserted = await tx
    .insert(file)
    .values(line)
    .onConflictDoNothing()
    .returning({ id: file.id });
  return inserted.length > 0;
}

/** 看得见的照片：with the case or record to which it belongs; while it belongs to nothing, by who sent it. */
export async function visibleFiles(call: MemberCall): Promise<SQL> {
  const seenCases = await visible(call);
  return or(
    exists(
      new QueryBuilder()
        .select({ id: cases.id })
        .from(attachment)
        .innerJoin(
          cases,
          and(
            eq(cases.organizationId, attachment.organizationId),
            eq(cases.id, attachment.subjectId),
          ),
        )
        .where(and(ofFile, eq(attachment.subjectKind, 'case'), seenCases)),
    ),
    exists(
      new QueryBuilder()
        .select({ id: record.id })
        .from(attachment)
        .innerJoin(
          record,
          and(
            eq(record.organizationId, attachment.organizationId),
            eq(record.id, attachment.subjectId),
          ),
        )
        .where(and(ofFile, eq(attachment.subjectKind, 'record'), visibleRecords(call))),
    ),
    and(eq(file.uploadedBy, call.actor.personId), not(isAttached)),
  )!;
}
