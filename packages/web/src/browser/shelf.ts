import { appsHere, openDatabase, type Database } from './database.ts';

/**
 * What a phone keeps for reading without a network: the checklist and the rooms of tonight, never a page. Each item
 * belongs to an account and goes when it signs out.
 */
export function openShelf(app: string) {
  let opened: Promise<Database> | undefined;
  /** At the first use: while a page is rendered on the server there is no database. */
  const database = () => (opened ??= openDatabase(app));
  // Without a database there is simply nothing to read offline.
  const tried = async <T>(work: () => Promise<T>): Promise<T | undefined> =>
    work().catch(() => undefined);

  return {
    put: (account: string, key: string, value: unknown) =>
      tried(async () => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        await (await database()).put('shelf', { key, account, value: plain, at: Date.now() });
      }),
    get: (account: string, key: string) =>
      tried(async () => {
        const found = await (await database()).get('shelf', key);
        return found?.account === account ? { value: found.value, at: found.at } : undefined;
      }),
    /** Whoever it belongs to: for who has no session to ask, because there is no network. */
    find: (key: string) => tried(async () => (await database()).get('shelf', key)),
    keys: (account: string) =>
      tried(async () => {
        const all = await (await database()).getAll('shelf');
        return all.filter((item) => item.account === account).map((item) => item.key);
      }),
    /** As it is, photos included: what is being typed, so that a reload loses nothing. */
    putDraft: (account: string, key: string, value: unknown) =>
      tried(async () => {
        await (await database()).put('shelf', { key, account, value, at: Date.now() });
      }),
    remove: (key: string) => tried(async () => (await database()).delete('shelf', key)),
    /** At sign-out, and when somebody else signs in: nothing of other accounts stays readable, receipts neither. */
    clearExcept: (account: string | null) =>
      tried(async () => {
        const open = await database();
        const [items, entries] = await Promise.all([open.getAll('shelf'), open.getAll('entry')]);
        const receipts = entries.filter(({ state }) => state === 'delivered');
        await Promise.all([
          ...items
            .filter((item) => item.account !== account)
            .map((item) => open.delete('shelf', item.key)),
          ...receipts
            .filter((entry) => entry.owner.account !== account)
            .map((entry) => open.delete('entry', entry.id)),
        ]);
      }),
  };
}

export type ShelfOf = ReturnType<typeof openShelf>;

/** 退出后清掉：of every app of the suite, since all of them were signed out of at once. What waits to be sent stays. */
export async function clearShelves(): Promise<void> {
  const apps = await appsHere().catch(() => []);
  await Promise.all(apps.map((app) => openShelf(app).clearExcept(null)));
}
