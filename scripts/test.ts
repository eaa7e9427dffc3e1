/**
 * `pnpm test`: what the tests need is built, all projects run, and the last line says how it went.
 * Arguments go to the runner: `pnpm test --project unit packages/grid`. With `--long` the tests that draw lots (kills, bad
 * networks, fuzzing, random trees) draw as often as is promised instead of a few times; `SEED=…` draws the same again.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { lineOf, tallyOf } from './tally.ts';

const root = new URL('..', import.meta.url).pathname;
const given = process.argv.slice(2);
const args = given.filter((word) => word !== '--long');
if (args.length < given.length) process.env.TEST_LONG = '1';
const report = `${root}reports/${process.env.TEST_REPORT ?? 'test'}.json`;

const named = args.flatMap((word, i) =>
  word.startsWith('--project') ? [word.split('=')[1] ?? args[i + 1] ?? ''] : [],
);
const tasks =
  named.length === 0 || named.includes('browser') ? ['messages', 'build'] : ['messages'];

rmSync(report, { force: true });
const built = run('turbo', ['run', ...tasks, '--output-logs=errors-only']);
const tested =
  built === 0
    ? run('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ])
    : built;

const tally = tallyOf(report);
console.log(lineOf(tally));
process.exitCode = tested !== 0 ? tested : tally.failed > 0 ? 1 : 0;

function run(program: string, words: string[]): number {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}
