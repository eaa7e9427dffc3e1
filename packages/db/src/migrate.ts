import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import pg, { type ClientConfig, type Pool } from 'pg';
import { asSystem } from './connection.ts';
import { StoreRefusal } from './store-refusal.ts';

/*
 * How a migration is added:
 * 1. change the tables in src/schema/ (a new file is found by itself);
 * 2. `npx -y pnpm --filter @wangge/db exec drizzle-kit generate --name <concept>`
 *    writes migrations/NNNN_<concept>.sql; read it;
 * 3. append by hand what drizzle does not know: `call tenant_wall('<table>', …);` for every table with an
 *    organization_id (row-level security and its policy), then the grants to app_user, column by column where
 *    a value is sensitive, and checks or operator classes;
 * 4. run the database tests: src/walls.db.test.ts walks the catalogue and fails on a table without a wall.
 * A file that has landed is never edited: expand → migrate → contract.
 */

const FOLDER = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Held alone while tables change, shared by whoever needs them to stay as they are. */
export const MIGRATION_LOCK = 7_305_226_113;

export type Migrated = { readonly name: string; readonly hash: string };
type Migration = Migrated & { readonly text: string };

const OWN_TABLE = `create table if not exists migration
  (name text primary key, hash text not null, applied_at timestamptz not null default now())`;

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      return { name: file.slice(0, -'.sql'.length), text, hash };
    });
}

/** Brings the tables up to this release, under a lock; several processes may start at once. */
export async function migrate(connection: ClientConfig, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ ...connection, application_name: 'wangge migration' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('set role none');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRole(client);
    await client.query(OWN_TABLE);
    const pending = await findPending(client, readMigrations(folder));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function findPending(client: pg.Client, known: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration order by name',
  );
  for (const { name, hash } of rows) {
    const file = known.find((migration) => migration.name === name);
    if (!file) throw new StoreRefusal('store.newer', { name });
    if (file.hash !== hash) throw new StoreRefusal('store.changed-migration', { name });
  }
  const applied = new Set(rows.map(({ name }) => name));
  return known.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, text, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/**
 * For a restore: the tables as they were after these migrations, in a transaction that is left open. `refusal` is thrown
 * for one that this release does not know, or knows otherwise.
 */
export async function prepareTables(
  client: pg.Client,
  wanted: readonly Migrated[],
  refusal: (migration: Migrated) => Error,
): Promise<void> {
  const known = new Map(readMigrations(FOLDER).map((each) => [each.name, each]));
  const texts = wanted.map((each) => {
    const found = known.get(each.name);
    if (found?.hash !== each.hash) throw refusal(each);
    return found.text;
  });
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  await ensureRole(client);
  await client.query('begin');
  await client.query(OWN_TABLE);
  for (const text of texts) await client.query(text);
}

/** The role comes before the tables: grants and policies name it. It is shared by all databases of a server. */
async function ensureRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'app_user') then
          create role app_user nologin;
        end if;
      exception when duplicate_object or unique_violation then null; -- another process was faster
      end $$`);
    await takeMembership(client);
  } catch (error) {
    const { code = '?', message } = error as { code?: string; message: string };
    const user = client.user ?? '?';
    throw new StoreRefusal('store.no-role', { user, reason: `${code} ${message}` }, error);
  }
}

/** Without superuser the owner must be a member, or the pool's "role=app_user" is refused. */
async function takeMembership(client: pg.Client): Promise<void> {
  try {
    await client.query('set role app_user');
    await client.query('set role none');
  } catch {
    await client.query('grant app_user to current_user');
  }
}

export type MigrationState = { readonly applied: number; readonly known: number };

/** For `/api/health`. */
export async function migrationState(pool: Pool): Promise<MigrationState> {
  const applied = await asSystem(pool, 'health', async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from migration`);
    return rows[0]?.n ?? 0;
  });
  return { applied, known: readMigrations(FOLDER).length };
}
