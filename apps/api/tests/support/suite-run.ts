import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const entry = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type SuiteRun = {
  readonly process: ChildProcess;
  readonly url: () => string;
  /** What a person at the terminal reads. */
  readonly words: () => string;
  /** The structured lines. */
  readonly log: () => readonly LogLine[];
  /** Resolves when it answers; rejects with its words when it ends instead. */
  readonly ready: () => Promise<void>;
  /** The code or the signal with which it ended. */
  readonly ended: Promise<number | string>;
};

export type LogLine = { readonly msg?: string; readonly [key: string]: unknown };

/** The suite as `pnpm start` runs it after the build: the production entry in a process of its own. */
export function runSuite(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): SuiteRun {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...settings,
    },
  });
  let output = '';
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'ended')),
  );
  const url = () => `http://127.0.0.1:${port}`;
  return {
    process: child,
    url,
    words: () => words,
    log: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as LogLine),
    ready: () =>
      Promise.race([
        whenAnswering(url()),
        ended.then((how) => Promise.reject(new Error(`the suite ended (${how}):\n${words}`))),
      ]),
    ended,
  };
}

async function whenAnswering(url: string): Promise<void> {
  while (!(await healthy(url))) await pause(25);
}

export async function healthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`, { headers: { connection: 'close' } }).catch(
    () => null,
  );
  return response?.ok ?? false;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The number of the embedded server's process, as it notes it itself. */
export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'store/cluster/postmaster.pid'), 'utf8'), 10);
}

/** The embedded server of a folder, from outside, as its owner. */
export function reachOf(dataDir: string): pg.ClientConfig {
  return {
    host: join(dataDir, 'store/socket'),
    port: 5432,
    user: 'wangge',
    database: 'wangge',
    password: '',
  };
}

/** What DATABASE_URL would say. */
export function addressOf({ connectionString, host, user, database }: pg.ClientConfig): string {
  return (
    connectionString ??
    `postgres:///${database ?? ''}?user=${user ?? ''}&host=${encodeURIComponent(host ?? '')}`
  );
}

/** Looks into the store from outside, as its owner. */
export async function lookInto<Row extends pg.QueryResultRow>(
  dataDir: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(reachOf(dataDir));
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
