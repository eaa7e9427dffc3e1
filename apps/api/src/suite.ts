import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contextMaker, type Installation } from '@wangge/api/context';
import { playCases } from '@wangge/api/demo/cases';
import { demoPhotos } from '@wangge/api/demo/photo';
import { playRecords } from '@wangge/api/demo/records';
import { receiveFile, serveFile } from '@wangge/api/file/files';
import { receiveList, serveTemplate } from '@wangge/api/import/lists';
import { appRouter } from '@wangge/api/router';
import { migrate, migrationState } from '@wangge/db/migrate';
import { defaultDataDir, openStore, type Store } from '@wangge/db/store';
import type { Instant } from '@wangge/grid/time';
import { variants } from '@wangge/variants/all';
import { demoReportPath, demoSignIns } from '@wangge/variants/demo/sign-ins';
import type { Logger } from 'pino';
import { demo } from './demo.ts';
import { reportFault } from './fault.ts';
import type { Files } from './file.ts';
import { prepareFirstStart, type FirstStart } from './first-start.ts';
import type { Health } from './health.ts';
import { createHost, type Host } from './host.ts';
import type { Lists } from './import.ts';
import { startJobs, type Jobs } from './jobs.ts';
import { openMetrics } from './metrics.ts';
import type { MountedApp } from './mount.ts';
import { operatingOf } from './operating.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

export type SuiteParts = Pick<Settings, 'dataDir' | 'databaseUrl' | 'origin' | 'empty'> &
  Partial<Pick<Settings, 'metricsToken'>> & {
    readonly apps: readonly MountedApp[];
    readonly clock: () => Instant;
    readonly log: Logger;
    /** The embedded database died and stays away: the process has nothing left to do but say so. */
    readonly onLost: (reason: unknown) => void;
  };

export type Suite = Pick<Host, 'listen'> & {
  readonly firstStart: FirstStart;
  readonly store: Store;
  readonly installation: Installation;
  /** What is due by the suite's clock now, once. For who has moved it. */
  readonly runDueJobs: () => Promise<void>;
  /** Finishes what is in flight, then lets go of the database. */
  readonly close: () => Promise<void>;
};

/** Opens the store, brings its tables up to date and puts the API, the files and the apps in front of it. */
export async function openSuite(parts: SuiteParts): Promise<Suite> {
  const { apps, clock, log, origin } = parts;
  const dataDir = parts.dataDir ?? defaultDataDir();
  const startedAt = performance.now();
  const store = await openStore({
    dataDir,
    databaseUrl: parts.databaseUrl ?? undefined,
    onRevived: () => log.warn('the embedded database was restarted'),
    onLost: parts.onLost,
  });
  const { kind, adopted } = store;
  log.info({ kind, adopted, ms: Math.round(performance.now() - startedAt) }, 'store opened');
  try {
    const migrations = await migrate(store.connection);
    if (migrations.length > 0) log.info({ migrations }, 'migrated');
    const secure = origin?.startsWith('https:') ?? false;
    let jobs: Jobs | null = null;
    const operating = operatingOf({
      store,
      dataDir,
      startedAt: clock(),
      jobs: () => jobs?.list() ?? [],
    });
    const installation: Installation = {
      store,
      clock,
      variants: Object.fromEntries(variants.map((policy) => [policy.variant, policy])),
      secure,
      report: (cause) => reportFault(log, cause),
      files: join(dataDir, 'files'),
      operating,
    };
    const firstStart = await prepareFirstStart(store, {
      empty: parts.empty,
      clock,
      secure,
      async furnish(tx, loaded) {
        const photo = await demoPhotos();
        const recordIds = await playRecords({ installation, photo }, tx, loaded);
        await playCases({ installation, photo, recordIds }, tx, loaded);
      },
    });
    const api = { router: appRouter, makeContext: contextMaker(installation) };
    const { password } = demo;
    const shown = firstStart.demo
      ? { password, signIns: demoSignIns, reportPath: demoReportPath }
      : null;
    const files = filesOf(api.makeContext);
    publish({
      ...api,
      receiveFile: files.receive,
      origin,
      report: installation.report,
      demo: shown,
    });
    const host = createHost({
      ...api,
      origin,
      apps,
      files,
      lists: listsOf(api.makeContext),
      log,
      health: () => healthOf(store),
      details: operating,
      metrics: openMetrics(operating),
      metricsToken: parts.metricsToken ?? null,
    });
    const started = await startJobs(store, installation);
    jobs = started;
    // What fell due while nothing ran. Nobody waits for it.
    void started.runDue();
    return {
      firstStart,
      store,
      installation,
      listen: host.listen,
      runDueJobs: started.runDue,
      async close() {
        await host.close();
        await started.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function filesOf(makeContext: ReturnType<typeof contextMaker>): Files {
  return {
    receive: async (call, stream, meta) => receiveFile(await makeContext(call), stream, meta),
    serve: async (call, asked, res) => serveFile(await makeContext(call), asked, res),
  };
}

function listsOf(makeContext: ReturnType<typeof contextMaker>): Lists {
  return {
    receive: async (call, stream, meta) => receiveList(await makeContext(call), stream, meta),
    template: async (call, asked, res) => serveTemplate(await makeContext(call), asked, res),
  };
}

/** Where the apps of this process look for the API; see `services.ts` in web. */
function publish(services: object): void {
  (globalThis as { [key: symbol]: object })[Symbol.for('wangge.services')] = services;
}

async function healthOf(store: Store): Promise<Health> {
  try {
    const { applied, known } = await migrationState(store.pool);
    return { database: 'up', version, migrations: { applied, known } };
  } catch {
    return { database: 'down', version, migrations: null };
  }
}
