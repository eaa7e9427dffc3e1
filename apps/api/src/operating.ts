import { statfs } from 'node:fs/promises';
import type { JobLine, Operating } from '@wangge/api/operating';
import { migrationState } from '@wangge/db/migrate';
import type { Store } from '@wangge/db/store';
import type { Instant } from '@wangge/grid/time';
import { listArchives } from './backup/archives.ts';
import { version } from './version.ts';

/** What the host knows of itself: for the operator's page, the details of health and the figures. */
export function operatingOf(parts: {
  readonly store: Store;
  readonly dataDir: string;
  readonly startedAt: Instant;
  readonly jobs: () => readonly JobLine[];
}): () => Promise<Operating> {
  const { store, dataDir, startedAt, jobs } = parts;
  return async () => {
    const [migrations, archives, freeBytes] = await Promise.all([
      migrationState(store.pool),
      listArchives(dataDir),
      freeOn(dataDir),
    ]);
    const { kind, where, version: postgresql } = store;
    return {
      version,
      startedAt,
      store: { kind, where, version: postgresql },
      migrations: { applied: migrations.applied, known: migrations.known },
      jobs: jobs(),
      archives,
      freeBytes,
    };
  };
}

async function freeOn(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null);
  return found && found.bavail * found.bsize;
}
