import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg, { type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextMaker } from '@wangge/api/context';
import { appRouter } from '@wangge/api/router';
import { createCallerFactory } from '@wangge/api/trpc';
import { verifyArchive } from '@wangge/db/backup/archive-reader';
import { restore, type Restored } from '@wangge/db/backup/restore';
import { createPool, type Pool } from '@wangge/db/connection';
import { emptyDatabase, testDatabase } from '@wangge/db/testing/database';
import type { CaseState } from '@wangge/grid/case/case';
import { fold } from '@wangge/grid/case/evolve';
import type { CaseFact } from '@wangge/grid/case/fact';
import { variants } from '@wangge/variants/all';
import { demo } from './demo.ts';
import { serializeCookie } from './call.ts';

/*
 * What earlier versions have left behind: each archive was made by the version of its last migration and is never
 * changed again. A version that lands adds its own: start it in a new folder, take the photos away but for a few, and
 * `pnpm backup apps/api/archives/<last migration>.tar`.
 */
const folder = fileURLToPath(new URL('../archives/', import.meta.url));
const fresh = await testDatabase();

describe.each(readdirSync(folder))('a store of %s', (name) => {
  const filesRoot = join(mkdtempSync(join(tmpdir(), 'wangge-upgrade-')), 'files');
  let connection: ClientConfig;
  let pool: Pool;
  let restored: Restored;
  const look = async <T extends pg.QueryResultRow>(text: string) => {
    const client = new pg.Client(connection);
    await client.connect();
    const { rows } = await client.query<T>(text);
    await client.end();
    return rows;
  };

  beforeAll(async () => {
    connection = await emptyDatabase();
    const archive = await verifyArchive(join(folder, name));
    restored = await restore(archive, { connection, where: 'there', filesRoot });
    pool = createPool(connection, 4);
  });
  afterAll(async () => {
    await pool.end();
    rmSync(join(filesRoot, '..'), { recursive: true, force: true });
  });

  it('is restored as it was and brought up to this version', async () => {
    const { head, migrated } = restored;
    const known = await fresh.look<{ name: string }>('select name from migration order by name');
    expect([...head.migrations.map((each) => each.name), ...migrated]).toEqual(
      known.map((each) => each.name),
    );
    expect(`${head.migrations.at(-1)?.name}.tar`).toBe(name);
    expect(readdirSync(filesRoot).length).toBeGreaterThan(0);
  });

  it('has the tables, walls and rights that a new store has', async () => {
    for (const question of [
      `select table_name, column_name, data_type, is_nullable, column_default
       from information_schema.columns where table_schema = 'public' order by 1, 2`,
      `select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2`,
      `select table_name, column_name, privilege_type from information_schema.column_privileges
       where grantee = 'app_user' order by 1, 2, 3`,
      `select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`,
    ])
      expect(await look(question)).toEqual(await fresh.look(question));
  });

  it('holds cases whose log still makes them what they are', async () => {
    const cases = await look<{ state: CaseState; facts: CaseFact[] }>(
      `select c.state, (select json_agg(l.fact order by l.seq) from case_log l
         where l.organization_id = c.organization_id and l.case_id = c.id) as facts from cases c`,
    );
    expect(cases.length).toBeGreaterThan(20);
    for (const { state, facts } of cases) expect(fold(facts)).toEqual(state);
  });

  it('lets its people in, with the password they had', async () => {
    const makeContext = contextMaker({
      store: { pool },
      clock: () => Date.parse(restored.head.at),
      variants: Object.fromEntries(variants.map((policy) => [policy.variant, policy])),
      secure: false,
      report: () => 'none',
      files: filesRoot,
    });
    const jar: string[] = [];
    const callerOf = async () => {
      const call = {
        cookie: jar.join('; '),
        network: '::1',
        header: () => null,
        setCookie: (set: Parameters<typeof serializeCookie>[0]) =>
          void jar.push(serializeCookie(set).split(';')[0] ?? ''),
      };
      return createCallerFactory(appRouter)(await makeContext(call));
    };
    const identifier = '13000000010';
    await (await callerOf()).session.signIn({ identifier, password: demo.password });
    const workspaces = await (await callerOf()).account.workspaces();
    expect(workspaces.length).toBeGreaterThan(0);
    const [{ code = '' } = {}] = workspaces;
    expect(await (await callerOf()).organization.view({ organization: code })).toMatchObject({
      code,
    });
  });
});
