import type { Pool } from '@wangge/db/connection';

export type Statement = { readonly text: string; readonly values: unknown[] };

type Query = (config: string | { text: string }, values?: unknown[]) => unknown;
type Client = { query: Query };

/**
 * The same pool, and every statement that is sent through it inside an organization. What runs raised above
 * row-level security is left out: it is named, and has its own reasons.
 */
export function recording(pool: Pool): { readonly pool: Pool; readonly statements: Statement[] } {
  const statements: Statement[] = [];
  const known = new WeakSet<Client>();
  const connect = async () => {
    const client = (await pool.connect()) as unknown as Client;
    if (!known.has(client)) {
      known.add(client);
      client.query = listening(client.query.bind(client), statements);
    }
    return client;
  };
  const recorded = new Proxy(pool, {
    get: (target, name) =>
      name === 'connect' ? connect : (Reflect.get(target, name, target) as unknown),
  });
  return { pool: recorded, statements };
}

/** They say where a transaction ends or turns back, and touch no row. */
const ordersOnly = /^(commit|rollback|savepoint)/;

function listening(query: Query, statements: Statement[]): Query {
  let inside = false;
  return (config, values) => {
    const text = typeof config === 'string' ? config : config.text;
    if (text.startsWith('begin;')) inside = text.includes('app.organization');
    else if (inside && !ordersOnly.test(text)) statements.push({ text, values: values ?? [] });
    return query(config, values);
  };
}
