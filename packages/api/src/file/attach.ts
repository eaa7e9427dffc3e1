import { and, eq, exists, inArray, or } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { attachment, file } from '@wangge/db/schema/file';
import { isId } from '@wangge/db/id';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';

/**
 * 照片归到记录：only files that this person has sent, or that the record before it (the one corrected) already holds.
 * Somebody else's file by its id would otherwise become readable through one's own record. Answers with those that
 * are this person's own.
 */
export async function attachToRecord(
  { tx, organization, actor, at }: MemberCall,
  recordId: string,
  photos: { readonly fileIds: readonly string[]; readonly before: string | null },
): Promise<Outcome<ReadonlySet<string>>> {
  const fileIds = [...new Set(photos.fileIds)];
  if (fileIds.length === 0) return done(new Set());
  if (!fileIds.every(isId)) return refuse('file.not-found');
  const mine = eq(file.uploadedBy, actor.personId);
  const known = await tx
    .select({ id: file.id, uploadedBy: file.uploadedBy })
    .from(file)
    .where(
      and(
        eq(file.organizationId, organization.id),
        inArray(file.id, fileIds),
        photos.before === null ? mine : or(mine, heldBy(photos.before)),
      ),
    );
  if (known.length < fileIds.length) return refuse('file.not-found');
  await tx.insert(attachment).values(
    fileIds.map((fileId) => ({
      organizationId: organization.id,
      fileId,
      subjectKind: 'record' as const,
      subjectId: recordId,
      phase: 'before' as const,
      attachedAt: at,
      attachedBy: actor.personId,
    })),
  );
  const own = known.filter(({ uploadedBy }) => uploadedBy === actor.personId);
  return done(new Set(own.map(({ id }) => id)));
}

function heldBy(recordId: string) {
  return exists(
    new QueryBuilder()
      .select({ fileId: attachment.fileId })
      .from(attachment)
      .where(
        and(
          eq(attachment.organizationId, file.organizationId),
          eq(attachment.fileId, file.id),
          eq(attachment.subjectKind, 'record'),
          eq(attachment.subjectId, recordId),
        ),
      ),
  );
}
