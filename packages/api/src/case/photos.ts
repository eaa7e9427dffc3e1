import { and, eq, inArray, isNull } from 'drizzle-orm';
import { attachment, file } from '@wangge/db/schema/file';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';

export type Phase = 'before' | 'during' | 'after';

/**
 * 照片归到案件：only files that this person (or, for a resident's report, nobody) has sent. Somebody else's file by
 * its id would otherwise become readable through one's own case.
 */
export async function attachPhotos(
  { tx, organization, at }: OrganizationCall,
  caseId: string,
  phase: Phase,
  photos: { readonly fileIds: readonly string[]; readonly sentBy: string | null },
): Promise<Outcome<true>> {
  const fileIds = [...new Set(photos.fileIds)];
  if (fileIds.length === 0) return done(true);
  const sent = await tx
    .select({ id: file.id })
    .from(file)
    .where(
      and(
        eq(file.organizationId, organization.id),
        inArray(file.id, fileIds),
        photos.sentBy === null ? isNull(file.uploadedBy) : eq(file.uploadedBy, photos.sentBy),
      ),
    );
  if (sent.length < fileIds.length) return refuse('file.not-found');
  await tx
    .insert(attachment)
    .values(
      fileIds.map((fileId) => ({
        organizationId: organization.id,
        fileId,
        subjectKind: 'case' as const,
        subjectId: caseId,
        phase,
        attachedAt: at,
        attachedBy: photos.sentBy,
      })),
    )
    .onConflictDoNothing();
  return done(true);
}
