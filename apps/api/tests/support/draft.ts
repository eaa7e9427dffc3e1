import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Until what is typed, a piece of it at least, lies in the phone's own memory: a reload then finds it. */
export async function untilWritten(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(drafts), { timeout: 10_000 }).toContain(text);
}

/** Runs in the page: the drafts of its app, as text. */
async function drafts(): Promise<string> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const app = location.pathname.split('/')[1] ?? '';
  const database = await asked(indexedDB.open(`wangge-${app}`));
  const kept = (await asked(database.transaction('shelf').objectStore('shelf').getAll())) as {
    key: string;
    value: unknown;
  }[];
  database.close();
  return JSON.stringify(kept.filter(({ key }) => key.startsWith('draft:')));
}
