import { and, asc, eq } from 'drizzle-orm';
import { attachment, file } from '@wangge/db/schema/file';
import type { MemberCall } from '../call.ts';
import type { PersonName } from '../post/lookup.ts';
import type { RecordView } from './views.ts';

type PhotoView = RecordView['photos'][number];

export type RecordPhoto = {
  readonly fileId: string;
  readonly by: string | null;
  readonly view: (people: ReadonlyMap<string, PersonName>) => PhotoView;
};

export async function readPhotos(
  { tx, organization }: MemberCall,
  recordId: string,
): Promise<RecordPhoto[]> {
  const rows = await tx
    .select({
      fileId: attachment.fileId,
      width: file.width,
      height: file.height,
      at: attachment.attachedAt,
      by: attachment.attachedBy,
    })
    .from(attachment)
    .innerJoin(
      file,
      and(eq(file.organizationId, attachment.organizationId), eq(file.id, attachment.fileId)),
    )
    .where(
      and(
        eq(attachment.organizationId, organization.id),
        eq(attachment.subjectKind, 'record'),
        eq(attachment.subjectId, recordId),
      ),
    )
    .orderBy(asc(attachment.attachedAt), asc(attachment.fileId));
  return rows.map((row) => ({
    fileId: row.fileId,
    by: row.by,
    view: (people) => {
      const person = row.by === null ? undefined : people.get(row.by);
      return { ...row, by: person ? { id: person.id, name: person.name } : null };
    },
  }));
}
