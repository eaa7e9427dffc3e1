import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { throwawayFolder } from '@wangge/db/testing/server';
import type { Instant } from '@wangge/grid/time';
import type { Order, Report, Start } from './suite-process.ts';

export type TestHost = {
  /** `http://localhost:<port>`; the address stays the same over a restart only by chance, so ask again. */
  readonly url: () => string;
  readonly clock: {
    now(): Promise<Instant>;
    /** To an instant written with its offset: `2026-02-14T17:30+08:00`. */
    set(iso: string): Promise<void>;
    advance(milliseconds: number): Promise<void>;
  };
  /** Where its store and its photos lie. */
  readonly dataDir: string;
  /** The suite's own log lines so far. */
  readonly log: () => readonly string[];
  /** As a power cut would: nothing is finished, the database stays behind. */
  kill(): Promise<void>;
  /** After `kill`: the next start on the same store, at once or at a later instant. */
  restart(iso?: string): Promise<void>;
  close(): Promise<void>;
};

export type TestHostOptions = {
  readonly at?: string;
  readonly empty?: boolean;
  /** A store that is there already; it goes with the host. */
  readonly dataDir?: string;
};

const entry = fileURLToPath(new URL('suite-process.ts', import.meta.url));

/** The whole suite for one test file: own process, own store in a throwaway folder, a free port, a movable clock. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const dataDir = options.dataDir ?? throwawayFolder();
  const lines: string[] = [];
  const start = (at: Instant) => run({ at, dataDir, empty: options.empty ?? false }, lines);
  let at = options.at === undefined ? Date.now() : instantOf(options.at);
  let running = await start(at);

  return {
    url: () => `http://localhost:${running.port}`,
    dataDir,
    clock: {
      now: () => running.order({}),
      set: async (iso) => void (await running.order({ setClock: instantOf(iso) })),
      advance: async (milliseconds) => void (await running.order({ advance: milliseconds })),
    },
    log: () => lines,
    async kill() {
      at = await running.order({});
      await running.end(() => running.process.kill('SIGKILL'));
    },
    async restart(iso) {
      running = await start(iso === undefined ? at : instantOf(iso));
    },
    async close() {
      await running.end(
        () => running.process.connected && running.process.send({ id: 0, stop: true }),
      );
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Running = {
  readonly process: ChildProcess;
  readonly port: number;
  /** Resolves with the suite's instant. */
  order(order: Omit<Order, 'id'>): Promise<Instant>;
  end(how: () => unknown): Promise<void>;
};

function run(start: Start, lines: string[]): Promise<Running> {
  const child = fork(entry, [JSON.stringify(start)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, (now: Instant) => void>();
  let ids = 0;
  const keep = (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`the suite ended (${code}):\n${lines.slice(-20).join('\n')}`)),
    );
    child.on('message', (message: Report) => {
      if ('done' in message) return waiting.get(message.done)?.(message.now);
      resolve({
        process: child,
        port: message.port,
        order(order) {
          const id = (ids += 1);
          const answered = new Promise<Instant>((answer) => waiting.set(id, answer));
          child.send({ ...order, id });
          return answered;
        },
        async end(how) {
          if (child.exitCode === null && child.signalCode === null) how();
          await ended;
        },
      });
    });
  });
}

function instantOf(iso: string): Instant {
  const at = Date.parse(iso);
  if (Number.isNaN(at) || !/(?:Z|[+-]\d\d:\d\d)$/.test(iso))
    throw new Error(`not an instant with an offset: ${iso}`);
  return at;
}
