import { TRPCError } from '@trpc/server';
import { hashPassword } from '@wangge/auth/hashing';
import { asSystem } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import type { TestDatabase } from '@wangge/db/testing/database';
import type { Refusal } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { at } from '@wangge/grid/testing/at';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import type { Instant } from '@wangge/grid/time';
import { contextMaker, type Context, type CookieToSet, type Installation } from '../context.ts';
import { refusalOf } from '../error-shape.ts';
import { foundOrganization } from '../organization/found.ts';
import type { Founded } from '../organization/plan.ts';
import { appRouter } from '../router.ts';
import { createCallerFactory } from '../trpc.ts';
import { lighthousePeople, lighthousePlan, type LighthousePerson } from './lighthouse-plan.ts';

export type TestClock = {
  readonly now: () => Instant;
  readonly moveTo: (instant: Instant) => void;
};

/** Starts on a Wednesday morning; tests move it, and everything follows. */
export function testClock(start: Instant = at('2026-03-11T10:00+08:00')): TestClock {
  let now = start;
  return { now: () => now, moveTo: (instant) => void (now = instant) };
}

export type Caller = ReturnType<typeof createCaller>;

export type House = Founded & {
  readonly code: string;
  readonly clock: TestClock;
  readonly installation: Installation;
  readonly faults: unknown[];
  /** The API as this person calls it; null: nobody is signed in. */
  readonly callAs: (person: LighthousePerson | null) => Caller;
  readonly contextOf: (person: LighthousePerson | null) => Promise<Context>;
  readonly account: (person: LighthousePerson) => string;
  readonly person: (person: LighthousePerson) => string;
  readonly grid: (code: string) => string;
  readonly post: (key: string) => string;
  /** The two fields of every command, with a fresh id. */
  readonly command: () => { organization: string; commandId: string };
};

const createCaller = createCallerFactory(appRouter);

/** Everybody's; hashed once per process, before the transaction. */
export const password = 'Leuchtturm-7';
let hashed: Promise<string> | undefined;
const housePassword = () => (hashed ??= hashPassword(password));

/** A lighthouse organization with people on posts, in a test's own database. */
export async function lighthouseHouse(
  database: Pick<TestDatabase, 'pool'>,
  {
    code = 'lighthouse',
    clock = testClock(),
    policy = lighthouse,
    files = '/nonexistent',
  }: {
    readonly code?: string;
    readonly clock?: TestClock;
    readonly policy?: Policy;
    /** Folder for photos and lists. */
    readonly files?: string;
  } = {},
): Promise<House> {
  const faults: unknown[] = [];
  const installation: Installation = {
    store: database,
    clock: clock.now,
    variants: { [policy.variant]: policy },
    secure: false,
    files,
    report: (cause) => `fault-${faults.push(cause)}`,
  };
  const fresh = () => newId(clock.now());
  const accounts = new Map<string, string>(lighthousePeople.map((key) => [key, fresh()]));
  await housePassword();
  const founded = await asSystem(database.pool, 'set-up', async (tx) => {
    const created = {
      passwordHash: await housePassword(),
      passwordSetAt: clock.now(),
      createdAt: clock.now(),
    };
    await tx.insert(account).values([...accounts.values()].map((id) => ({ id, ...created })));
    return foundOrganization(tx, lighthousePlan(code, accounts), fresh);
  });

  const makeContext = contextMaker(installation);
  const contextOf = async (person: LighthousePerson | null): Promise<Context> => {
    const context = await makeContext({
      cookie: null,
      setCookie: noCookie,
      network: 'test',
      header: () => null,
    });
    const accountId = person === null ? undefined : accounts.get(person);
    const session =
      accountId === undefined ? null : { accountId, handle: accountId, operator: false };
    return { ...context, session: async () => session };
  };

  return {
    ...founded,
    code,
    clock,
    installation,
    faults,
    contextOf,
    callAs: (person) => createCaller(() => contextOf(person)),
    account: (person) => known(accounts, person),
    person: (person) => known(founded.personIds, person),
    grid: (key) => known(founded.gridIds, key),
    post: (key) => known(founded.postIds, key),
    command: () => ({ organization: code, commandId: fresh() }),
  };
}

function noCookie(_cookie: CookieToSet): void {}

function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the house has no ${key}`);
  return value;
}

/** The refusal a call ends with. A call that succeeds, or a fault, fails the test. */
export async function refusalFrom(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    const refusal = error instanceof TRPCError ? refusalOf(error) : null;
    if (refusal) return refusal;
    throw error;
  }
  throw new Error('the call was expected to be refused, and succeeded');
}
