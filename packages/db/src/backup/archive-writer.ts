import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { BackupRefusal } from './backup-refusal.ts';
import { BLOCK, headerOf, paddingAfter } from './tar.ts';

export type ArchiveWriter = {
  entry(name: string, bytes: Uint8Array): Promise<void>;
  /** False when there is no such file. */
  fileEntry(name: string, path: string): Promise<number | null>;
  /** Of every entry so far. */
  digest(): string;
  /** To the disk, then to its name: before that, no file of that name exists. */
  finish(): Promise<{ readonly bytes: number }>;
  abandon(): Promise<void>;
};

/** 备份文件：written under a name of its own beside its place, so that what is cut short is never taken for a backup. */
export async function writeArchive(file: string, at: Date): Promise<ArchiveWriter> {
  if (existsSync(file)) throw new BackupRefusal('backup.file-exists', { file });
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweepUnfinished(folder);
  const draft = join(folder, `.${basename(file)}.${process.pid}.part`);
  const handle = await open(draft, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;

  async function put(chunk: Uint8Array): Promise<void> {
    for (let from = 0; from < chunk.length;)
      from += (await handle.write(chunk, from, chunk.length - from)).bytesWritten;
    bytes += chunk.length;
  }
  async function head(name: string, size: number): Promise<void> {
    hash.update(`${name}\n${size}\n`);
    await put(headerOf({ name, size }, at));
  }

  return {
    async entry(name, content) {
      await head(name, content.length);
      hash.update(content);
      await put(content);
      await put(Buffer.alloc(paddingAfter(content.length)));
    },
    async fileEntry(name, path) {
      const source = await openIfThere(path);
      if (source === null) return null;
      try {
        const { size } = await source.stat();
        await head(name, size);
        const buffer = Buffer.allocUnsafe(256 * 1024);
        for (let left = size; left > 0;) {
          const { bytesRead } = await source.read(buffer, 0, Math.min(buffer.length, left));
          if (bytesRead === 0) throw new Error(`${path} shrank while it was read`);
          hash.update(buffer.subarray(0, bytesRead));
          await put(buffer.subarray(0, bytesRead));
          left -= bytesRead;
        }
        await put(Buffer.alloc(paddingAfter(size)));
        return size;
      } finally {
        await source.close();
      }
    },
    digest: () => hash.copy().digest('hex'),
    async finish() {
      await put(Buffer.alloc(2 * BLOCK));
      await handle.sync();
      await handle.close();
      if (existsSync(file)) throw new BackupRefusal('backup.file-exists', { file });
      await rename(draft, file);
      await syncFolder(folder);
      return { bytes };
    },
    async abandon() {
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The name itself must survive the power, too. Windows has no such call for folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** What a killed backup left: its process is gone. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^\..+\.(\d+)\.part$/.exec(name)?.[1]);
    if (pid > 0 && !lives(pid)) await rm(join(folder, name), { force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
