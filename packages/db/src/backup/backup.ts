import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg, { type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { MIGRATION_LOCK } from '../migrate.ts';
import { writeArchive, type ArchiveWriter } from './archive-writer.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { FILES, FORMAT, HEAD, leftBehind, MANIFEST, pieceName } from './manifest.ts';
import type { Head, Manifest } from './manifest.ts';
import { copyColumns, listTables, type Table } from './tables.ts';

export type BackupOrder = {
  /** As the owner. */
  readonly connection: ClientConfig;
  readonly kind: 'embedded' | 'server';
  /** For words: a folder, or host and database. */
  readonly where: string;
  readonly filesRoot: string;
  /** Which files belong to one row of `file`, relative to the folder of files. */
  readonly pathsOf: (row: FileRow) => readonly string[];
  readonly version: string;
  readonly at: Date;
  readonly file: string;
};

export type FileRow = {
  readonly organizationId: string;
  readonly id: string;
  readonly sha256: string;
};

export type Backup = Manifest & { readonly bytes: number; readonly head: Head };

const compress = promisify(gzip);
const PIECE = 4 * 1024 * 1024;

/**
 * 备份：the database as it stands at one moment, and the photos that it names, while people go on working. Bounded
 * memory. Refusals: `backup.no-tables`, `backup.file-exists`.
 */
export async function backUp(order: BackupOrder): Promise<Backup> {
  const client = new pg.Client({ ...order.connection, application_name: 'wangge backup' });
  client.on('error', () => {});
  await client.connect();
  try {
    // Nobody migrates meanwhile. The role first: the snapshot must not be one with the wall before it.
    await client.query('set role none; set row_security = off; set timezone = UTC');
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
    await client.query('begin isolation level repeatable read read only');
    const head = await headOf(client, order);
    const writer = await writeArchive(order.file, order.at);
    try {
      return { ...(await fill(writer, client, order, head)), head };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client, order: BackupOrder): Promise<Head> {
  const tables = (await listTables(client)).filter(({ name }) => !leftBehind.includes(name));
  if (!tables.some(({ name }) => name === 'migration'))
    throw new BackupRefusal('backup.no-tables', { where: order.where });
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration order by name',
  );
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const postgresql = rows[0]?.server_version ?? '?';
  const { version, at, kind } = order;
  return {
    format: FORMAT,
    version,
    at: at.toISOString(),
    from: { kind, postgresql },
    migrations,
    tables,
  };
}

async function fill(
  writer: ArchiveWriter,
  client: pg.Client,
  order: BackupOrder,
  head: Head,
): Promise<Manifest & { readonly bytes: number }> {
  await writer.entry(HEAD, json(head));
  const rows: Record<string, number> = {};
  for (const table of head.tables) rows[table.name] = await writeTable(writer, client, table);
  const { missing, ...files } = await writeFiles(writer, client, order);
  const manifest: Manifest = { rows, files, missing, sha256: writer.digest() };
  await writer.entry(MANIFEST, json(manifest));
  return { ...manifest, ...(await writer.finish()) };
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

async function writeTable(writer: ArchiveWriter, client: pg.Client, table: Table): Promise<number> {
  const stream = client.query(copyTo(`copy ${copyColumns(table)} to stdout`));
  let rows = 0;
  let pieces = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    await writer.entry(pieceName(table.name, pieces), await compress(Buffer.concat(waiting)));
    pieces += 1;
    waiting = [];
    size = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // In this format a line break inside a value is written as two characters: each byte 10 ends a row.
    for (const byte of chunk) if (byte === 10) rows += 1;
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PIECE) await flush();
  }
  if (size > 0) await flush();
  return rows;
}

/** A row commits after its bytes lie safely, so what the snapshot names is there, unless somebody took it away. */
async function writeFiles(
  writer: ArchiveWriter,
  client: pg.Client,
  { filesRoot, pathsOf }: BackupOrder,
): Promise<Manifest['files'] & { readonly missing: string[] }> {
  const missing: string[] = [];
  let count = 0;
  let bytes = 0;
  await client.query(
    'declare files no scroll cursor for select organization_id, id, sha256 from file',
  );
  for (;;) {
    const { rows } = await client.query<{ organization_id: string; id: string; sha256: string }>(
      'fetch 500 from files',
    );
    if (rows.length === 0) return { count, bytes, missing };
    for (const { organization_id: organizationId, id, sha256 } of rows) {
      for (const path of pathsOf({ organizationId, id, sha256 })) {
        const size = await writer.fileEntry(`${FILES}${path}`, join(filesRoot, path));
        if (size === null) missing.push(path);
        else [count, bytes] = [count + 1, bytes + size];
      }
    }
  }
}
