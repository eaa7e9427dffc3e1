import pg from 'pg';
import { migrate } from '@wangge/db/migrate';
import { openStore, type Store } from '@wangge/db/store';
import type { Installation } from '@wangge/api/context';
import { serve, type Served } from './http.ts';
import { installationOn } from './inside.ts';
import { openNation, type Nation } from './nation/nation.ts';
import type { Scale } from './nation/scale.ts';
import type { BenchSettings } from './settings.ts';

/** What every figure stands on: a durable embedded server with the country in it, and the host in front. */
export type Stand = {
  readonly store: Store;
  /** As the owner, for floors: past row-level security. */
  readonly owner: pg.Client;
  readonly installation: Installation;
  readonly nation: Nation;
  readonly served: Served;
  readonly scale: Scale;
  readonly close: () => Promise<void>;
};

export async function openStand({ dataDir, scale }: BenchSettings): Promise<Stand> {
  const store = await openStore({ dataDir });
  await migrate(store.connection);
  const nation = await openNation(store, scale);
  const owner = new pg.Client(store.connection);
  await owner.connect();
  const served = await serve(store.connection);
  return {
    store,
    owner,
    installation: installationOn(store),
    nation,
    served,
    scale,
    async close() {
      served.close();
      await owner.end();
      await store.close();
    },
  };
}
