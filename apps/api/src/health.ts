import type { ServerResponse } from 'node:http';
import { sendJson } from './answer.ts';

export type Health = {
  readonly database: 'up' | 'down';
  readonly version: string;
  /** The name of the last migration that has run; null before the first, or when the database is away. */
  readonly migrations: string | null;
};

export async function answerHealth(
  res: ServerResponse,
  health: () => Promise<Health>,
): Promise<void> {
  const { database, version, migrations } = await health();
  const status = database === 'up' ? 'ok' : 'failing';
  sendJson(res, status === 'ok' ? 200 : 503, { status, database, version, migrations });
}
