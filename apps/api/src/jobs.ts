import { performance } from 'node:perf_hooks';
import type { Installation } from '@wangge/api/context';
import type { JobLine } from '@wangge/api/operating';
import { runDueJobs, runMinute, runNightly } from '@wangge/api/jobs/run';
import type { Store } from '@wangge/db/store';
import { PgBoss } from 'pg-boss';

export type Jobs = {
  /** Everything that is due by the house's clock, once: at start, and when a test has moved the clock. */
  readonly runDue: () => Promise<void>;
  /** When each ran last in this process, and how it went. */
  readonly list: () => readonly JobLine[];
  /** Lets what runs finish. */
  readonly stop: () => Promise<void>;
};

type Job = {
  readonly name: string;
  readonly cron: string;
  readonly run: (installation: Installation) => Promise<void>;
};

/** In the small hours of Beijing; each organization's own day is asked inside. */
const timeZone = 'Asia/Shanghai';

const jobs: readonly Job[] = [
  { name: 'minute', cron: '* * * * *', run: runMinute },
  { name: 'nightly', cron: '17 3 * * *', run: runNightly },
];

const patience = 15_000;

/**
 * 定时：pg-boss keeps when what is run, so that several processes on one server run it once, and a night that was missed
 * is made up for. It goes by the machine's clock; what the jobs find due goes by the installation's.
 */
export async function startJobs(
  { connection }: Pick<Store, 'connection'>,
  installation: Installation,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    schema: 'schedule',
    max: 3,
    application_name: 'wangge schedule',
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    openTelemetry: { enabled: false },
  });
  const lines = new Map<string, JobLine>(
    ['due', ...jobs.map(({ name }) => name)].map((name) => [
      name,
      { name, ranAt: null, ms: null, failed: false },
    ]),
  );
  /** What goes wrong once is tried again the next time; it stands in the log, not in the schedule's tables. */
  async function attempt(name: string, run: Job['run']): Promise<void> {
    const startedAt = performance.now();
    let failed = false;
    try {
      await run(installation);
    } catch (error) {
      failed = true;
      installation.report(error);
    }
    const ms = Math.round(performance.now() - startedAt);
    lines.set(name, { name, ranAt: installation.clock(), ms, failed });
  }
  boss.on('error', (error) => installation.report(error));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, {
      policy: 'stately',
      retryLimit: 0,
      expireInSeconds: 1800,
      retentionSeconds: 86_400,
      deleteAfterSeconds: 86_400,
    });
    await boss.schedule(name, cron, null, { tz: timeZone, missed: 'once' });
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => attempt(name, run));
  }

  let running: Promise<void> = Promise.resolve();
  const runDue = () => (running = running.then(() => attempt('due', runDueJobs)));
  return {
    runDue,
    list: () => [...lines.values()],
    async stop() {
      await running;
      await boss.stop({ graceful: true, timeout: patience });
    },
  };
}
