import { isEmptyStore, loadDemo, type Furnish } from '@wangge/api/demo/load';
import { openGate } from '@wangge/auth/gate';
import { issueSetUpSecret } from '@wangge/auth/set-up';
import { asSystem, type Pool } from '@wangge/db/connection';
import { organization } from '@wangge/db/schema/organization';
import type { Store } from '@wangge/db/store';
import type { Instant } from '@wangge/grid/time';
import { demo } from './demo.ts';

export type FirstStart = {
  /** The store holds the demonstration: it listens on loopback unless told otherwise. */
  readonly demo: boolean;
  /** Of the one-time link by which the first operator is made; null once there is one. */
  readonly setUpSecret: string | null;
};

/**
 * What stands in a store before anybody has signed in: the demo in an empty embedded one, else a set-up link. A demo
 * store stays one; starting empty means a new folder.
 */
export async function prepareFirstStart(
  store: Pick<Store, 'pool' | 'kind'>,
  wanted: {
    readonly empty: boolean;
    readonly clock: () => Instant;
    readonly secure: boolean;
    readonly furnish: Furnish;
  },
): Promise<FirstStart> {
  const { pool, kind } = store;
  if (kind === 'embedded' && !wanted.empty && (await isEmptyStore(pool))) {
    await loadDemo({ pool, clock: wanted.clock }, demo, wanted.furnish);
    return { demo: true, setUpSecret: null };
  }
  if (await holdsDemo(pool)) return { demo: true, setUpSecret: null };
  const { clock, secure } = wanted;
  const issued = await issueSetUpSecret(openGate({ pool, clock, secure }));
  return { demo: false, setUpSecret: issued?.secret ?? null };
}

async function holdsDemo(pool: Pool): Promise<boolean> {
  const rows = await asSystem(pool, 'set-up', (tx) =>
    tx.select({ settings: organization.settings }).from(organization),
  );
  return rows.some(({ settings }) => settings.demo);
}
