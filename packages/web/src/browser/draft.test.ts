import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDraft } from './draft.ts';
import { openKeep } from './outbox/keep-in-database.ts';
import type { Entry } from './outbox/entry.ts';
import { openShelf } from './shelf.ts';

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

it('signing out takes drafts and receipts along, and leaves what waits', async () => {
  const name = app();
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
  const keep = await openKeep(name);
  await keep.add(entry('sent', 'delivered'), []);
  await keep.add(entry('waits', 'waiting'), []);
  openDraft<Typed>(name, 'a1', 'check').keep({ text: '床下' });
  await written();
  await openShelf(name).clearExcept('a1');
  expect((await keep.all()).map(({ id }) => id)).toEqual(['sent', 'waits']);
  await openShelf(name).clearExcept(null);
  expect((await keep.all()).map(({ id }) => id)).toEqual(['waits']);
  expect(await openDraft(name, 'a1', 'check').read()).toBeNull();
});
