import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg, { type ClientConfig, type Pool, type PoolClient, type PoolConfig } from 'pg';
import { isId } from './id.ts';

export type { Pool } from 'pg';

/**
 * One transaction, handed to everything that reads or writes. It has no `transaction` of its own: drizzle's
 * would send a second `begin`, and its `commit` would end the outer one.
 */
export type Tx = Omit<NodePgDatabase, 'transaction'>;

/**
 * The session's own role is `app_user`, which owns no table: whoever forgets to say for which organization,
 * or by which right, sees nothing. `pipeline` lets `Promise.all` inside one transaction go out together.
 */
export function createPool(connection: ClientConfig, size = 16): Pool {
  const settings: PoolConfig = {
    ...connection,
    max: size,
    options: `${connection.options ?? ''} -c role=app_user -c timezone=UTC`.trim(),
    application_name: 'wangge',
    pipeline: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    onConnect: refuseOwner,
  };
  const pool = new pg.Pool(settings);
  // A server that goes away ends idle and busy clients; the queries report it, the process goes on.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A pooler that drops start-up options would hand out sessions of the owner, past row-level security. */
async function refuseOwner(client: Pick<PoolClient, 'query'>): Promise<void> {
  const { rows } = await client.query<{ role: string }>('select current_user as role');
  if (rows[0]?.role !== 'app_user') throw new Error('the session did not take the role app_user');
}

const handles = new WeakMap<PoolClient, Tx>();

/** One drizzle per client, so that prepared statements are found again. */
function handleOf(client: PoolClient): Tx {
  const known = handles.get(client);
  if (known) return known;
  const fresh: Tx = drizzle(client);
  handles.set(client, fresh);
  return fresh;
}

export type TransactionOptions<T> = {
  /** Commits only such answers; any other is rolled back and returned all the same. Default: all. */
  readonly keepIf?: (answer: T) => boolean;
};

async function transact<T>(
  pool: Pool,
  opening: string,
  work: (tx: Tx) => Promise<T>,
  { keepIf = () => true }: TransactionOptions<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    // Not awaited: it leaves with the first query. If it fails, all that follows fails too.
    const opened = client.query(opening);
    opened.catch(() => {});
    const answer = await work(handleOf(client));
    await opened;
    const keep = keepIf(answer);
    const { command } = await client.query(keep ? 'commit' : 'rollback');
    // After a failed query that somebody caught, `commit` answers ROLLBACK and throws nothing.
    if (keep && command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * One transaction inside one organization; row-level security shows its rows only. The organization is a
 * checked literal: `set_config` would not reach the workers of a distributed server.
 */
export async function inOrganization<T>(
  pool: Pool,
  organizationId: string,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions<T> = {},
): Promise<T> {
  if (!isId(organizationId)) throw new TypeError('an organization is named by its id');
  const opening = `begin; set local app.organization = '${organizationId}'`;
  return transact(pool, opening, work, options);
}

/** Who may raise himself above row-level security, by name. An import may take longer than a page. */
const reasons = {
  'sign-in': '',
  account: '',
  job: '',
  import: 'set local statement_timeout = 0;',
  'set-up': '',
  health: '',
  operating: '',
} as const;

export type SystemReason = keyof typeof reasons;

/** One transaction as the owner of the tables: across organizations, accounts included. */
export async function asSystem<T>(
  pool: Pool,
  reason: SystemReason,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions<T> = {},
): Promise<T> {
  return transact(pool, openingOf(reason), work, options);
}

function openingOf(reason: SystemReason): string {
  return `begin; ${reasons[reason]} set local role none; set local application_name = 'wangge ${reason}'`;
}

/**
 * The same for one prepared statement: it is asked for at once, and the end of the transaction leaves with it, so that
 * the session behind every request costs one round trip instead of two. A statement and no function, because whatever
 * waited in between would come after the end.
 */
export async function askSystem<T>(
  pool: Pool,
  reason: SystemReason,
  statement: (tx: Tx) => { execute(values: Record<string, unknown>): Promise<T> },
  values: Record<string, unknown>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    const sent = [
      client.query(openingOf(reason)),
      statement(handleOf(client)).execute(values),
      client.query('rollback'),
    ] as const;
    const [, answer] = await Promise.all(sent);
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
