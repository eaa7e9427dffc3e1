import type { ClientConfig } from 'pg';
import { findBinaries } from './binaries.ts';
import { ensureCluster, type Settings, type Transport } from './cluster.ts';
import { holdStore, type Hold } from './lock.ts';
import { dropLink, preparePlace } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { connectionTo, ensureRunning, stopServer } from './start.ts';

export type EmbeddedServer = {
  /** As the owner of everything, in the database `postgres`. */
  readonly connection: ClientConfig;
  readonly dataDir: string;
  /** A server left over by a killed process was found and taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly settings?: Settings;
  readonly transport?: Transport;
  /** The server died under us and was brought back. */
  readonly onRevived?: () => void;
  /** The server died and stays away: the host exits with these words. */
  readonly onLost?: (reason: unknown) => void;
};

const REVIVALS = 5;

const usualTransport = (): Transport => (process.platform === 'win32' ? 'loopback' : 'socket');

/** To the server that another process holds, beside it: for a backup while people work. */
export function connectionBeside(dataDir: string): ClientConfig {
  const place = preparePlace(dataDir);
  return connectionTo(place, usualTransport(), findPostmaster(place)?.port ?? 0);
}

/** Starts or adopts the store's server, holds it for this process alone, and restarts it when it dies. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const transport = options.transport ?? usualTransport();
  const place = preparePlace(options.dataDir);
  const binaries = findBinaries(place.runAs, place.dataDir);
  const settings = options.settings ?? {};
  ensureCluster(place, binaries, transport, settings);

  let stopping = false;
  let revivals = 0;
  // Brought back where it was: the pool keeps its address.
  let port = 0;
  const run = async () => {
    const running = await ensureRunning(place, binaries, transport, settings, port);
    port = running.connection.port ?? 0;
    return running;
  };

  const hold = (connection: ClientConfig): Promise<Hold> =>
    holdStore(connection, place.dataDir, () => {
      if (!stopping) revival = revive();
    });

  /** After a crash of one backend the server comes back by itself; after that of the postmaster, by us. */
  async function revive(): Promise<void> {
    try {
      for (revivals += 1; revivals <= REVIVALS; revivals += 1) {
        const { connection } = await run();
        if (stopping) return;
        const next = await hold(connection).catch((error: unknown) => {
          if (revivals === REVIVALS) throw error;
        });
        if (!next) continue;
        held = next;
        options.onRevived?.();
        // Only deaths in quick succession count.
        setTimeout(() => (revivals = 0), 60_000).unref();
        return;
      }
      throw new Error('the embedded server died again and again');
    } catch (reason) {
      options.onLost?.(reason);
    }
  }

  const { connection, adopted } = await run();
  let held = await hold(connection);
  let revival: Promise<void> = Promise.resolve();
  return {
    connection,
    dataDir: place.dataDir,
    adopted,
    async stop() {
      stopping = true;
      await revival;
      await held.release();
      await stopServer(place, binaries, transport);
      dropLink(place);
    },
  };
}
