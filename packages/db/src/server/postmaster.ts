import { readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { socketLock, type Place } from './place.ts';

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly state: 'alive' | 'zombie' | 'gone';
};

function pidFile(place: Place): string {
  return join(place.cluster, 'postmaster.pid');
}

/** What the cluster's own note says of the server that opened it last, and whether that still lives. */
export function findPostmaster(place: Place): Postmaster | null {
  const note = readNote(place);
  if (note === null) return null;
  const lines = note.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10) || 0;
  return Number.isFinite(pid) && pid > 0 ? { pid, port, state: stateOf(pid, place) } : null;
}

/** A server that is stopping may remove its note at any moment: one read, no question before it. */
function readNote(place: Place): string | null {
  try {
    return readFileSync(pidFile(place), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function stateOf(pid: number, place: Place): Postmaster['state'] {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'alive' : 'gone';
  }
  if (process.platform !== 'linux') return 'alive';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    if (stat.slice(end + 2).startsWith('Z')) return 'zombie';
    // Any other process only wears a number that a server used before.
    if (stat.slice(stat.indexOf('(') + 1, end) !== 'postgres') return 'gone';
  } catch {
    return 'gone';
  }
  return worksIn(place.cluster, pid) ? 'alive' : 'gone';
}

/** A postmaster works in its cluster. Some containers forbid the question: then it counts as ours. */
function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/**
 * A dead server's notes would make the next one refuse when its number is taken, by a zombie or a stranger.
 * Each is moved aside, looked at again and only then removed: another process may be starting just now.
 */
export function clearTraces(place: Place, { pid }: Postmaster): void {
  for (const file of [pidFile(place), socketLock(place)]) {
    const aside = `${file}.${process.pid}`;
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    if (Number.parseInt(readFileSync(aside, 'utf8'), 10) === pid) rmSync(aside);
    else renameSync(aside, file);
  }
}
