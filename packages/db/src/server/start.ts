import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { StoreRefusal } from '../store-refusal.ts';
import { program, type Binaries } from './binaries.ts';
import { OWNER, passwordOf, writeSettings, type Settings, type Transport } from './cluster.ts';
import { closeLog, openLog, tailOf } from './log.ts';
import type { Place } from './place.ts';
import { clearTraces, findPostmaster } from './postmaster.ts';

const ATTEMPTS = 5;
const STEP = 15;
/** Silence of a server that neither answers nor ends. Recovery after a crash answers "starting up". */
const LONGEST_SILENCE = 30_000;

export type Running = { readonly connection: ClientConfig; readonly adopted: boolean };

/** Adopts a server that answers, else starts one: also after kill -9, also when two processes race. */
export async function ensureRunning(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  settings: Settings,
  port = 0,
): Promise<Running> {
  let started = 0;
  let silence = 0;
  let child: { ended: boolean } | null = null;
  for (;;) {
    const postmaster = findPostmaster(place);
    const connection = connectionTo(place, transport, postmaster?.port || port);
    const answer = postmaster || child ? await knock(connection) : 'silence';
    if (answer === 'ready') return { connection, adopted: started === 0 };
    silence = answer === 'soon' ? 0 : silence + STEP;
    const coming = postmaster?.state === 'alive' || (child !== null && !child.ended);
    if (silence > LONGEST_SILENCE || (!coming && started === ATTEMPTS))
      throw new StoreRefusal('store.did-not-start', { log: place.log, tail: tailOf(place) });
    if (!coming) {
      // The parent of a zombie, or the last children of a killed server, may need a moment.
      if (postmaster?.state === 'zombie' || started > 0) await pause(10 * STEP);
      if (postmaster) clearTraces(place, postmaster);
      child = await launch(place, binaries, transport, settings, port);
      started += 1;
    }
    await pause(STEP);
  }
}

/** How to reach the server of this place, whoever has started it. */
export function connectionTo(place: Place, transport: Transport, port: number): ClientConfig {
  const shared = { user: OWNER, database: 'postgres', ssl: false } as const;
  return transport === 'socket'
    ? { ...shared, host: place.socket, port: 5432, password: '' }
    : { ...shared, host: '127.0.0.1', port, password: passwordOf(place) };
}

/** "57P03": starting up, in recovery, or shutting down. */
async function knock(connection: ClientConfig): Promise<'ready' | 'soon' | 'silence'> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return 'ready';
  } catch (error) {
    if ((error as { code?: string }).code === '57P03') return 'soon';
    return 'silence';
  }
}

async function launch(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  settings: Settings,
  port: number,
): Promise<{ ended: boolean }> {
  const reach =
    transport === 'socket'
      ? { listen_addresses: '', unix_socket_directories: place.socket, port: '5432' }
      : {
          listen_addresses: '127.0.0.1',
          unix_socket_directories: '',
          port: String(port || (await freePort())),
        };
  writeSettings(place, { ...reach, ...standing, ...settings });
  return transport === 'socket' ? launchDirectly(place, binaries) : launchByPgCtl(place, binaries);
}

/** No statement and no value of a row reaches the log: `terse` leaves out details such as key values. */
const standing: Settings = {
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/** Detached: Ctrl-C in the terminal reaches the host alone, which finishes what is in flight first. */
function launchDirectly(place: Place, binaries: Binaries): { ended: boolean } {
  const log = openLog(place);
  const child = spawn(program(binaries, 'postgres'), ['-D', place.cluster], {
    ...place.runAs,
    cwd: place.store,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeLog(log);
  child.unref();
  const state = { ended: false };
  child.once('error', () => (state.ended = true));
  child.once('exit', () => (state.ended = true));
  return state;
}

/** Windows: pg_ctl sheds an administrator's rights, which the server refuses as it refuses root. */
function launchByPgCtl(place: Place, binaries: Binaries): { ended: boolean } {
  const args = ['start', '-W', '-s', '-D', place.cluster, '-l', place.log];
  const run = spawnSync(program(binaries, 'pg_ctl'), args, {
    ...place.runAs,
    cwd: place.store,
    stdio: 'ignore',
  });
  return { ended: run.status !== 0 };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** SIGINT ends sessions and writes a checkpoint ("fast"); returns when the server is gone. */
export async function stopServer(
  place: Place,
  binaries: Binaries,
  transport: Transport,
): Promise<void> {
  const running = findPostmaster(place);
  if (running?.state !== 'alive') return;
  if (transport === 'socket') process.kill(running.pid, 'SIGINT');
  else
    spawnSync(program(binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-W', '-D', place.cluster], {
      ...place.runAs,
      cwd: place.store,
      stdio: 'ignore',
    });
  for (let waited = 0; waited < 60_000; waited += STEP) {
    const now = findPostmaster(place);
    if (now?.state !== 'alive' || now.pid !== running.pid) return;
    await pause(STEP);
  }
}
