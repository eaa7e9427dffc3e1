import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPhoto } from '@wangge/api/testing/photos';
import { throwawayFolder } from '@wangge/db/testing/server';
import { signedIn, type Client } from '../src/testing/client.ts';
import { halfDone, storedUnder, takeIn, type Intake } from './support/intake.ts';
import { freePort, lookInto, postmasterOf, runSuite, type SuiteRun } from './support/suite-run.ts';

const organization = '650106004';
/** Heads and workers of the demo's grids, two of whom share a grid. */
const phones = [10, 11, 12, 13, 14, 15, 17, 21].map((n) => `1300000${String(n).padStart(4, '0')}`);

/** The production entry on one store, killed and started again; the sessions of the first start go on. */
describe('kill -9 while eight people raise cases', () => {
  const dataDir = throwawayFolder();
  let suite: SuiteRun;
  let clients: Client[];
  let gridIds: string[];
  let photo: Buffer;

  async function start(): Promise<void> {
    suite = runSuite(dataDir, await freePort());
    await suite.ready();
  }

  const begin = (label: string) => takeIn(clients, { organization, gridIds, label, photo });

  beforeAll(async () => {
    photo = await smallPhoto();
    await start();
    clients = [];
    for (const phone of phones)
      clients.push(await signedIn(() => suite.url(), phone, 'wangge-demo'));
    gridIds = await Promise.all(
      clients.map(async ({ api }) => {
        const { grids } = await api.case.raiseOptions.query({ organization });
        return grids[0]?.id ?? '';
      }),
    );
  });

  afterAll(async () => {
    suite.process.kill('SIGTERM');
    await suite.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Everything that was acknowledged stands there once and whole; what was not is there once after being sent again. */
  async function expectNothingLost(label: string, { acknowledged, unanswered, refused }: Intake) {
    expect(refused).toEqual([]);
    const before = await storedUnder(dataDir, label);
    expect(halfDone(before)).toEqual([]);
    expect(
      acknowledged.filter(
        ({ id, number }) => !before.some((row) => row.id === id && row.number === number),
      ),
    ).toEqual([]);
    const photos = acknowledged.flatMap(({ sent }) => sent.fileIds ?? []);
    expect(photos.length).toBeGreaterThan(0);
    for (const id of photos) {
      const [status, bytes] = (await clients[0]?.photo(organization, id)) ?? [];
      expect([status, bytes?.subarray(0, 3)]).toEqual([200, Buffer.from([0xff, 0xd8, 0xff])]);
    }
    for (const { client, sent } of unanswered) {
      const { api } = client;
      const first = await api.case.raise.mutate(sent);
      const again = await api.case.raise.mutate(sent);
      expect(again.id).toBe(first.id);
    }
    const after = await storedUnder(dataDir, label);
    expect(halfDone(after)).toEqual([]);
    const sent = [...acknowledged.map((each) => each.sent), ...unanswered.map((each) => each.sent)];
    expect(after.map(({ title }) => title).toSorted()).toEqual(
      sent.map(({ content }) => content.title).toSorted(),
    );
  }

  it.each([1, 2, 3])(
    'round %i: the next start takes the database over, and nothing acknowledged is lost or doubled',
    async (round) => {
      const label = `第 ${round} 轮`;
      const intake = begin(label);
      while (intake.soFar() < 30) await pause(5);
      const server = postmasterOf(dataDir);
      suite.process.kill('SIGKILL');
      const taken = await intake.ended();
      expect(await suite.ended).toBe('SIGKILL');
      expect(taken.unanswered.length).toBeGreaterThan(0);

      await start();
      expect(postmasterOf(dataDir)).toBe(server);
      const opened = suite.log().find(({ msg }) => msg === 'store opened');
      expect(opened).toMatchObject({ adopted: true });
      expect(opened?.['ms']).toBeLessThan(3_000);
      await expectNothingLost(label, taken);
    },
  );

  it('of the database’s server alone: the suite brings it back, and nothing acknowledged is lost', async () => {
    const label = '数据库被杀';
    const intake = begin(label);
    while (intake.soFar() < 30) await pause(5);
    const server = postmasterOf(dataDir);
    process.kill(server, 'SIGKILL');
    const taken = await intake.ended();
    expect(taken.unanswered.length).toBeGreaterThan(0);

    await expect.poll(() => healthy(suite.url()), { timeout: 30_000 }).toBe(true);
    expect(suite.process.exitCode).toBe(null);
    expect(postmasterOf(dataDir)).not.toBe(server);
    await expectNothingLost(label, taken);
    expect(suite.log().some(({ msg }) => msg === 'the embedded database was restarted')).toBe(true);
  });

  it('SIGTERM finishes what is in flight: what was written was also acknowledged', async () => {
    const label = '正常停止';
    const intake = begin(label);
    while (intake.soFar() < 30) await pause(5);
    suite.process.kill('SIGTERM');
    const { acknowledged, refused } = await intake.ended();
    expect(refused).toEqual([]);
    expect(await suite.ended).toBe(0);
    expect(existsSync(join(dataDir, 'store/cluster/postmaster.pid'))).toBe(false);

    await start();
    const stored = await storedUnder(dataDir, label);
    expect(halfDone(stored)).toEqual([]);
    expect(stored.map(({ id }) => id)).toEqual(acknowledged.map(({ id }) => id).toSorted());
  });

  it('a database that cannot come back ends the suite with words', async () => {
    rmSync(join(dataDir, 'store/cluster/global'), { recursive: true });
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    expect(await suite.ended).toBe(1);
    expect(suite.words()).toMatch(/内置数据库没有启动成功[^]*The embedded database did not start/);
  });
});

describe('kill -9 of the first start', () => {
  const dataDir = throwawayFolder();
  let suite: SuiteRun;

  afterAll(async () => {
    suite.process.kill('SIGTERM');
    await suite.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('while the cluster is made, and again while the demo is loaded: the third has it whole, once', async () => {
    suite = runSuite(dataDir, await freePort());
    while (!existsSync(join(dataDir, 'store')) || readdirSync(join(dataDir, 'store')).length < 2)
      await pause(5);
    suite.process.kill('SIGKILL');
    await suite.ended;

    suite = runSuite(dataDir, await freePort());
    while (!suite.log().some(({ msg }) => msg === 'migrated')) await pause(5);
    suite.process.kill('SIGKILL');
    await suite.ended;
    expect(await lookInto(dataDir, 'select code from organization')).toEqual([]);

    suite = runSuite(dataDir, await freePort());
    await suite.ready();
    expect(
      await lookInto(
        dataDir,
        `select o.code, count(*)::int > 5 as busy from organization o join cases c on c.organization_id = o.id
         group by o.code order by o.code`,
      ),
    ).toEqual([
      { code: '650106004', busy: true },
      { code: 'arts', busy: true },
      { code: 'beizhan', busy: true },
    ]);
  });
});

async function healthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.ok ?? false;
}
