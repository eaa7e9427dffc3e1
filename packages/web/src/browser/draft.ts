import { openShelf } from './shelf.ts';

/** A pause in typing: not every letter is written to the phone's memory. */
const pause = 400;

/**
 * 草稿：正在填的一页。Kept on the phone until it is sent, photos included. Photos come back with addresses of their own,
 * since those of the last visit have ended with it.
 */
export function openDraft<T>(app: string, account: string, name: string) {
  const shelf = openShelf(app);
  const key = `draft:${name}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { readonly value: T } | null = null;
  let ended = false;

  // Behind the camera a phone may drop the page without a word: what is typed is written before.
  function leaving(): void {
    if (document.visibilityState === 'hidden') writePending();
  }

  function writePending(): void {
    if (pending) void write(pending.value);
    settle();
  }

  function settle(): void {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', leaving);
    pending = null;
  }

  async function write(value: T): Promise<void> {
    const stored = await asBytes(value);
    if (!ended) await shelf.putDraft(account, key, stored);
  }

  return {
    async read(): Promise<T | null> {
      const found = await shelf.get(account, key);
      return found === undefined ? null : (revived(found.value) as T);
    },
    keep(value: T): void {
      if (ended) return;
      pending = { value };
      document.addEventListener('visibilitychange', leaving);
      clearTimeout(timer);
      timer = setTimeout(writePending, pause);
    },
    async end(): Promise<void> {
      ended = true;
      settle();
      await shelf.remove(key);
    },
  };
}

/** Some browsers forget blobs in their database; bytes they keep. */
async function asBytes(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(asBytes));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Blob) return { type: value.type, bytes: await value.arrayBuffer() };
  const cells = Object.entries(value).map(async ([name, each]) => [name, await asBytes(each)]);
  return Object.fromEntries((await Promise.all(cells)) as [string, unknown][]);
}

type Stored = { readonly type: string; readonly bytes: ArrayBuffer };

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null || 'bytes' in value) return value;
  const row = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, revived(each)]),
  );
  if (!row['blob']) return row;
  const { type, bytes } = row['blob'] as Stored;
  const blob = new Blob([bytes], { type });
  return { ...row, blob, url: URL.createObjectURL(blob) };
}
