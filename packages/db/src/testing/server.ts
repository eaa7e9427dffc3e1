import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type ClientConfig } from 'pg';
import { migrate } from '../migrate.ts';
import { openEmbedded } from '../server/embedded.ts';
import { StoreRefusal } from '../store-refusal.ts';

/** What the workers get: how to reach the server, and which migrated database to copy. */
export type TestServer = { readonly connection: ClientConfig; readonly template: string };

/** Nothing here must outlive the power: no waiting for the disk. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

const PREFIX = 'wangge-test-';

/** One server per run: embedded in a throwaway folder, or the given one; and a migrated template on it. */
export async function startTestServer(
  databaseUrl?: string,
): Promise<TestServer & { stop(): Promise<void> }> {
  const server = databaseUrl
    ? { connection: { connectionString: databaseUrl }, stop: async () => {} }
    : await startThrowaway();
  const template = `wangge_template_${process.pid}_${Date.now().toString(36)}`;
  await withAdministrator(server.connection, (client) =>
    client.query(`create database ${template} template template0 encoding 'UTF8' locale 'C.UTF-8'`),
  );
  await migrate(redirect(server.connection, { database: template }));
  return {
    connection: server.connection,
    template,
    async stop() {
      await withAdministrator(server.connection, (client) =>
        client.query(`drop database if exists ${template} with (force)`),
      );
      await server.stop();
    },
  };
}

async function startThrowaway(): Promise<{ connection: ClientConfig; stop(): Promise<void> }> {
  await sweepLeftovers();
  const dataDir = throwawayFolder();
  const server = await openEmbedded({ dataDir, settings: careless });
  return {
    connection: server.connection,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Passable for the server's own user when the tests run as root. */
export function throwawayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  return folder;
}

/** A run that was killed leaves a server behind; whoever comes next holds it, stops it and clears up. */
async function sweepLeftovers(): Promise<void> {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || statSync(dataDir).mtimeMs > hourAgo) continue;
    try {
      const left = await openEmbedded({ dataDir, settings: careless });
      await left.stop();
    } catch (error) {
      if (error instanceof StoreRefusal && error.code === 'store.in-use') continue;
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The same server, another database or account, whether it was given as an address or as parts. */
export function redirect(
  connection: ClientConfig,
  to: { database: string; user?: string; password?: string },
): ClientConfig {
  if (!connection.connectionString) return { ...connection, ...to };
  const url = new URL(connection.connectionString);
  url.pathname = `/${to.database}`;
  if (to.user) url.username = to.user;
  if (to.password) url.password = to.password;
  return { ...connection, connectionString: url.href };
}

export async function withAdministrator<T>(
  connection: ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
