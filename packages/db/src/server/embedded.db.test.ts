import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { migrate } from '../migrate.ts';
import { openStore, type Store, type StoreOptions } from '../store.ts';
import { throwawayFolder } from '../testing/server.ts';
import { openEmbedded } from './embedded.ts';

const keeper = fileURLToPath(new URL('../testing/keeper.ts', import.meta.url));

/** A killed process loses nothing that the system holds; only power cuts need the disk. */
const careless = { fsync: 'off' };
// Several servers at once on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

/** Whatever a test leaves behind, nothing of it lives on. */
function folder(): string {
  const dataDir = throwawayFolder();
  onTestFinished(async () => {
    for (const path of [dataDir, join(dataDir, 'x'.repeat(90))])
      try {
        process.kill(pidOf(path), 'SIGQUIT');
        await pause(300);
      } catch {
        // has ended
      }
    rmSync(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

/** `initdb` is slow: most tests begin with a copy of one migrated store. */
const origin = throwawayFolder();
beforeAll(async () => {
  const store = await openStore({ dataDir: origin, settings: careless });
  await migrate(store.connection);
  await store.close();
});
afterAll(() => rmSync(origin, { recursive: true, force: true }));

/** The launcher is not what a run on a given server is about. */
const launched = describe.skipIf(process.env['DATABASE_URL'] !== undefined);

function begun(): string {
  const dataDir = folder();
  execFileSync('cp', ['-a', join(origin, 'store'), dataDir]);
  return dataDir;
}

const noteOf = (dataDir: string) => join(dataDir, 'store/cluster/postmaster.pid');
const pidOf = (dataDir: string) => Number.parseInt(readFileSync(noteOf(dataDir), 'utf8'), 10);

async function open(dataDir: string, more: StoreOptions = {}): Promise<Store> {
  const store = await openStore({ dataDir, settings: careless, ...more });
  onTestFinished(() => store.close().catch(() => {}));
  await migrate(store.connection);
  return store;
}

type Line = {
  opened?: boolean;
  adopted?: boolean;
  kept?: number;
  refused?: string;
  words?: string;
};

function keep(dataDir: string, mode = 'keep') {
  const child: ChildProcess = spawn(process.execPath, [keeper, dataDir, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: Line[] = [];
  if (!child.stdout) throw new Error('no output');
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(JSON.parse(line) as Line));
  const until = async (found: (line: Line) => boolean): Promise<Line> => {
    for (;;) {
      const line = lines.find(found);
      if (line) return line;
      if (child.exitCode !== null) throw new Error(`ended after ${JSON.stringify(lines)}`);
      await pause(5);
    }
  };
  const ended = new Promise<void>((resolve) => reader.once('close', () => resolve()));
  return { child, lines, until, ended };
}

const one = async (store: Store, text: string) =>
  (await store.pool.query<{ n: number }>(text)).rows[0]?.n;

launched('the embedded server', () => {
  it('is reached by a socket only, in a folder for its own user', async () => {
    const dataDir = folder();
    const store = await open(dataDir, { settings: {} });
    expect(store).toMatchObject({ kind: 'embedded', where: dataDir, adopted: false });
    expect(Number.parseInt(store.version, 10)).toBe(18);
    const { rows } = await store.pool.query<Record<string, string>>(
      `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
         getdatabaseencoding() as encoding,
         (select datlocale from pg_database where datname = current_database()) as locale`,
    );
    expect(rows).toEqual([{ listens: '', fsync: 'on', encoding: 'UTF8', locale: 'C.UTF-8' }]);
    for (const inner of ['store', 'store/socket', 'store/cluster'])
      expect(statSync(join(dataDir, inner)).mode & 0o777).toBe(0o700);
    if (process.getuid?.() === 0) expect(statSync(join(dataDir, 'store')).uid).toBe(65534);
    await store.close();
    expect(existsSync(noteOf(dataDir))).toBe(false);
  });

  it('keeps what was written when it is stopped and started', async () => {
    const dataDir = begun();
    const server = await openEmbedded({ dataDir, settings: careless });
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query('create table lamp (n int); insert into lamp values (7)');
    await client.end();
    await server.stop();
    const again = await openEmbedded({ dataDir, settings: careless });
    onTestFinished(() => again.stop());
    const reader = new pg.Client(again.connection);
    await reader.connect();
    expect((await reader.query('select n from lamp')).rows).toEqual([{ n: 7 }]);
    await reader.end();
  });

  it('is reached through a short link when the path is too long for a socket', async () => {
    const dataDir = join(folder(), 'x'.repeat(90));
    mkdirSync(dataDir, { mode: 0o711 });
    const store = await open(dataDir);
    expect(store.connection.host?.length).toBeLessThan(90);
    expect(await one(store, 'select 1 as n')).toBe(1);
    await store.close();
    const again = await open(dataDir);
    expect(await one(again, 'select 2 as n')).toBe(2);
  });

  it('answers on loopback with a password where there are no sockets', async () => {
    const dataDir = folder();
    const store = await open(dataDir, { transport: 'loopback' });
    expect(store.connection.host).toBe('127.0.0.1');
    expect(await one(store, 'select 1 as n')).toBe(1);
    const stranger = new pg.Client({ ...store.connection, password: 'guess' });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    await store.close();
    expect(existsSync(noteOf(dataDir))).toBe(false);
  });
});

launched('after kill -9 of the suite', () => {
  it('the server is adopted, and nothing that was acknowledged is lost', async () => {
    const dataDir = begun();
    const first = keep(dataDir, 'write');
    await first.until((line) => (line.kept ?? 0) >= 20);
    const before = pidOf(dataDir);
    first.child.kill('SIGKILL');
    await first.ended;
    const acknowledged = Math.max(...first.lines.map((line) => line.kept ?? 0));
    const store = await open(dataDir);
    expect(store.adopted).toBe(true);
    expect(pidOf(dataDir)).toBe(before);
    const owner = new pg.Client(store.connection);
    await owner.connect();
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from kept');
    await owner.end();
    expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged + 1);
  });

  it('and of the server, the next start recovers', async () => {
    const dataDir = begun();
    const first = keep(dataDir, 'write');
    await first.until((line) => (line.kept ?? 0) >= 20);
    process.kill(pidOf(dataDir), 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;
    const acknowledged = Math.max(...first.lines.map((line) => line.kept ?? 0));
    const store = await open(dataDir);
    expect(store.adopted).toBe(false);
    const owner = new pg.Client(store.connection);
    await owner.connect();
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from kept');
    await owner.end();
    expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged + 1);
  });

  it('a note with the number of some other process does not keep the server from starting', async () => {
    const dataDir = begun();
    await (await open(dataDir)).close();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    onTestFinished(() => void stranger.kill());
    const lines = [stranger.pid, join(dataDir, 'store/cluster'), 1, 5432, '', '', '', 'ready'];
    writeFileSync(noteOf(dataDir), lines.join('\n'));
    writeFileSync(join(dataDir, 'store/socket/.s.PGSQL.5432.lock'), `${stranger.pid}\n`);
    const store = await open(dataDir);
    expect(await one(store, 'select 1 as n')).toBe(1);
  });

  it.runIf(process.platform === 'linux')('a zombie is not taken for a living server', async () => {
    const dataDir = begun();
    await (await open(dataDir)).close();
    // A parent that never asks what became of its child.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const pid = await new Promise<number>((resolve) => {
      parent.stdout?.once('data', (text: Buffer) => resolve(Number.parseInt(text.toString(), 10)));
    });
    await pause(300);
    expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
    const lines = [pid, join(dataDir, 'store/cluster'), 1, 5432, '', '', '', 'ready'];
    writeFileSync(noteOf(dataDir), lines.join('\n'));
    writeFileSync(join(dataDir, 'store/socket/.s.PGSQL.5432.lock'), `${pid}\n`);
    const store = await open(dataDir);
    expect(await one(store, 'select 1 as n')).toBe(1);
  });
});

launched('one suite per store', () => {
  it('refuses the second process with words, and lets it in when the first has gone', async () => {
    const dataDir = begun();
    const first = keep(dataDir);
    await first.until((line) => line.opened === true);
    const error: unknown = await openStore({ dataDir }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'store.in-use' });
    expect(String(error)).toContain(`wangge pid ${first.child.pid}`);
    expect(String(error)).toContain('DATA_DIR');
    first.child.kill('SIGTERM');
    await first.ended;
    const store = await open(dataDir);
    expect(await one(store, 'select 1 as n')).toBe(1);
  });

  it('lets one of several that start at the same instant in, and no cluster is made twice', async () => {
    const dataDir = folder();
    const all = [keep(dataDir), keep(dataDir), keep(dataDir)];
    const said = await Promise.all(
      all.map(({ until }) => until(({ opened, refused }) => opened === true || Boolean(refused))),
    );
    expect(said.filter(({ opened }) => opened)).toHaveLength(1);
    expect(said.map(({ refused }) => refused).filter(Boolean)).toEqual([
      'store.in-use',
      'store.in-use',
    ]);
  });
});

launched('under a running suite', () => {
  it('a server that dies is brought back, and the pool goes on', async () => {
    const dataDir = begun();
    const revived = Promise.withResolvers<void>();
    const store = await open(dataDir, { onRevived: () => revived.resolve() });
    expect(await one(store, 'select 1 as n')).toBe(1);
    const before = pidOf(dataDir);
    process.kill(before, 'SIGKILL');
    await revived.promise;
    expect(pidOf(dataDir)).not.toBe(before);
    expect(await one(store, 'select 2 as n')).toBe(2);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'store.in-use' });
  });

  it('a server that is stopped by somebody is brought back too', async () => {
    const dataDir = begun();
    const revived = Promise.withResolvers<void>();
    const store = await open(dataDir, { onRevived: () => revived.resolve() });
    process.kill(pidOf(dataDir), 'SIGINT');
    await revived.promise;
    expect(await one(store, 'select 3 as n')).toBe(3);
  });

  it('one that cannot come back is reported', async () => {
    const dataDir = begun();
    const lost = Promise.withResolvers<unknown>();
    await open(dataDir, { onLost: lost.resolve });
    const pid = pidOf(dataDir);
    rmSync(join(dataDir, 'store/cluster/global'), { recursive: true });
    process.kill(pid, 'SIGKILL');
    expect(await lost.promise).toMatchObject({ code: 'store.did-not-start' });
  });
});

describe('a store that cannot be opened is refused with words', () => {
  it('of another major version', async () => {
    const dataDir = begun();
    await (await open(dataDir)).close();
    writeFileSync(join(dataDir, 'store/cluster/PG_VERSION'), '15\n');
    const error: unknown = await openStore({ dataDir }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'store.other-version' });
    expect(String(error)).toContain('pnpm restore');
  });

  it.runIf(process.getuid?.() === 0)(
    'in a folder that the server’s user cannot reach',
    async () => {
      const closed = join(folder(), 'home');
      mkdirSync(closed, { mode: 0o700 });
      await expect(openStore({ dataDir: join(closed, 'wangge') })).rejects.toMatchObject({
        code: 'store.unreachable-folder',
      });
    },
  );

  it('where no folder can be made', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'file'), '');
    await expect(openStore({ dataDir: join(dataDir, 'file') })).rejects.toMatchObject({
      code: 'store.not-writable',
    });
  });

  it.each([
    ['mysql://localhost/x', 'store.wrong-url'],
    ['nonsense', 'store.wrong-url'],
    ['postgres://nobody@127.0.0.1:1/none', 'store.unreachable-server'],
  ])('%s as DATABASE_URL', async (databaseUrl, code) => {
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({ code });
  });
});
