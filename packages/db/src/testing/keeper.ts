import { sql } from 'drizzle-orm';
import { asSystem } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { openStore } from '../store.ts';
import { StoreRefusal } from '../store-refusal.ts';

/*
 * A process of its own that opens a store, says so in one line, and keeps it until it is killed. It writes
 * numbers and says each that was acknowledged: a test counts them after a kill -9.
 */
const [dataDir = '', mode = 'keep'] = process.argv.slice(2);

const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const store = await openStore({ dataDir, settings: { fsync: 'off' } });
  await migrate(store.connection);
  say({ opened: true, adopted: store.adopted });
  await asSystem(store.pool, 'job', (tx) =>
    tx.execute(sql`create table if not exists kept (n int primary key)`),
  );
  for (let n = 0; mode === 'write'; n += 1) {
    await asSystem(store.pool, 'job', (tx) => tx.execute(sql`insert into kept values (${n})`));
    say({ kept: n });
  }
  process.on('SIGTERM', () => void store.close().then(() => process.exit(0)));
} catch (error) {
  say({
    refused: error instanceof StoreRefusal ? error.code : String(error),
    words: String(error),
  });
  process.exit(1);
}
