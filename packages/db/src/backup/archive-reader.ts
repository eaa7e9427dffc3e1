import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BackupRefusal } from './backup-refusal.ts';
import { FORMAT, HEAD, MANIFEST, type Head, type Manifest } from './manifest.ts';
import { BLOCK, paddingAfter, readHeader, type Entry } from './tar.ts';

/** One entry, with its content in bounded pieces; read it before asking for the next one. */
export type Read = Entry & { content(): AsyncGenerator<Buffer> };

const PIECE = 256 * 1024;

export async function* readEntries(file: string): AsyncGenerator<Read> {
  const handle = await openArchive(file);
  try {
    const { size: length } = await handle.stat();
    let position = 0;
    for (;;) {
      const block = await readAt(handle, position, BLOCK);
      const entry = block.length === BLOCK ? readHeader(block) : undefined;
      if (entry === null) return;
      const start = position + BLOCK;
      if (!entry || start + entry.size + paddingAfter(entry.size) > length)
        throw new BackupRefusal('backup.damaged', { file, place: `byte ${position}` });
      yield { ...entry, content: () => contentOf(handle, start, entry.size) };
      position = start + entry.size + paddingAfter(entry.size);
    }
  } finally {
    await handle.close();
  }
}

async function openArchive(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new BackupRefusal('backup.no-file', { file, reason }, error);
  }
}

async function* contentOf(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + size; at += PIECE)
    yield await readAt(handle, at, Math.min(PIECE, start + size - at));
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Of what we know to be small: a head, or one piece of a table. */
export async function bytesOf(entry: Read): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.content()) pieces.push(piece);
  return Buffer.concat(pieces);
}

const textOf = async (entry: Read) => (await bytesOf(entry)).toString();

/** An archive whose every byte has been read and compared. */
export type Archive = { readonly file: string; readonly head: Head; readonly manifest: Manifest };

/** 验一遍：every byte is read and compared before anything is written anywhere. */
export async function verifyArchive(file: string): Promise<Archive> {
  const damaged = (place: string) => new BackupRefusal('backup.damaged', { file, place });
  const hash = createHash('sha256');
  let head: Head | null = null;
  let manifest: Manifest | null = null;
  for await (const entry of readEntries(file)) {
    if (manifest !== null) throw damaged(`${entry.name} after the end`);
    if (entry.name === MANIFEST) {
      manifest = parsed<Manifest>(await textOf(entry));
      if (!manifest || manifest.sha256 !== hash.digest('hex')) throw damaged('checksum');
      continue;
    }
    if (head === null) head = await readHead(entry, hash);
    else await hashEntry(entry, hash);
    if (head === null) throw damaged(HEAD);
  }
  if (head === null || manifest === null) throw damaged('the end is missing');
  return { file, head, manifest };
}

async function readHead(entry: Read, hash: Hash): Promise<Head | null> {
  if (entry.name !== HEAD) return null;
  const text = await textOf(entry);
  hash.update(`${entry.name}\n${entry.size}\n`).update(text);
  const head = parsed<Head>(text);
  if (head && head.format > FORMAT)
    throw new BackupRefusal('backup.newer', {
      version: head.version,
      name: `format ${head.format}`,
    });
  return head?.format === FORMAT ? head : null;
}

async function hashEntry(entry: Read, hash: Hash): Promise<void> {
  hash.update(`${entry.name}\n${entry.size}\n`);
  for await (const piece of entry.content()) hash.update(piece);
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
