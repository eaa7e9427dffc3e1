import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { uploadGrant } from '@wangge/db/schema/file';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { MINUTE } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import type { VisitorCommandCall } from '../procedures/public.ts';
import { spend, type Quota } from '../public/lookup.ts';
import type { Result } from '../result.ts';
import type { UploadGrant } from './views.ts';

/** Long enough for a photo on a weak network. */
const lasts = 30 * MINUTE;

const uploadsFromNetwork = 120;
const bytesFromNetwork = 240 * 1024 * 1024;

/**
 * 居民上传的许可：one photo, to one network, soon over. Made from what the page drew, so that a second press gives the
 * same one although only its hash is kept.
 */
export async function giveGrant(
  call: VisitorCommandCall,
  { fileId, seed }: { readonly fileId: string; readonly seed: string },
): Promise<Result<UploadGrant>> {
  const room = await spend(call, [
    { purpose: 'upload', subject: call.context.network, amount: 1, most: uploadsFromNetwork },
  ]);
  if (!room.ok) return room;
  const until = call.at + lasts;
  const grant = grantFrom(call.commandId, seed);
  await call.tx.insert(uploadGrant).values({
    organizationId: call.organization.id,
    grantHash: hashOf(grant),
    fileId,
    networkHash: networkHash(call),
    until,
  });
  return done({ grant, fileId, until });
}

export async function givenGrant(
  call: VisitorCommandCall,
  { fileId, seed }: { readonly fileId: string; readonly seed: string },
): Promise<Result<UploadGrant>> {
  const grant = grantFrom(call.commandId, seed);
  const line = await readGrant(call, grant, fileId);
  return line ? done({ grant, fileId, until: line.until }) : refuse('file.grant-unknown');
}

/** Before the stream is read: whether this network may send this photo by it now. */
export async function checkGrant(
  call: OrganizationCall,
  grant: string,
  fileId: string,
): Promise<Outcome<true>> {
  const line = await readGrant(call, grant, fileId);
  if (!line || line.networkHash !== networkHash(call)) return refuse('file.grant-unknown');
  return call.at < line.until ? done(true) : refuse('file.grant-over');
}

/** With the row: a grant is used once, and its bytes count against the network. */
export async function useGrant(
  call: OrganizationCall,
  grant: string,
  bytes: number,
): Promise<Outcome<true>> {
  const { tx, organization, at } = call;
  const used = await tx
    .update(uploadGrant)
    .set({ usedAt: at })
    .where(
      and(
        eq(uploadGrant.organizationId, organization.id),
        eq(uploadGrant.grantHash, hashOf(grant)),
        isNull(uploadGrant.usedAt),
      ),
    )
    .returning({ fileId: uploadGrant.fileId });
  if (used.length === 0) return refuse('file.grant-used');
  const quota: Quota = {
    purpose: 'upload-bytes',
    subject: call.context.network,
    amount: bytes,
    most: bytesFromNetwork,
  };
  return spend(call, [quota]);
}

async function readGrant({ tx, organization }: OrganizationCall, grant: string, fileId: string) {
  const [line] = await tx
    .select()
    .from(uploadGrant)
    .where(
      and(
        eq(uploadGrant.organizationId, organization.id),
        eq(uploadGrant.grantHash, hashOf(grant)),
        eq(uploadGrant.fileId, fileId),
      ),
    );
  return line ?? null;
}

function grantFrom(commandId: string, seed: string): string {
  return createHash('sha256').update(`upload ${commandId} ${seed}`).digest('base64url');
}

function hashOf(grant: string): string {
  return createHash('sha256').update(grant).digest('hex');
}

function networkHash({ organization, context }: OrganizationCall): string {
  return hashOf(`${organization.id} ${context.network}`);
}
