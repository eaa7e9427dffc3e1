import type { Installation } from '@wangge/api/context';
import { runDueJobs, runMinute, runNightly } from '@wangge/api/jobs/run';
import type { Store } from '@wangge/db/store';
import { PgBoss } from 'pg-boss';

export type Jobs = {
  /** Everything that is due by the house's clock, once: at start, and when a test has moved the clock. */
  readonly runDue: () => Promise<void>;
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
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => attempt(installation, run));
  }

  let running: Promise<void> = Promise.resolve();
  const runDue = () => (running = running.then(() => attempt(installation, runDueJobs)));
  return {
    runDue,
    async stop() {
      await running;
      await boss.stop({ graceful: true, timeout: patience });
    },
  };
}

/** What goes wrong once is tried again the next time; it stands in the log, not in the schedule's tables. */
async function attempt(installation: Installation, run: Job['run']): Promise<void> {
  try {
    await run(installation);
  } catch (error) {
    installation.report(error);
  }
}
