import { describe, expect, it } from 'vitest';
import { testDatabase } from './testing/database.ts';

const store = await testDatabase();

const places = `
  select c.oid, c.relname as name, c.relrowsecurity as walled
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r'`;

const ofOrganizations = `
  ${places} and exists (select from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'organization_id')`;

// What can be forgotten will be: every table that is ever added passes through here.
describe('a table of an organization', () => {
  it('exists', async () => {
    expect((await store.look(ofOrganizations)).length).toBeGreaterThan(3);
  });

  it('stands behind row-level security, with a policy that names the organization', async () => {
    const open = await store.look(`
      select t.name from (${ofOrganizations}) t
      where not t.walled or not exists (select from pg_policies p
        where p.schemaname = 'public' and p.tablename = t.name and p.permissive = 'PERMISSIVE'
          and p.roles = '{app_user}' and p.cmd = 'ALL'
          and p.qual like '%organization_id = (NULLIF(current_setting(''app.organization''%')`);
    expect(open).toEqual([]);
  });

  it('has the organization first in every key, unique constraint and index', async () => {
    const late = await store.look(`
      select i.indexrelid::regclass::text as index
      from pg_index i join (${ofOrganizations}) t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where a.attname <> 'organization_id'`);
    expect(late).toEqual([]);
  });

  it('has the organization first in every foreign key to another such table', async () => {
    const loose = await store.look(`
      select k.conname from pg_constraint k
      join (${ofOrganizations}) t on t.oid = k.conrelid
      join (${ofOrganizations}) f on f.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and (a.attname <> 'organization_id' or b.attname <> 'organization_id')`);
    expect(loose).toEqual([]);
  });
});

describe('any other table', () => {
  it('gives app_user no right at all, the register of organizations apart', async () => {
    const open = await store.look(`
      select t.name, p.right
      from (${places}) t, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p("right")
      where t.name not in (select name from (${ofOrganizations}) o) and t.name <> 'organization'
        and (has_table_privilege('app_user', t.oid, p.right)
          or (p.right not in ('DELETE', 'TRUNCATE') and has_any_column_privilege('app_user', t.oid, p.right)))`);
    expect(open).toEqual([]);
  });
});

it('app_user owns nothing, cannot sign in and cannot pass row-level security', async () => {
  expect(
    await store.look(
      `select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'app_user'`,
    ),
  ).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  expect(await store.look(`select from pg_class where relowner = 'app_user'::regrole`)).toEqual([]);
});

it('no sequence and no trigger stands behind a table', async () => {
  expect(
    await store.look(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
      union all select tgname from pg_trigger where not tgisinternal`),
  ).toEqual([]);
});

it('the figures of an index lookup survive row-level security', async () => {
  const { id } = await store.organization();
  const client = await store.pool.connect();
  try {
    await client.query(
      `begin; set local app.organization = '${id}'; set local enable_seqscan = off`,
    );
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select * from person where name = '王'`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Cond: .*organization_id = .*name = /);
    await client.query('rollback');
  } finally {
    client.release();
  }
});
