import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8');
const linesOf = (text: string, word: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(word))
    .map((line) => line.slice(word.length));

it('the container runs the host itself, as nobody special, with a volume and a check of its health', () => {
  const text = read('Containerfile');
  const [command = '[]'] = linesOf(text, 'CMD ');
  const [program, entry = ''] = JSON.parse(command) as string[];
  expect(program).toBe('node');
  expect(existsSync(join(root, entry))).toBe(true);
  expect(linesOf(text, 'USER ')).toEqual(['wangge']);
  expect(linesOf(text, 'VOLUME ')).toEqual(['/var/lib/wangge']);
  expect(text).toContain('DATA_DIR=/var/lib/wangge');
  expect(text).toMatch(/HEALTHCHECK[^]*\/api\/health/);
  // The image is Debian: there is no embedded PostgreSQL for musl.
  expect(linesOf(text, 'FROM ').every((image) => image.includes('bookworm'))).toBe(true);
});

it('the unit runs a file that exists, without root, and keeps its data in one folder', () => {
  const text = read('wangge.service');
  const [start = ''] = linesOf(text, 'ExecStart=');
  const [program = '', entry = ''] = start.split(' ');
  expect(existsSync(program.replace('/srv/wangge', root))).toBe(true);
  expect(existsSync(join(root, entry))).toBe(true);
  expect(linesOf(text, 'User=')).toEqual(['wangge']);
  expect(linesOf(text, 'StateDirectory=')).toEqual(['wangge']);
  expect(text).toContain('DATA_DIR=/var/lib/wangge');
});

const analyze = spawnSync('systemd-analyze', ['--version']);
it.skipIf(analyze.status !== 0)('systemd finds nothing wrong with the unit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wangge-unit-'));
  const unit = join(folder, 'wangge.service');
  // The paths of this machine: systemd looks whether the program is there.
  const text = read('wangge.service').replace('/srv/wangge/node_modules/.bin/node', '/bin/true');
  writeFileSync(unit, text.replaceAll('/srv/wangge', root));
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit]);
  rmSync(folder, { recursive: true });
  const complaints = stderr
    .toString()
    .split('\n')
    .filter((line) => line.includes('wangge.service'));
  expect(complaints).toEqual([]);
});
