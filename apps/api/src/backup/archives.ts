import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveLine } from '@wangge/api/operating';

/** Where archives go unless a file is named. */
export const archivesIn = (dataDir: string) => join(dataDir, 'backups');

/** 备份文件：the latest first. A draft has another ending, so what is listed is whole. */
export async function listArchives(dataDir: string, limit = 14): Promise<ArchiveLine[]> {
  const folder = archivesIn(dataDir);
  const names = await readdir(folder).catch(() => []);
  const lines = await Promise.all(
    names.filter((name) => name.endsWith('.tar')).map((name) => lineOf(folder, name)),
  );
  return lines
    .filter((line) => line !== null)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, limit);
}

/** Null when it was removed meanwhile. */
async function lineOf(folder: string, file: string): Promise<ArchiveLine | null> {
  const found = await stat(join(folder, file)).catch(() => null);
  return found && { file, at: Math.round(found.mtimeMs), bytes: found.size };
}
