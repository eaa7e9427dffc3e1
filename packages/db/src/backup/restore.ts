import { readdirSync } from 'node:fs';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg, { type ClientConfig } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { migrate, prepareTables, type Migrated } from '../migrate.ts';
import { syncFolder } from './archive-writer.ts';
import { bytesOf, readEntries, type Archive, type Read } from './archive-reader.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { FILES, tableOf, type Head, type Manifest } from './manifest.ts';
import { copyColumns, isEmptyDatabase, quoted, type Table } from './tables.ts';

export type RestoreOrder = {
  /** As the owner of a database that holds nothing. */
  readonly connection: ClientConfig;
  readonly where: string;
  readonly filesRoot: string;
};

export type Restored = {
  readonly head: Head;
  readonly manifest: Manifest;
  /** What ran afterwards, because this release is newer than the archive. */
  readonly migrated: readonly string[];
};

const gunzipped = promisify(gunzip);

/** Refusal: `restore.not-empty`. Asked before a database is made. */
export function refuseFullFolder(filesRoot: string): void {
  if (namesIn(filesRoot).length > 0)
    throw new BackupRefusal('restore.not-empty', { where: filesRoot });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    // A file stands where the folder is to be.
    if (code === 'ENOTDIR') return [folder];
    throw error;
  }
}

/**
 * 恢复：the tables as the archive knew them, its rows, its photos, then the migrations that came since. The database is
 * filled in one transaction, after the photos lie in their place: all of it is there, or both stay empty.
 */
export async function restore(archive: Archive, order: RestoreOrder): Promise<Restored> {
  const { file, head, manifest } = archive;
  refuseFullFolder(order.filesRoot);
  const client = new pg.Client({ ...order.connection, application_name: 'wangge restore' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('set role none; set statement_timeout = 0; set timezone = UTC');
    if (!(await isEmptyDatabase(client)))
      throw new BackupRefusal('restore.not-empty', { where: order.where });
    await prepareTables(client, head.migrations, refuseNewer(head));
    const draft = `${order.filesRoot}.restoring`;
    let placed = false;
    try {
      await write(client, file, head, draft);
      await compare(client, manifest);
      await settle(draft, order.filesRoot);
      placed = true;
      await client.query('commit');
    } catch (error) {
      await rm(placed ? order.filesRoot : draft, { recursive: true, force: true });
      throw error;
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return { head, manifest, migrated: await migrate(order.connection) };
}

function refuseNewer({ version }: Head): (migration: Migrated) => Error {
  return ({ name }) => new BackupRefusal('backup.newer', { version, name });
}

async function write(client: pg.Client, file: string, head: Head, draft: string): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const names = head.tables.map(({ name }) => `public.${quoted(name)}`);
  // A migration may have written rows of its own; the archive holds them.
  await client.query(`truncate ${names.join(', ')} cascade`);
  const tables = new Map(head.tables.map((table) => [table.name, table]));
  const intoTables = tableWriter(client);
  for await (const entry of readEntries(file)) {
    const table = tables.get(tableOf(entry.name) ?? '');
    if (table) await intoTables.take(table, entry);
    else if (entry.name.startsWith(FILES)) await writeFile(draft, entry);
  }
  await intoTables.end();
}

/** Pieces of one table follow one another and make one COPY: a row may lie across two of them. */
function tableWriter(client: pg.Client) {
  let name: string | null = null;
  let copy: CopyStreamQuery | null = null;
  let copied: Promise<void> = Promise.resolve();
  const end = async () => {
    copy?.end();
    await copied;
    copy = null;
    name = null;
  };
  const begin = (table: Table) => {
    const stream = client.query(copyFrom(`copy ${copyColumns(table)} from stdin`));
    name = table.name;
    copied = finished(stream);
    // Awaited at the end; a refused row must not count as an unhandled failure before.
    copied.catch(() => {});
    return (copy = stream);
  };
  return {
    async take(table: Table, entry: Read) {
      if (name !== table.name) await end();
      const stream = copy ?? begin(table);
      const bytes = await gunzipped(await bytesOf(entry));
      const written = new Promise<void>((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
      await Promise.race([written, copied]);
    },
    end,
  };
}

async function writeFile(draft: string, entry: Read): Promise<void> {
  const path = join(draft, normalize(entry.name.slice(FILES.length)));
  if (!path.startsWith(`${draft}${sep}`)) throw new Error(`${entry.name} leads out of its folder`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of entry.content()) await handle.write(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function compare(client: pg.Client, { rows }: Manifest): Promise<void> {
  for (const [table, expected] of Object.entries(rows)) {
    const counted = await client.query<{ n: string }>(
      `select count(*) as n from public.${quoted(table)}`,
    );
    if (Number(counted.rows[0]?.n) !== expected)
      throw new Error(`${table}: ${counted.rows[0]?.n} rows instead of ${expected}`);
  }
}

async function settle(draft: string, filesRoot: string): Promise<void> {
  await rmdir(filesRoot).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(draft, filesRoot);
  await syncFolder(dirname(filesRoot));
}
