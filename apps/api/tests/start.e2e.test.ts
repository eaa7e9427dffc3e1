import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { throwawayFolder } from '@wangge/db/testing/server';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';

const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const dataDir = throwawayFolder();

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The production entry as a person starts it. */
function start(environment: { readonly [name: string]: string }, ...args: readonly string[]) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let words = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ended,
    words: () => words,
    stop: (signal: NodeJS.Signals) => child.kill(signal),
    /** Until it says how to sign in, or ends. */
    ready: async () => {
      const said = async () => {
        while (!words.includes('登录  ')) await once(child.stderr, 'data');
      };
      await Promise.race([said(), ended]);
    },
  };
}

describe('pnpm start', () => {
  it('refuses a wrong setting with words and does not start', async () => {
    const suite = start({ PORT: 'eighty', DATA_DIR: dataDir });
    expect(await suite.ended).toBe(1);
    expect(suite.words()).toMatch(/设置有误：PORT=eighty[^]*Wrong setting: PORT=eighty/);
  });

  it('says in three lines where it listens, where the data lie and how to begin; one suite per store', async () => {
    const port = '39417';
    const suite = start({ PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir }, '--empty');
    await suite.ready();
    const lines = suite.words().trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(`http://localhost:${port}`);
    expect(lines[1]).toContain(dataDir);
    expect(lines[2]).toMatch(/http:\/\/localhost:39417\/set-up\?secret=[\w-]{20,}/);
    expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);

    const second = start({ PORT: '39418', DATA_DIR: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.words()).toMatch(/同时只能由一个进程使用/);

    suite.stop('SIGTERM');
    expect(await suite.ended).toBe(0);
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('ends in order at %s', async (signal) => {
    const suite = start({ PORT: '39419', DATA_DIR: dataDir }, '--empty');
    await suite.ready();
    suite.stop(signal);
    expect(await suite.ended).toBe(0);
  });
});
