import { openGate } from '@wangge/auth/gate';
import { issueSetUpSecret } from '@wangge/auth/set-up';
import { asSystem, type Pool } from '@wangge/db/connection';
import { organization } from '@wangge/db/schema/organization';
import type { Store } from '@wangge/db/store';
import type { Instant } from '@wangge/grid/time';
import { loadDemo } from './demo/load-demo.ts';

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
  wanted: { readonly empty: boolean; readonly clock: () => Instant; readonly secure: boolean },
): Promise<FirstStart> {
  const { pool, kind } = store;
  const held = await holds(pool);
  if (held === 'nothing' && kind === 'embedded' && !wanted.empty) {
    await loadDemo(pool, wanted.clock());
    return { demo: true, setUpSecret: null };
  }
  if (held === 'demo') return { demo: true, setUpSecret: null };
  const { clock, secure } = wanted;
  const issued = await issueSetUpSecret(openGate({ pool, clock, secure }));
  return { demo: false, setUpSecret: issued?.secret ?? null };
}

async function holds(pool: Pool): Promise<'nothing' | 'demo' | 'real'> {
  const rows = await asSystem(pool, 'set-up', (tx) =>
    tx.select({ settings: organization.settings }).from(organization),
  );
  if (rows.length === 0) return 'nothing';
  return rows.some(({ settings }) => settings.demo) ? 'demo' : 'real';
}
