import { openDatabase } from './database.ts';

/**
 * What a phone keeps for reading without a network: the checklist and the rooms of tonight, never a page. Each item
 * belongs to an account and goes when it signs out.
 */
export function openShelf(app: string) {
  const database = openDatabase(app);
  // Without a database there is simply nothing to read offline.
  const tried = async <T>(work: () => Promise<T>): Promise<T | undefined> =>
    work().catch(() => undefined);

  return {
    put: (account: string, key: string, value: unknown) =>
      tried(async () => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        await (await database).put('shelf', { key, account, value: plain, at: Date.now() });
      }),
    get: (account: string, key: string) =>
      tried(async () => {
        const found = await (await database).get('shelf', key);
        return found?.account === account ? { value: found.value, at: found.at } : undefined;
      }),
    /** Whoever it belongs to: for who has no session to ask, because there is no network. */
    find: (key: string) => tried(async () => (await database).get('shelf', key)),
    keys: (account: string) =>
      tried(async () => {
        const all = await (await database).getAll('shelf');
        return all.filter((item) => item.account === account).map((item) => item.key);
      }),
    /** At sign-out, and when somebody else signs in: nothing of other accounts stays readable. */
    clearExcept: (account: string | null) =>
      tried(async () => {
        const open = await database;
        const all = await open.getAll('shelf');
        await Promise.all(
          all
            .filter((item) => item.account !== account)
            .map((item) => open.delete('shelf', item.key)),
        );
      }),
  };
}

export type ShelfOf = ReturnType<typeof openShelf>;
