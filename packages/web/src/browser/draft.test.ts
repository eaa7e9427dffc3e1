import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDraft } from './draft.ts';
import { openKeep } from './outbox/keep-in-database.ts';
import type { Entry } from './outbox/entry.ts';
import { clearShelves, openShelf } from './shelf.ts';

const app = () => `draft-${Math.random()}`;
/** The pause in typing is over, and the database has what was to be written. */
async function written(): Promise<void> {
  vi.runAllTimers();
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Typed = { text: string };

describe('what is being typed', () => {
  it('is there again after a reload, for its owner only', async () => {
    const name = app();
    openDraft<Typed>(name, 'a1', 'check').keep({ text: '床下' });
    await written();
    expect(await openDraft<Typed>(name, 'a1', 'check').read()).toEqual({ text: '床下' });
    expect(await openDraft<Typed>(name, 'a2', 'check').read()).toBeNull();
    expect(await openDraft<Typed>(name, 'a1', 'raise').read()).toBeNull();
  });

  it('is written at once when the page goes behind another', async () => {
    const name = app();
    openDraft<Typed>(name, 'a1', 'check').keep({ text: '床下' });
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0);
    await written();
    expect(await openDraft<Typed>(name, 'a1', 'check').read()).toEqual({ text: '床下' });
  });

  it('goes when it is sent, and a late letter does not bring it back', async () => {
    const name = app();
    const draft = openDraft<Typed>(name, 'a1', 'check');
    draft.keep({ text: '床' });
    await draft.end();
    draft.keep({ text: '床下' });
    await written();
    expect(await openDraft(name, 'a1', 'check').read()).toBeNull();
  });

  it('gives photos an address that holds now', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:now');
    const name = app();
    const blob = new Blob(['x'], { type: 'image/jpeg' });
    const photos = [{ id: 'p1', url: 'blob:then', blob }];
    openDraft(name, 'a1', 'check').keep({ findings: { lamp: { photos } } });
    await written();
    expect(await openDraft(name, 'a1', 'check').read()).toMatchObject({
      findings: { lamp: { photos: [{ id: 'p1', url: 'blob:now' }] } },
    });
    made.mockRestore();
  });
});

const entry = (id: string, state: Entry['state']): Entry => ({
  id,
  owner: { account: 'a1', organization: 'college' },
  procedure: 'record.enter',
  input: {},
  subject: 's',
  title: id,
  madeAt: 1,
  photos: [],
  state,
  refusal: null,
  deliveredAt: null,
});

it('somebody else signing in finds no drafts and receipts, and what waits stays', async () => {
  const name = app();
  const keep = await openKeep(name);
  await keep.add(entry('sent', 'delivered'), []);
  await keep.add(entry('waits', 'waiting'), []);
  openDraft<Typed>(name, 'a1', 'check').keep({ text: '床下' });
  await written();
  await openShelf(name).clearExcept('a1');
  expect((await keep.all()).map(({ id }) => id)).toEqual(['sent', 'waits']);
  await openShelf(name).clearExcept('a2');
  expect((await keep.all()).map(({ id }) => id)).toEqual(['waits']);
  expect(await openDraft(name, 'a1', 'check').read()).toBeNull();
});

it.each([
  ['that lists its databases', () => undefined],
  ['that does not', () => vi.stubGlobal('indexedDB', unlisted(indexedDB))],
])('signing out clears every app of the suite, in a browser %s', async (_, browser) => {
  browser();
  const names = [app(), app()];
  for (const name of names) {
    await (await openKeep(name)).add(entry('sent', 'delivered'), []);
    await (await openKeep(name)).add(entry('waits', 'waiting'), []);
    openDraft<Typed>(name, 'a1', 'check').keep({ text: '床下' });
  }
  await written();
  await clearShelves();
  for (const name of names) {
    expect((await (await openKeep(name)).all()).map(({ id }) => id)).toEqual(['waits']);
    expect(await openDraft(name, 'a1', 'check').read()).toBeNull();
  }
});

/** As in Firefox before 126. */
function unlisted(factory: IDBFactory): Partial<IDBFactory> {
  return { open: (name, version) => factory.open(name, version) };
}
