import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { isId } from '@wangge/db/id';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Context } from '../context.ts';
import { inside } from '../inside.ts';
import { admit, type Admitted, type Sending } from './admit.ts';
import { incoming, keepPicture, removeFromDisk } from './disk.ts';
import { useGrant } from './grant.ts';
import { bytesAtMost } from './limits.ts';
import { reencode } from './reencode.ts';
import type { Drawn } from './reencode-worker.ts';
import { insertFile, readFile, type FileLine } from './store.ts';
import { takeIn } from './stream.ts';
import { typeOfFile } from './type.ts';
import type { FileReceived } from './views.ts';

/** What the upload says of itself. None of it is believed: the type is read from the content. */
export type FileMeta = {
  readonly id: string | null;
  readonly organization: string | null;
  readonly name: string | null;
  readonly length: number | null;
  /** Of a resident without account. */
  readonly grant?: string | null;
};

/**
 * 收一张照片。 The bytes are safe on the disk before there is a row: stream → temporary name → drawn anew → fsync →
 * rename → commit. The id is made by the sender, so that a second sending is the same photo.
 */
export async function receiveFile(
  context: Context,
  stream: Readable,
  meta: FileMeta,
): Promise<Outcome<FileReceived>> {
  if (!isId(meta.id)) return refuse('file.bad-id');
  if (meta.length !== null && meta.length > bytesAtMost)
    return refuse('file.too-large', { max: bytesAtMost });
  const sent = {
    organization: meta.organization ?? '',
    fileId: meta.id,
    grant: meta.grant ?? null,
  };
  const admitted = await admit(context, sent);
  if (!admitted.ok) return admitted;
  if (admitted.value.known) return done(received(admitted.value.known));
  const drawn = await drawnFrom(context, stream, meta.length);
  return drawn.ok ? keep(context, sent, admitted.value, drawn.value) : drawn;
}

async function drawnFrom(
  { files, clock }: Context,
  stream: Readable,
  announced: number | null,
): Promise<Outcome<Drawn>> {
  const path = await incoming(files, clock());
  try {
    const taken = await takeIn(stream, path, { most: bytesAtMost, announced });
    if (!taken.ok) return taken;
    const type = await typeOfFile(path);
    return type.ok ? await reencode(path) : type;
  } finally {
    await rm(path, { force: true });
  }
}

async function keep(
  context: Context,
  sent: Sending,
  { organizationId, personId }: Admitted,
  drawn: Drawn,
): Promise<Outcome<FileReceived>> {
  const sha256 = createHash('sha256').update(drawn.photo).digest('hex');
  const kept = { id: sent.fileId, sha256 };
  const { files: root, clock } = context;
  await keepPicture({ root, organizationId, at: clock() }, kept, drawn);
  const saved = await inside(
    context,
    sent.organization,
    async (call): Promise<Outcome<FileLine>> => {
      const line: FileLine = {
        organizationId,
        id: sent.fileId,
        mediaType: 'image/jpeg',
        bytes: drawn.photo.length,
        sha256,
        width: drawn.width,
        height: drawn.height,
        uploadedAt: call.at,
        uploadedBy: personId,
      };
      if (await insertFile(call, line)) {
        const used =
          sent.grant === null ? done(true) : await useGrant(call, sent.grant, line.bytes);
        return used.ok ? done(line) : used;
      }
      const before = await readFile(call, sent.fileId);
      return before?.uploadedBy === personId ? done(before) : refuse('file.id-taken');
    },
  );
  // Sent twice at once: the row names the other one's bytes, or nobody's.
  if (!saved.ok || saved.value.sha256 !== sha256)
    await removeFromDisk(root, organizationId, [kept]);
  return saved.ok ? done(received(saved.value)) : saved;
}

function received({ id, width, height, bytes }: FileLine): FileReceived {
  return { id, width, height, bytes };
}
