import process from 'node:process';
import { StoreRefusal } from '@wangge/db/store-refusal';
import { pino } from 'pino';
import { reportFault } from './fault.ts';
import { mountApps, NotBuilt } from './mount.ts';
import { readSettings, SettingRefusal } from './settings.ts';
import { sayWhere } from './start-up.ts';
import { openSuite } from './suite.ts';

/** The production entry: the clock is the machine's, and nothing can move it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const log = pino({ level: settings.logLevel });
  const suite = await openSuite({
    ...settings,
    apps: await mountApps(),
    clock: Date.now,
    log,
    onLost: fail,
  });

  let stopping = false;
  const stop = () => {
    // A second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    void suite.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('unhandledRejection', (cause) => reportFault(log, cause));
  process.on('uncaughtException', (cause) => {
    reportFault(log, cause);
    stop();
  });

  const host = settings.host ?? (suite.firstStart.demo ? '127.0.0.1' : '0.0.0.0');
  const address = await suite
    .listen({ port: settings.port, host })
    .catch(async (error: unknown) => {
      await suite.close();
      throw error;
    });
  sayWhere(settings, suite, address);
}

main().catch(fail);

function fail(reason: unknown): void {
  console.error(wordsFor(reason));
  process.exit(1);
}

function wordsFor(error: unknown): unknown {
  if (
    error instanceof SettingRefusal ||
    error instanceof StoreRefusal ||
    error instanceof NotBuilt
  ) {
    return error.message;
  }
  const { code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用，请用 PORT 指定另一个。\nPort ${port} is taken. Choose another with PORT.`;
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return `不能在 ${address}:${port} 上监听（${code}），请检查 HOST 和 PORT。\nCannot listen on ${address}:${port} (${code}). Check HOST and PORT.`;
  }
  return error;
}
