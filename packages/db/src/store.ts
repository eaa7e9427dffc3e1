import pg, { type ClientConfig, type Pool } from 'pg';
import { createPool } from './connection.ts';
import {
  connectionBeside,
  openEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from './server/embedded.ts';
import { defaultDataDir } from './server/place.ts';
import { StoreRefusal } from './store-refusal.ts';

export { defaultDataDir } from './server/place.ts';

export type Store = {
  /** As `app_user`: `inOrganization` and `asSystem` take it. */
  readonly pool: Pool;
  /** As the owner: for `migrate`, backups and the job library, never for a request. */
  readonly connection: ClientConfig;
  readonly kind: 'embedded' | 'server';
  /** For the start-up lines: a folder, or host and database. Holds no password. */
  readonly where: string;
  readonly version: string;
  readonly adopted: boolean;
  /** Ends what is in flight, then the embedded server. */
  close(): Promise<void>;
};

export type StoreOptions = Omit<EmbeddedOptions, 'dataDir'> & {
  readonly dataDir?: string;
  /** A server of one's own instead of the embedded one. */
  readonly databaseUrl?: string;
  readonly poolSize?: number;
};

/** Opens the one store of this installation. Refuses with words (`StoreRefusal`); migrate afterwards. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  return options.databaseUrl
    ? openServer(options.databaseUrl, options.poolSize)
    : openOwn({ ...options, dataDir: options.dataDir ?? defaultDataDir() });
}

async function openOwn(options: EmbeddedOptions & { poolSize?: number }): Promise<Store> {
  const server = await openEmbedded(options);
  try {
    const version = await ensureDatabase(server);
    const connection = { ...server.connection, database: DATABASE };
    const pool = createPool(connection, options.poolSize);
    return {
      pool,
      connection,
      kind: 'embedded',
      where: server.dataDir,
      version,
      adopted: server.adopted,
      async close() {
        await pool.end();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export type Reached = Pick<Store, 'connection' | 'kind' | 'where' | 'close'>;

/** 旁路：the store as its owner, also while the suite runs on it; nothing of the suite is touched. */
export async function reachStore(options: StoreOptions): Promise<Reached> {
  try {
    return await openStore(options);
  } catch (error) {
    if (!(error instanceof StoreRefusal && error.code === 'store.in-use')) throw error;
    const dataDir = options.dataDir ?? defaultDataDir();
    const connection = { ...connectionBeside(dataDir), database: DATABASE };
    return { connection, kind: 'embedded', where: dataDir, close: async () => {} };
  }
}

const DATABASE = 'wangge';

async function ensureDatabase(server: EmbeddedServer): Promise<string> {
  return withClient(server.connection, async (client) => {
    const known = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`create database ${DATABASE}`);
    return versionOf(client);
  });
}

async function openServer(databaseUrl: string, poolSize?: number): Promise<Store> {
  if (!URL.canParse(databaseUrl) || !/^postgres(ql)?:/.test(databaseUrl))
    throw new StoreRefusal('store.wrong-url');
  const url = new URL(databaseUrl);
  const where = `${url.hostname || url.searchParams.get('host') || 'localhost'}${url.pathname}`;
  // In the address, `options` would replace those of the pool.
  const options = url.searchParams.get('options') ?? undefined;
  url.searchParams.delete('options');
  const connection: ClientConfig = { connectionString: url.href, options };
  const version = await withClient(connection, versionOf).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StoreRefusal('store.unreachable-server', { where, reason: code ?? message }, error);
  });
  if (Number.parseInt(version, 10) < 15)
    throw new StoreRefusal('store.old-server', { found: version });
  const pool = createPool(connection, poolSize);
  return {
    pool,
    connection,
    kind: 'server',
    where,
    version,
    adopted: false,
    close: () => pool.end(),
  };
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return /^[\d.]+/.exec(rows[0]?.server_version ?? '')?.[0] ?? '?';
}

async function withClient<T>(
  connection: ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
