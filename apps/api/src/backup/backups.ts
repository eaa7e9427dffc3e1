import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathOf, sizes } from '@wangge/api/file/disk';
import { backUp, type Backup, type FileRow } from '@wangge/db/backup/backup';
import { BackupRefusal } from '@wangge/db/backup/backup-refusal';
import { verifyArchive } from '@wangge/db/backup/archive-reader';
import { refuseFullFolder, restore, type Restored } from '@wangge/db/backup/restore';
import { defaultDataDir, openStore, reachStore } from '@wangge/db/store';
import type { Settings } from '../settings.ts';
import { version } from '../version.ts';
import { archivesIn } from './archives.ts';

export type Place = Pick<Settings, 'dataDir' | 'databaseUrl'>;

export type MadeBackup = Backup & { readonly file: string; readonly ms: number };

/** 备份，也在大家工作的时候：into the given file, else into the folder `backups` beside the data. */
export async function makeBackup(
  { dataDir: given, databaseUrl }: Place,
  at: Date,
  wanted?: string,
): Promise<MadeBackup> {
  const dataDir = given ?? defaultDataDir();
  // Opening a folder makes a store in it.
  if (databaseUrl === null && !existsSync(join(dataDir, 'store', 'cluster')))
    throw new BackupRefusal('backup.no-store', { dataDir });
  const file = resolve(wanted ?? join(archivesIn(dataDir), `wangge-${stampOf(at)}.tar`));
  const startedAt = performance.now();
  const store = await reachStore({ dataDir, databaseUrl: databaseUrl ?? undefined });
  try {
    const { connection, kind, where } = store;
    const filesRoot = filesIn(dataDir);
    const order = { connection, kind, where, filesRoot, pathsOf, version, at, file };
    const backup = await backUp(order);
    return { ...backup, file, ms: Math.round(performance.now() - startedAt) };
  } finally {
    await store.close();
  }
}

/** 恢复：into an empty folder, or an empty database with an empty folder for the photos. */
export async function restoreBackup(
  { dataDir: given, databaseUrl }: Place,
  file: string,
): Promise<Restored & { readonly where: string }> {
  const dataDir = given ?? defaultDataDir();
  const archive = await verifyArchive(file);
  refuseFullFolder(filesIn(dataDir));
  const store = await openStore({ dataDir, databaseUrl: databaseUrl ?? undefined });
  try {
    const { connection, where } = store;
    const restored = await restore(archive, { connection, where, filesRoot: filesIn(dataDir) });
    return { ...restored, where };
  } finally {
    await store.close();
  }
}

const filesIn = (dataDir: string) => join(dataDir, 'files');
const stampOf = (at: Date) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

function pathsOf({ organizationId, id, sha256 }: FileRow): string[] {
  return sizes.map((size) => pathOf('', organizationId, { id, sha256 }, size));
}
