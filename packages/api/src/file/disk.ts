import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '@wangge/grid/time';

export type Kept = { readonly id: string; readonly sha256: string };

export const sizes = ['full', 'small'] as const;
export type Size = (typeof sizes)[number];

/**
 * Where a photo lies. The name holds its content's hash, so that nothing is ever written over: two uploads under one
 * id leave two files, and the row names one of them.
 */
export function pathOf(root: string, organizationId: string, kept: Kept, size: Size): string {
  const { id, sha256 } = kept;
  const name = `${id}.${sha256.slice(0, 16)}${size === 'small' ? '.small' : ''}.jpg`;
  return join(root, organizationId, id.slice(-2), name);
}

/**
 * 先落盘再有记录：to a name of its own, to the disk, then to its place. What is cut short leaves no half picture. The
 * file's time is the house's, which may run by another clock than the disk.
 */
async function keepOnDisk(path: string, bytes: Uint8Array, at: Instant): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.utimes(at / 1000, at / 1000);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** Where pictures of one organization are kept, and by whose clock. */
export type Shelf = {
  readonly root: string;
  readonly organizationId: string;
  readonly at: Instant;
};

/** Both sizes; the larger last, since it is the one that a row promises. */
export async function keepPicture(
  { root, organizationId, at }: Shelf,
  kept: Kept,
  drawn: { readonly photo: Uint8Array; readonly small: Uint8Array },
): Promise<void> {
  await keepOnDisk(pathOf(root, organizationId, kept, 'small'), drawn.small, at);
  await keepOnDisk(pathOf(root, organizationId, kept, 'full'), drawn.photo, at);
}

/** The name itself must survive the power, too. Windows has no such call for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

export async function removeFromDisk(
  root: string,
  organizationId: string,
  kept: readonly Kept[],
): Promise<void> {
  for (const each of kept)
    for (const size of sizes) await rm(pathOf(root, organizationId, each, size), { force: true });
}

/** Where uploads arrive before it is known what they are; the name says when it began. */
export async function incoming(root: string, at: Instant): Promise<string> {
  const folder = join(root, 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${String(at)}-${randomUUID()}.part`);
}

/** Files older than that, with the id in their name: what an interrupted upload may have left. */
export async function oldFiles(
  root: string,
  organizationId: string,
  before: Instant,
): Promise<Array<{ readonly id: string; readonly path: string }>> {
  const base = join(root, organizationId);
  const found: Array<{ id: string; path: string }> = [];
  for (const folder of await namesIn(base))
    for (const name of await namesIn(join(base, folder))) {
      const path = join(base, folder, name);
      if ((await modifiedAt(path)) < before) found.push({ id: name.slice(0, 36), path });
    }
  return found;
}

export async function oldIncoming(root: string, before: Instant): Promise<string[]> {
  const folder = join(root, 'incoming');
  return (await namesIn(folder))
    .filter((name) => Number.parseInt(name, 10) < before)
    .map((name) => join(folder, name));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** A file that somebody has just removed is not an old one. */
async function modifiedAt(path: string): Promise<Instant> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isGone(error)) return Infinity;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
