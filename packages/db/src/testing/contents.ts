import pg, { type ClientConfig } from 'pg';
import { copyColumns, listTables } from '../backup/tables.ts';

/** Table → how many rows, and a sum over all that stands in them; the same in two databases that hold the same. */
export async function contentsOf(connection: ClientConfig): Promise<Record<string, string>> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('set timezone = UTC');
    const found: Record<string, string> = {};
    for (const table of await listTables(client)) {
      const [from = ''] = copyColumns(table).split(' ');
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
         from ${from} t`,
      );
      found[table.name] = rows[0]?.sum ?? '';
    }
    return found;
  } finally {
    await client.end();
  }
}
