import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { largePhoto, smallPhoto } from '@wangge/api/testing/photos';
import { long } from '@wangge/api/testing/runs';
import { throwawayFolder } from '@wangge/db/testing/server';
import { startTestHost } from '../src/testing/host.ts';
import { seeded } from './support/chance.ts';
import { siteOn } from './support/site.ts';
import {
  freePort,
  healthy,
  lookInto,
  postmasterOf,
  runSuite,
  type SuiteRun,
} from './support/suite-run.ts';
import { workloads, type Site } from './support/workload.ts';

const rounds = long ? 100 : 10;
/** An ordinary run does not wait for a slow machine. */
const patience = long ? Infinity : 50_000;

/** Mostly the suite; now and then the database under it, or both at once as by a power cut. */
const victims = ['suite', 'suite', 'suite', 'database', 'both'] as const;

const dataDir = throwawayFolder();
let suite: SuiteRun;
let site: Site;

async function start(): Promise<void> {
  suite = runSuite(dataDir, await freePort());
  await suite.ready();
}

async function kill(victim: (typeof victims)[number]): Promise<void> {
  const server = postmasterOf(dataDir);
  if (victim !== 'database') suite.process.kill('SIGKILL');
  if (victim !== 'suite') process.kill(server, 'SIGKILL');
  if (victim !== 'database') expect(await suite.ended).toBe('SIGKILL');
}

beforeAll(async () => {
  await start();
  const photos = await Promise.all([smallPhoto(), largePhoto(300_000), largePhoto(1_500_000)]);
  site = await siteOn(dataDir, () => suite.url(), photos);
});

afterAll(async () => {
  suite.process.kill('SIGTERM');
  await suite.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  `killed ${rounds} times at any moment of any work, nothing acknowledged is lost, doubled or half`,
  { timeout: 3_600_000 },
  async () => {
    const chance = seeded('killed often');
    const until = Date.now() + patience;
    const tally = { acknowledged: 0, unanswered: 0, rounds: 0 };
    for (let round = 0; round < rounds && (round < 4 || Date.now() < until); round += 1) {
      const chosen = workloads.filter(() => chance.next() < 0.7);
      const victim = chance.pick(victims);
      const moment = chance.between(0, 900);
      const working = (chosen.length > 0 ? chosen : workloads).map((workload) =>
        workload.begin(site, `第 ${round} 次`),
      );
      while (working.every(({ soFar }) => soFar() === 0)) await pause(2);
      await pause(moment);
      await kill(victim);
      const worked = await Promise.all(working.map(({ ended }) => ended()));

      if (victim !== 'database') await start();
      await expect.poll(() => healthy(suite.url()), { timeout: 60_000 }).toBe(true);
      for (const each of worked) {
        await each.expectNothingLost();
        tally.acknowledged += each.acknowledged;
        tally.unanswered += each.unanswered;
      }
      tally.rounds += 1;
    }
    console.info(`killed often: ${JSON.stringify(tally)}`);
    expect(tally.unanswered).toBeGreaterThan(0);
  },
);

it('what the kills have left on the disk is gone two days later, and every photo is where its row says', async () => {
  suite.process.kill('SIGTERM');
  await suite.ended;
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const host = await startTestHost({ dataDir, at: later });
  try {
    // The sweep runs by the moved clock.
    await host.clock.advance(0);
    const rows = await lookInto<{ path: string }>(
      dataDir,
      `select organization_id || '/' || right(id::text, 2) || '/' || id || '.' || left(sha256, 16) || size || '.jpg' as path
       from file, (values (''), ('.small')) as sizes (size)`,
    );
    expect(filesUnder(join(dataDir, 'files'))).toEqual(rows.map(({ path }) => path).toSorted());
  } finally {
    await host.close();
  }
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
}
