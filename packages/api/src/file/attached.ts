import { and, eq, exists, inArray, isNull } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { attachment, file } from '@wangge/db/schema/file';
import type { OrganizationCall } from '../call.ts';

export const ofFile = and(
  eq(attachment.organizationId, file.organizationId),
  eq(attachment.fileId, file.id),
);

export const isAttached = exists(
  new QueryBuilder().select({ id: attachment.fileId }).from(attachment).where(ofFile),
);

export const isFromResident = isNull(file.uploadedBy);

/** Which of these ids have a row. */
export async function knownFiles(
  { tx, organization }: OrganizationCall,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.organizationId, organization.id), inArray(file.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}
