import { hashPassword } from '@wangge/auth/hashing';
import { asSystem, type Pool, type Tx } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { dayOf, startOfDay, type Instant } from '@wangge/grid/time';
import { foundOrganization, type Founded } from '../organization/lookup.ts';
import type { Demo, DemoOrganization } from './contract.ts';

/** What was written, for whoever adds cases and records to it. */
export type LoadedOrganization = {
  readonly plan: DemoOrganization;
  readonly founded: Founded;
  /** Key of the person → id of the account. */
  readonly accountIds: ReadonlyMap<string, string>;
};

/** Cases and records, in the same transaction: all of the demo is there, or nothing. */
export type Furnish = (tx: Tx, loaded: readonly LoadedOrganization[]) => Promise<void>;

/** A store in which nobody has done anything yet. */
export async function isEmptyStore(pool: Pool): Promise<boolean> {
  return asSystem(pool, 'set-up', async (tx) => {
    const rows = await Promise.all([
      tx.select({ id: organization.id }).from(organization).limit(1),
      tx.select({ id: account.id }).from(account).limit(1),
    ]);
    return rows.flat().length === 0;
  });
}

const chinaOffset = 480;

/**
 * 装入演示：organizations, grids, posts, people and accounts in one transaction, so that a start that is cut short
 * leaves an empty store. One password, hashed once.
 */
export async function loadDemo(
  { pool, clock }: { readonly pool: Pool; readonly clock: () => Instant },
  demo: Demo,
  furnish: Furnish = async () => {},
): Promise<LoadedOrganization[]> {
  const at = clock();
  const plans = demo.organizations(dayOf(at, chinaOffset));
  const accountIds = new Map(accountKeys(demo, plans).map((key) => [key, newId(at)]));
  const passwordHash = await hashPassword(demo.password);
  return asSystem(pool, 'import', async (tx) => {
    await tx.insert(account).values(
      [...accountIds].map(([key, id]) => ({
        id,
        phone: phoneOf(demo, plans, key),
        passwordHash,
        passwordSetAt: at,
        createdAt: at,
        operator: key === demo.operator.account,
      })),
    );
    const loaded: LoadedOrganization[] = [];
    for (const plan of plans) {
      const { code, name, variant, settings, openedOn, grids, posts } = plan;
      const founded = await foundOrganization(
        tx,
        {
          code,
          name,
          variant,
          settings,
          grids,
          posts,
          openedAt: startOfDay(openedOn, settings.utcOffsetMinutes),
          people: plan.people.map(({ account: key, ...person }) => ({
            ...person,
            accountId: key === null ? null : (accountIds.get(key) ?? null),
          })),
        },
        () => newId(at),
      );
      loaded.push({ plan, founded, accountIds: accountsOf(plan, accountIds) });
    }
    await furnish(tx, loaded);
    return loaded;
  });
}

function accountKeys(demo: Demo, plans: readonly DemoOrganization[]): string[] {
  const keys = plans.flatMap(({ people }) => people.map((person) => person.account));
  return [...new Set([demo.operator.account, ...keys])].filter((key) => key !== null);
}

function phoneOf(demo: Demo, plans: readonly DemoOrganization[], key: string): string | null {
  if (key === demo.operator.account) return demo.operator.phone;
  const identifiers = plans
    .flatMap(({ people }) => people)
    .filter((person) => person.account === key)
    .flatMap((person) => person.identifiers ?? []);
  return identifiers.find(({ kind }) => kind === 'phone')?.value ?? null;
}

function accountsOf(
  { people }: DemoOrganization,
  accountIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ key, account: shared }) => {
      const id = shared === null ? undefined : accountIds.get(shared);
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}
