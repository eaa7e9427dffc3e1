import { eq } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { organization } from '@wangge/db/schema/organization';
import type { ImportKind } from '@wangge/db/schema/import';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { formatDay, type Day } from '@wangge/grid/time';
import type { Installation } from '../context.ts';
import { applyPeople } from './apply-people.ts';
import { applyTree } from './apply-tree.ts';
import { removeList } from './disk.ts';
import { fingerprintOf } from './known.ts';
import { whileActive } from './reading.ts';
import { clearStaging, type RunKey } from './stage.ts';
import { changeRun } from './store.ts';

/** 写入的选择：from which day, and which of those not in the list go, from which day. */
export type Choice = {
  readonly on: Day;
  readonly goneIds: readonly string[];
  readonly goneOn: Day;
};

export type Applying = RunKey &
  Choice & {
    readonly kind: ImportKind;
    readonly fingerprint: string;
    /** Account and person who said so. */
    readonly by: string;
  };

/** What the statements are given: days as PostgreSQL reads them. */
export type Written = RunKey & {
  readonly on: string;
  readonly goneIds: readonly string[];
  readonly goneOn: string;
  readonly at: number;
};

const appliers: Readonly<Record<ImportKind, (tx: Tx, written: Written) => Promise<Outcome<true>>>> =
  {
    tree: applyTree,
    people: applyPeople,
  };

/** 写入：all of it in one transaction, or nothing. As the owner: `insert … select` is no command. */
export async function applyRun(installation: Installation, applying: Applying): Promise<void> {
  const { store, clock, files } = installation;
  const at = clock();
  await whileActive(applying.importId, async () => {
    const applied = await asSystem(
      store.pool,
      'import',
      async (tx) => {
        const written = await write(tx, applying, at);
        if (!written.ok) return written;
        await clearStaging(tx, applying);
        const change = {
          stage: 'applied',
          appliedAt: at,
          appliedOn: applying.on,
          appliedBy: applying.by,
        } as const;
        await changeRun(tx, applying, ['applying'], change);
        return written;
      },
      { keepIf: ({ ok }) => ok },
    ).catch((error: unknown) => {
      installation.report(error);
      return refuse('import.not-written');
    });
    if (applied.ok) return removeList(files, applying);
    await asSystem(store.pool, 'import', (tx) =>
      changeRun(tx, applying, ['applying'], { stage: 'checked', refusal: applied.refusal }),
    );
  });
}

async function write(tx: Tx, applying: Applying, at: number): Promise<Outcome<true>> {
  const { organizationId, importId, kind, goneIds } = applying;
  // As every reorganization does: one at a time.
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for('update');
  const now = await fingerprintOf(tx, organizationId, kind);
  if (now !== applying.fingerprint) return refuse('import.stale');
  const on = formatDay(applying.on);
  const goneOn = formatDay(applying.goneOn);
  const written = await appliers[kind](tx, { organizationId, importId, goneIds, on, goneOn, at });
  return written.ok ? done(true) : written;
}
