import process from 'node:process';
import { contextMaker } from '@wangge/api/context';
import { appRouter } from '@wangge/api/router';
import { createPool } from '@wangge/db/connection';
import type { ClientConfig } from 'pg';
import { pino } from 'pino';
import { createHost } from '../src/host.ts';
import { installationOn } from './inside.ts';

/** The API behind the host's own entry, in a process of its own beside the database. Its log goes where logs go. */
const connection = JSON.parse(process.argv[2] ?? '') as ClientConfig;
const pool = createPool(connection);
const host = createHost({
  router: appRouter,
  makeContext: contextMaker(installationOn({ pool })),
  origin: null,
  apps: [],
  health: () => Promise.resolve({ database: 'up', version: 'figures', migrations: null }),
  log: pino({}, { write: () => {} }),
});
process.on('disconnect', () => void host.close().then(() => process.exit(0)));
const { port } = await host.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port });
