import { and, eq, inArray, lt, not, or } from 'drizzle-orm';
import { attachment, file } from '@wangge/db/schema/file';
import { rm } from 'node:fs/promises';
import { DAY, type Instant } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { oldFiles, oldIncoming, type Kept } from './disk.ts';
import { isAttached, isFromResident, knownFiles } from './attached.ts';

/** A resident's photo comes with its report; a phone may be off line as long as its command is remembered. */
const keptUnattached = { resident: DAY, member: 180 * DAY };

/** Rows of photos that belong to nothing any more. As the owner; the bytes go after the commit. */
export async function dropUnattached(call: OrganizationCall): Promise<Kept[]> {
  const { tx, organization, at } = call;
  return tx
    .delete(file)
    .where(
      and(
        eq(file.organizationId, organization.id),
        not(isAttached),
        or(
          lt(file.uploadedAt, at - keptUnattached.member),
          and(isFromResident, lt(file.uploadedAt, at - keptUnattached.resident)),
        ),
      ),
    )
    .returning({ id: file.id, sha256: file.sha256 });
}

/** 保存期满：photos of these records go with them, unless a case holds them too. */
export async function dropPhotosOf(
  { tx, organization }: OrganizationCall,
  recordIds: readonly string[],
): Promise<Kept[]> {
  if (recordIds.length === 0) return [];
  const ids = await tx
    .delete(attachment)
    .where(
      and(
        eq(attachment.organizationId, organization.id),
        eq(attachment.subjectKind, 'record'),
        inArray(attachment.subjectId, [...recordIds]),
      ),
    )
    .returning({ fileId: attachment.fileId });
  if (ids.length === 0) return [];
  return tx
    .delete(file)
    .where(
      and(
        eq(file.organizationId, organization.id),
        inArray(
          file.id,
          ids.map(({ fileId }) => fileId),
        ),
        not(isAttached),
      ),
    )
    .returning({ id: file.id, sha256: file.sha256 });
}

/** What lies on the disk without a row: an upload that was cut short between its bytes and its commit. */
export async function removeLeftovers(call: OrganizationCall): Promise<number> {
  const { context, organization, at } = call;
  const old = await oldFiles(context.files, organization.id, at - DAY);
  const known = await knownFiles(
    call,
    old.map(({ id }) => id),
  );
  const lost = old.filter(({ id }) => !known.has(id));
  for (const { path } of lost) await rm(path, { force: true });
  return lost.length;
}

export async function removeOldIncoming(root: string, at: Instant): Promise<void> {
  for (const path of await oldIncoming(root, at - DAY)) await rm(path, { force: true });
}
