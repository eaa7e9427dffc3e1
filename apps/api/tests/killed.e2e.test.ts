import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPhoto } from '@wangge/api/testing/photos';
import { throwawayFolder } from '@wangge/db/testing/server';
import { halfDone, storedUnder, takeIn } from './support/intake.ts';
import { siteOn } from './support/site.ts';
import {
  freePort,
  healthy,
  lookInto,
  postmasterOf,
  runSuite,
  type SuiteRun,
} from './support/suite-run.ts';
import { intake, type Site } from './support/workload.ts';

/** The production entry on one store, killed and started again; the sessions of the first start go on. */
describe('kill -9 while eight people raise cases', () => {
  const dataDir = throwawayFolder();
  let suite: SuiteRun;
  let site: Site;

  async function start(): Promise<void> {
    suite = runSuite(dataDir, await freePort());
    await suite.ready();
  }

  const begin = (label: string) => intake.begin(site, label);

  beforeAll(async () => {
    await start();
    site = await siteOn(dataDir, () => suite.url(), [await smallPhoto()]);
  });

  afterAll(async () => {
    suite.process.kill('SIGTERM');
    await suite.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the next start takes the database over, and nothing acknowledged is lost or doubled', async () => {
    const taking = begin('进程被杀');
    while (taking.soFar() < 30) await pause(5);
    const server = postmasterOf(dataDir);
    suite.process.kill('SIGKILL');
    const taken = await taking.ended();
    expect(await suite.ended).toBe('SIGKILL');
    expect(taken.unanswered).toBeGreaterThan(0);

    await start();
    expect(postmasterOf(dataDir)).toBe(server);
    const opened = suite.log().find(({ msg }) => msg === 'store opened');
    expect(opened).toMatchObject({ adopted: true });
    expect(opened?.['ms']).toBeLessThan(3_000);
    await taken.expectNothingLost();
  });

  it('of the database’s server alone: the suite brings it back, and nothing acknowledged is lost', async () => {
    const taking = begin('数据库被杀');
    while (taking.soFar() < 30) await pause(5);
    const server = postmasterOf(dataDir);
    process.kill(server, 'SIGKILL');
    const taken = await taking.ended();
    expect(taken.unanswered).toBeGreaterThan(0);

    await expect.poll(() => healthy(suite.url()), { timeout: 30_000 }).toBe(true);
    expect(suite.process.exitCode).toBe(null);
    expect(postmasterOf(dataDir)).not.toBe(server);
    await taken.expectNothingLost();
    expect(suite.log().some(({ msg }) => msg === 'the embedded database was restarted')).toBe(true);
  });

  it('SIGTERM finishes what is in flight: what was written was also acknowledged', async () => {
    const label = '正常停止';
    const [photo = Buffer.alloc(0)] = site.photos;
    const taking = takeIn(site.clients, { ...site, label, photo });
    while (taking.soFar() < 30) await pause(5);
    suite.process.kill('SIGTERM');
    const { acknowledged, refused } = await taking.ended();
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
