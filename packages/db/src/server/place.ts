import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StoreRefusal } from '../store-refusal.ts';

/** Under whom the server runs: PostgreSQL refuses root. Empty: as ourselves. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

const NOBODY = 65534;

/** `sockaddr_un` holds 108 bytes with the final zero. */
const LONGEST_SOCKET_PATH = 107;
const SOCKET = '.s.PGSQL.5432';

export type Place = {
  readonly dataDir: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly store: string;
  /** Where clients and server meet: the socket folder, or a short link to it. */
  readonly socket: string;
  readonly log: string;
  readonly runAs: RunAs;
};

export function defaultDataDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/wangge' : join(homedir(), '.wangge');
}

export function preparePlace(dataDir: string): Place {
  const root = process.getuid?.() === 0;
  try {
    // Root's files in it (photos) keep modes of their own; the server's user must be able to pass.
    mkdirSync(dataDir, { recursive: true, mode: root ? 0o711 : 0o700 });
    const home = realpathSync(dataDir);
    const store = join(home, 'store');
    const socketDir = join(store, 'socket');
    mkdirSync(store, { recursive: true, mode: 0o700 });
    const runAs = root ? ownerOf(store) : {};
    own(store, runAs);
    mkdirSync(socketDir, { recursive: true, mode: 0o700 });
    own(socketDir, runAs);
    refuseClosedParents(home, runAs);
    return {
      dataDir: home,
      store,
      cluster: join(store, 'cluster'),
      socket: shortened(socketDir),
      log: join(store, 'server.log'),
      runAs,
    };
  } catch (error) {
    if (error instanceof StoreRefusal) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StoreRefusal('store.not-writable', { dataDir, reason }, error);
  }
}

/** A store made by an ordinary user keeps its owner when root opens it. */
function ownerOf(store: string): RunAs {
  const { uid, gid } = statSync(store);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

function own(folder: string, { uid, gid }: RunAs): void {
  chmodSync(folder, 0o700);
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

function refuseClosedParents(home: string, { uid, gid }: RunAs): void {
  if (uid === undefined) return;
  for (let folder = home; ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const passable = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & passable)) throw new StoreRefusal('store.unreachable-folder', { uid, folder });
    if (folder === dirname(folder)) return;
  }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_SOCKET_PATH;
}

export function dropLink(place: Place): void {
  const linked = lstatSync(place.socket, { throwIfNoEntry: false })?.isSymbolicLink();
  if (linked) unlinkSync(place.socket);
}

/** A link of our own in the temporary folder; a stranger's link of that name is refused, not followed. */
function shortened(socketDir: string): string {
  if (fits(socketDir)) return socketDir;
  const name = `wangge-${createHash('sha256').update(socketDir).digest('hex').slice(0, 12)}`;
  const link = [tmpdir(), '/tmp'].map((folder) => join(folder, name)).find(fits);
  if (!link) return socketDir;
  try {
    symlinkSync(socketDir, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const ours = lstatSync(link).uid === (process.getuid?.() ?? lstatSync(link).uid);
    if (!ours || readlinkSync(link) !== socketDir)
      throw new StoreRefusal('store.not-writable', { dataDir: link, reason: 'EEXIST' }, error);
  }
  return link;
}

export function socketLock(place: Place): string {
  return join(place.socket, `${SOCKET}.lock`);
}
