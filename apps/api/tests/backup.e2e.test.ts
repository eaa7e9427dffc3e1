import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { smallPhoto } from '@wangge/api/testing/photos';
import { verifyArchive } from '@wangge/db/backup/archive-reader';
import { leftBehind } from '@wangge/db/backup/manifest';
import { contentsOf } from '@wangge/db/testing/contents';
import { emptyDatabase } from '@wangge/db/testing/database';
import { throwawayFolder } from '@wangge/db/testing/server';
import { signedIn } from '../src/testing/client.ts';
import { halfDone, storedUnder, takeIn } from './support/intake.ts';
import { siteOn } from './support/site.ts';
import {
  addressOf,
  freePort,
  lookInto,
  reachOf,
  runSuite,
  type SuiteRun,
} from './support/suite-run.ts';

const organization = '650106004';
const phone = '13000000010';

/** As an operator types it: a process of its own, beside the suite. */
function operate(command: 'backup' | 'restore', settings: object, file: string) {
  const entry = fileURLToPath(new URL(`../src/backup/${command}-main.ts`, import.meta.url));
  const child = spawn(process.execPath, [entry, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...settings },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = new Promise<string>((resolve) =>
    child.once('close', (code, signal) => resolve(`${code ?? signal}\n${words}`)),
  );
  return { child, ended };
}

const folders = Array.from({ length: 4 }, throwawayFolder);
const [home = '', other = '', photos = '', back = ''] = folders;
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('J8 Operator', () => {
  let suite: SuiteRun;
  const first = join(home, 'first.tar');
  const second = join(home, 'second.tar');

  afterAll(async () => {
    suite.process.kill('SIGTERM');
    await suite.ended;
  });

  async function start(settings: Record<string, string>): Promise<void> {
    suite = runSuite(home, await freePort(), settings);
    await suite.ready();
  }

  it('backs up with one command while people work, and every backup is of one moment', async () => {
    await start({});
    const photo = await smallPhoto();
    const { clients, gridIds } = await siteOn(home, () => suite.url(), [photo]);
    const intake = takeIn(clients, { organization, gridIds, label: '备份时', photo });
    while (intake.soFar() < 20 || intake.withPhotos() < 2) await pause(5);
    const before = intake.soFar();
    expect(await operate('backup', { DATA_DIR: home }, first).ended).toMatch(
      /^0\n已备份到 .*first\.tar[^]*Backed up to/,
    );
    const after = intake.soFar();
    expect(after).toBeGreaterThan(before);
    suite.process.kill('SIGTERM');
    const { acknowledged } = await intake.ended();
    expect(await suite.ended).toBe(0);

    expect(await operate('restore', { DATA_DIR: other }, first).ended).toMatch(
      /^0\n已恢复到 [^]*所有人需要重新登录/,
    );
    await start({ DATA_DIR: other });
    const stored = await storedUnder(other, '备份时');
    expect(halfDone(stored)).toEqual([]);
    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.slice(0, before).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(stored.length).toBeLessThanOrEqual(acknowledged.length);

    const client = await signedIn(() => suite.url(), phone, 'wangge-demo');
    const sent = acknowledged.slice(0, before).flatMap((each) => each.sent.fileIds ?? []);
    expect(sent.length).toBeGreaterThan(0);
    for (const id of sent) expect((await client.photo(organization, id))[0]).toBe(200);
    const schedules = await lookInto(other, 'select name from schedule.schedule order by name');
    expect(schedules).toEqual([{ name: 'minute' }, { name: 'nightly' }]);
    suite.process.kill('SIGTERM');
    expect(await suite.ended).toBe(0);
  });

  it('embedded to a server and back: the same rows, photos and log', async () => {
    const server = await emptyDatabase();
    const onServer = { DATABASE_URL: addressOf(server), DATA_DIR: photos };
    expect(await operate('restore', onServer, first).ended).toMatch(/^0\n/);
    expect(await operate('restore', onServer, first).ended).toMatch(/^1\n.*不是空的/);
    const held = await contentsOf(server);
    await start(onServer);
    await signedIn(() => suite.url(), phone, 'wangge-demo');
    expect(await operate('backup', onServer, second).ended).toMatch(/^0\n/);
    suite.process.kill('SIGTERM');
    expect(await suite.ended).toBe(0);

    expect(await operate('restore', { DATA_DIR: back }, second).ended).toMatch(/^0\n/);
    await start({ DATA_DIR: back });
    const again = await contentsOf(reachOf(back));
    // Signing in and the minute's work have gone on since.
    for (const name of [...leftBehind, 'known_device', 'outbox', 'notification', 'case_alert']) {
      delete held[name];
      delete again[name];
    }
    expect(again).toEqual(held);
    expect(pathsIn(join(back, 'files'))).toEqual(pathsIn(join(photos, 'files')));
    const client = await signedIn(() => suite.url(), phone, 'wangge-demo');
    const [row] = await lookInto<{ id: string }>(
      back,
      `select f.id from file f join organization o on o.id = f.organization_id
       join attachment a on a.file_id = f.id join cases c on c.id = a.subject_id
       where o.code = '${organization}' and c.title like '备份时%' limit 1`,
    );
    expect((await client.photo(organization, row?.id ?? ''))[0]).toBe(200);
  });

  it('killed at any time leaves nothing that looks like a backup, and the next one clears up', async () => {
    const where = join(home, 'killed');
    let unfinished = 0;
    for (let n = 0; n < 8; n += 1) {
      const file = join(where, `${n}.tar`);
      const { child, ended } = operate('backup', { DATA_DIR: back }, file);
      // From its first byte on, a little later each time.
      while (!existsSync(where) || !readdirSync(where).some((name) => name.includes(`${n}.tar`)))
        await pause(1);
      await pause(n * 10);
      child.kill('SIGKILL');
      await ended;
      if (existsSync(file)) await verifyArchive(file);
      else unfinished += 1;
    }
    expect(unfinished).toBeGreaterThan(0);
    const last = join(where, 'last.tar');
    expect(await operate('backup', { DATA_DIR: back }, last).ended).toMatch(/^0\n/);
    expect(readdirSync(where).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jpg'))
    .toSorted();
}
