import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { ClientConfig } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createPool, inOrganization } from './connection.ts';
import { newId } from './id.ts';
import { migrate, migrationState } from './migrate.ts';
import { testDatabase } from './testing/database.ts';
import { redirect, withAdministrator } from './testing/server.ts';

const store = await testDatabase();
const shipped = fileURLToPath(new URL('../migrations/', import.meta.url));

const unique = (word: string) => `${word}_${Math.random().toString(36).slice(2, 10)}`;

async function emptyDatabase(owner?: string): Promise<ClientConfig> {
  const database = unique('fresh');
  const belongs = owner ? `owner ${owner}` : '';
  await store.look(`create database ${database} template template0 locale 'C.UTF-8' ${belongs}`);
  onTestFinished(async () => {
    await store.look(`drop database ${database} with (force)`);
  });
  return redirect(store.connection, { database });
}

function shippedAnd(more: Record<string, string>): string {
  const folder = `${mkdtempSync(join(tmpdir(), 'wangge-migrations-'))}/`;
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(shipped, folder, { recursive: true });
  for (const [name, text] of Object.entries(more)) writeFileSync(`${folder}${name}.sql`, text);
  return folder;
}

const first = { '9001_first': 'create table nine (id int primary key);' };
const second = { ...first, '9002_second': 'alter table nine add column n int;' };

it('applies what is pending once, in order, and says what it did', async () => {
  const fresh = await emptyDatabase();
  const begun = await migrate(fresh);
  expect(begun[0]).toBe('0001_identity');
  expect(await migrate(fresh, shippedAnd(second))).toEqual(['9001_first', '9002_second']);
  expect(await migrate(fresh, shippedAnd(second))).toEqual([]);
  const pool = createPool(fresh, 1);
  onTestFinished(() => pool.end());
  expect(await migrationState(pool)).toEqual({ applied: begun.length + 2, known: begun.length });
});

it('refuses a store that a later release has upgraded', async () => {
  const fresh = await emptyDatabase();
  await migrate(fresh, shippedAnd(first));
  await expect(migrate(fresh)).rejects.toMatchObject({ code: 'store.newer' });
});

it('refuses a file that was changed after it ran', async () => {
  const fresh = await emptyDatabase();
  await migrate(fresh, shippedAnd(first));
  const changed = shippedAnd({ '9001_first': 'create table nine (id bigint primary key);' });
  await expect(migrate(fresh, changed)).rejects.toMatchObject({ code: 'store.changed-migration' });
});

it('leaves nothing of a file that fails half way, and keeps those before it', async () => {
  const fresh = await emptyDatabase();
  const bad = shippedAnd({ '9001_bad': 'create table half (id int); select 1 / 0;' });
  await expect(migrate(fresh, bad)).rejects.toThrow('division by zero');
  const { rows } = await withAdministrator(fresh, (client) =>
    client.query(`select to_regclass('half') as half, to_regclass('person')::text as person`),
  );
  expect(rows).toEqual([{ half: null, person: 'person' }]);
});

it('lets several processes start at once', async () => {
  const fresh = await emptyDatabase();
  const done = await Promise.all([1, 2, 3].map(() => migrate(fresh)));
  expect(done.filter((applied) => applied.length > 0)).toHaveLength(1);
});

it('works for an owner without superuser, as on a managed server', async () => {
  const user = unique('plain');
  await store.look(`create role ${user} login createrole password 'plain'`);
  onTestFinished(async () => {
    await store.look(`drop role ${user}`);
  });
  const fresh = await emptyDatabase(user);
  const { rows: named } = await withAdministrator(fresh, (client) =>
    client.query<{ database: string }>('select current_database() as database'),
  );
  const database = named[0]?.database ?? '';
  // On a server that knows app_user already, its maker has to let the owner in.
  await store.look(`grant app_user to ${user}`);
  const own = redirect(store.connection, { database, user, password: 'plain' });
  await migrate(own);
  const pool = createPool(own, 1);
  onTestFinished(() => pool.end());
  const rows = await inOrganization(
    pool,
    newId(0),
    async (tx) =>
      (await tx.execute(sql`select current_user as role, session_user as session`)).rows,
  );
  expect(rows).toEqual([{ role: 'app_user', session: user }]);
});
