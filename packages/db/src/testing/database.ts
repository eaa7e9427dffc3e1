import pg, { type ClientConfig, type Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { createPool } from '../connection.ts';
import type {} from './provided.ts';
import { makeOrganization, makePerson, type OrganizationDraft, type PersonDraft } from './rows.ts';
import { redirect, withAdministrator, type TestServer } from './server.ts';

export type TestDatabase = {
  /** As `app_user`, as in production. */
  readonly pool: Pool;
  /** As the owner. */
  readonly connection: ClientConfig;
  organization(draft?: OrganizationDraft): Promise<{ id: string; code: string }>;
  person(organizationId: string, draft?: PersonDraft): Promise<{ id: string }>;
  /** Plain SQL as the owner, for what a test looks at from outside. */
  look<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
};

/**
 * A database of its own for one test file, copied from the migrated template; dropped after the file.
 * `const store = await testDatabase();` at the top of the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { database, drop } = await cloneTemplate(inject('testServer'));
  const pool = createPool(database, 8);
  const owner = new pg.Pool({ ...database, max: 2 });
  owner.on('error', () => {});
  afterAll(async () => {
    await pool.end();
    await owner.end();
    await drop();
  });
  return {
    pool,
    connection: database,
    organization: (draft = {}) => makeOrganization(owner, draft),
    person: (organizationId, draft = {}) => makePerson(owner, organizationId, draft),
    async look<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      return (await owner.query<Row>(text, values)).rows;
    },
  };
}

/** A database without a single table, dropped after the file: for what makes its own. */
export async function emptyDatabase(): Promise<ClientConfig> {
  const { connection } = inject('testServer');
  const name = nameLike('wangge_empty');
  const administer = (text: string) =>
    withAdministrator(connection, (client) => client.query(text));
  await administer(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  afterAll(() => administer(`drop database if exists ${name} with (force)`));
  return redirect(connection, { database: name });
}

let clones = 0;

function nameLike(base: string): string {
  return `${base}_${process.pid}_${(clones += 1)}_${Math.random().toString(36).slice(2, 8)}`;
}

/** Also for tests that start a host of their own: they give it the address of such a copy. */
export async function cloneTemplate({
  connection,
  template,
}: TestServer): Promise<{ database: ClientConfig; drop(): Promise<void> }> {
  const name = nameLike(template);
  const administer = (text: string) =>
    withAdministrator(connection, (client) => client.query(text));
  await administer(`create database ${name} template ${template} strategy file_copy`);
  return {
    database: redirect(connection, { database: name }),
    async drop() {
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
}
