import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from '../id.ts';
import { StoreRefusal } from '../store-refusal.ts';
import { program, type Binaries } from './binaries.ts';
import { tailOf } from './log.ts';
import type { Place } from './place.ts';

export const OWNER = 'wangge';

/** By PostgreSQL's own names. */
export type Settings = Readonly<Record<string, string>>;

/** How clients reach the server: a socket in a folder of mode 0700, or (Windows) loopback with a password. */
export type Transport = 'socket' | 'loopback';

/** Makes the cluster if there is none; refuses one of another major version. */
export function ensureCluster(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  settings: Settings,
): void {
  if (!existsSync(place.cluster)) initialize(place, binaries, transport, settings);
  const found = Number.parseInt(readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8'), 10);
  if (found !== binaries.major)
    throw new StoreRefusal('store.other-version', {
      dataDir: place.dataDir,
      found,
      needed: binaries.major,
    });
}

/** Made aside and moved into place, so that a cluster is there wholly or not at all. */
function initialize(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  settings: Settings,
): void {
  const draft = mkdtempSync(join(place.store, 'draft-'));
  ownFile(place, draft);
  const auth = transport === 'socket' ? ['--auth=trust'] : scram(place);
  const run = spawnSync(
    program(binaries, 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${OWNER}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...auth,
      // Who does not wait for the disk later need not wait now.
      ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
    ],
    { ...place.runAs, cwd: place.store },
  );
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const tail = `${run.stderr?.toString() ?? ''}${run.error?.message ?? ''}`.trim();
    throw new StoreRefusal('store.did-not-start', { log: place.log, tail: tail || tailOf(place) });
  }
  try {
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place.cluster)) throw error;
  }
}

function passwordFile(place: Place): string {
  return join(place.store, 'password');
}

function scram(place: Place): string[] {
  const file = passwordFile(place);
  writeFileSync(file, Buffer.from(randomBytes(24)).toString('base64url'), { mode: 0o600 });
  ownFile(place, file);
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

export function passwordOf(place: Place): string {
  return readFileSync(passwordFile(place), 'utf8');
}

function ownFile({ runAs: { uid, gid } }: Place, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** A setting is written anew at each start, so nobody's edit in the folder outlives an upgrade. */
export function writeSettings(place: Place, settings: Settings): void {
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  const file = join(place.cluster, 'postgresql.auto.conf');
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  ownFile(place, file);
}
