import type { ServerResponse } from 'node:http';
import type { Operating } from '@wangge/api/operating';
import { sendJson } from './answer.ts';

export type Health = {
  readonly database: 'up' | 'down';
  readonly version: string;
  /** How many have run of how many there are; null while the database is away. */
  readonly migrations: { readonly applied: number; readonly known: number } | null;
};

/** For whoever runs the installation; nothing of anybody who uses it. */
export type HealthDetails = () => Promise<Operating | null>;

export async function answerHealth(
  res: ServerResponse,
  health: () => Promise<Health>,
  details: HealthDetails | null,
): Promise<void> {
  const { database, version, migrations } = await health();
  const isWell = database === 'up';
  sendJson(res, isWell ? 200 : 503, {
    status: isWell ? 'ok' : 'failing',
    database,
    version,
    migrations,
    ...(details && isWell && { details: await details() }),
  });
}
