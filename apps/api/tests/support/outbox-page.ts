import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { BrowserContext, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import type { Draft, Entry, Owner } from '../../../../packages/web/src/browser/outbox/entry.ts';

const entry = fileURLToPath(
  new URL('../../../../packages/web/src/browser/outbox/outbox.svelte.ts', import.meta.url),
);

/** What a page has of it, as far as a test drives it. */
type Outbox = {
  readonly entries: readonly Entry[];
  readonly waiting: readonly Entry[];
  put(draft: Draft): Promise<void>;
  flush(): Promise<void>;
  start(): () => void;
};
type Outboxes = { createOutbox(of: { app: string; owner: Owner }): Outbox };
declare const outboxes: Outboxes;
declare global {
  interface Window {
    outbox?: Outbox;
  }
}

/** A draft as it crosses into the page: its photo as numbers. */
export type Sent = Omit<Draft, 'photos'> & {
  readonly photo: { id: string; bytes: number[] } | null;
};

export type Left = {
  readonly entries: ReadonlyArray<Pick<Entry, 'id' | 'state' | 'refusal' | 'answer'>>;
  readonly photos: number;
};

/** The outbox of the field pages itself, compiled as an app compiles it, in every page of this context. */
export async function bringOutbox(context: BrowserContext): Promise<void> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'outboxes' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = built[0]?.output ?? [];
  await context.addInitScript({ content: `${chunk?.code};globalThis.outboxes = outboxes;` });
}

export function openOutbox(page: Page, app: string, owner: Owner): Promise<void> {
  return page.evaluate(
    (of) => {
      window.outbox = outboxes.createOutbox(of);
      window.outbox.start();
    },
    { app, owner },
  );
}

/** As field pages put them: each is on the phone when this resolves, and is sent when it can be. */
export function putAll(page: Page, drafts: readonly Sent[]): Promise<void> {
  return page.evaluate(async (all) => {
    for (const { photo, ...draft } of all) {
      const file = photo && new Blob([new Uint8Array(photo.bytes)], { type: 'image/jpeg' });
      await window.outbox?.put({ ...draft, ...(file ? { photos: [{ id: photo.id, file }] } : {}) });
    }
  }, drafts);
}

/** Tries until nothing waits, as often as a phone that is looked at all the time. */
export function untilSent(page: Page): Promise<void> {
  return page.evaluate(async () => {
    do {
      await window.outbox?.flush();
    } while (window.outbox?.waiting.length);
  });
}

/** What the phone's own memory holds afterwards. */
export function lookAtPhone(page: Page, app: string): Promise<Left> {
  return page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const database = await asked(indexedDB.open(name));
    const read = database.transaction(['entry', 'photo']);
    const entries = (await asked(read.objectStore('entry').getAll())) as Entry[];
    const photos = await asked(read.objectStore('photo').count());
    database.close();
    return {
      entries: entries.map(({ id, state, refusal, answer }) => ({ id, state, refusal, answer })),
      photos,
    };
  }, `wangge-${app}`);
}
