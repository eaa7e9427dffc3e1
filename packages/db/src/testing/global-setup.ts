import type { TestProject } from 'vitest/node';
import { startTestServer } from './server.ts';

/** vitest's global set-up of the project "db"; `DATABASE_URL` runs the same tests on a server of one's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, template, stop } = await startTestServer(process.env['DATABASE_URL']);
  project.provide('testServer', { connection, template });
  return stop;
}
