import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { StoreRefusal } from '../store-refusal.ts';

/** Any number, the same in all releases. */
const KEY = 7_305_226_112;

export type Hold = { release(): Promise<void> };

/**
 * One suite per store: an advisory lock on a connection of its own. When that connection ends without
 * having been released, the server has gone, and `onLost` is told.
 */
export async function holdStore(
  connection: ClientConfig,
  dataDir: string,
  onLost: () => void,
): Promise<Hold> {
  const client = new pg.Client({
    ...connection,
    application_name: `wangge pid ${process.pid}`,
    keepAlive: true,
  });
  let held = false;
  client.on('error', () => {});
  client.once('end', () => {
    if (held) onLost();
  });
  await client.connect();
  try {
    // The session of a killed predecessor needs a moment to notice that nobody is there.
    for (let attempt = 0; !held; attempt += 1) {
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock($1) as held',
        [KEY],
      );
      held = rows[0]?.held === true;
      if (!held && attempt === 10)
        throw new StoreRefusal('store.in-use', { dataDir, holder: await holderOf(client) });
      if (!held) await pause(100);
    }
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    async release() {
      held = false;
      await client.end();
    },
  };
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted
       and (l.classid::bigint << 32) + l.objid::bigint = $1`,
    [KEY],
  );
  return rows[0]?.name ?? '?';
}
