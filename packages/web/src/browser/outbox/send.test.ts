import { describe, expect, it } from 'vitest';
import type { Refusal } from '@wangge/grid/outcome';
import type { Entry, Photo } from './entry.ts';
import { keepInMemory } from './keep-in-memory.ts';
import { sendWaiting, type RoundEnd } from './send.ts';
import type { Reply, Transport } from './transport.ts';

const owner = { account: 'a1', organization: 'college' };
const delivered: Reply = { kind: 'delivered' };
const offline: Reply = { kind: 'offline' };
const later: Reply = { kind: 'later' };
const locked: Reply = { kind: 'locked' };
const refusedBy = (code: string): Reply => ({ kind: 'refused', refusal: { code } });

function entry(id: string, change: Partial<Entry> = {}): Entry {
  return {
    id,
    owner,
    procedure: 'record.enter',
    input: { commandId: id },
    subject: 'room-304',
    title: `304 ${id}`,
    madeAt: 1_000,
    photos: [],
    state: 'waiting',
    refusal: null,
    deliveredAt: null,
    ...change,
  };
}

const photo = (id: string): Photo => ({
  id,
  type: 'image/jpeg',
  bytes: new ArrayBuffer(3),
  sent: false,
});

/** Answers by id, in the order of what was asked; everything else is delivered. */
function line(replies: { readonly [id: string]: Reply } = {}) {
  const asked: string[] = [];
  const transport: Transport = {
    command: async ({ id }) => (asked.push(id), replies[id] ?? delivered),
    photo: async ({ id }) => (asked.push(id), replies[id] ?? delivered),
  };
  return { asked, transport };
}

async function kept(...entries: readonly Entry[]) {
  const keep = keepInMemory();
  for (const one of entries) await keep.add(one, one.photos.map(photo));
  return keep;
}

type Kept = Awaited<ReturnType<typeof kept>>;

function send(keep: Kept, transport: Transport): Promise<RoundEnd> {
  return sendWaiting({ keep, transport, owner, now: () => 5_000, onStep: () => {} });
}

const statesOf = async (keep: Kept) =>
  Object.fromEntries((await keep.all()).map(({ id, state }) => [id, state]));

describe('one round of the outbox', () => {
  it('sends oldest first and keeps a receipt', async () => {
    const keep = await kept(entry('e2', { madeAt: 2_000 }), entry('e1'));
    const { asked, transport } = line();
    expect(await send(keep, transport)).toBe('done');
    expect(asked).toEqual(['e1', 'e2']);
    expect(await keep.all()).toMatchObject([
      { id: 'e1', state: 'delivered', deliveredAt: 5_000 },
      { id: 'e2', state: 'delivered', deliveredAt: 5_000 },
    ]);
  });

  it('sends photos before the entry that names them, and only those that have not arrived', async () => {
    const keep = await kept(entry('e1', { photos: ['p1', 'p2'] }));
    const first = line({ p2: offline });
    expect(await send(keep, first.transport)).toBe('offline');
    expect(first.asked).toEqual(['p1', 'p2']);

    const second = line();
    expect(await send(keep, second.transport)).toBe('done');
    expect(second.asked).toEqual(['p2', 'e1']);
    expect(await keep.photo('p1')).toBeUndefined();
    expect(await keep.photo('p2')).toBeUndefined();
  });

  it('sets a refused entry aside with its reason, and the rest goes on, about the same subject too', async () => {
    const keep = await kept(entry('e1'), entry('e2'), entry('e3', { subject: 'room-305' }));
    const { asked, transport } = line({ e1: refusedBy('record.withdrawn') });
    expect(await send(keep, transport)).toBe('done');
    expect(asked).toEqual(['e1', 'e2', 'e3']);
    expect(await statesOf(keep)).toEqual({ e1: 'refused', e2: 'delivered', e3: 'delivered' });
    expect((await keep.all())[0]?.refusal satisfies Refusal | null | undefined).toEqual({
      code: 'record.withdrawn',
    });
  });

  it('sets an entry aside whose photo is refused, without sending the entry', async () => {
    const keep = await kept(entry('e1', { photos: ['p1'] }));
    const { asked, transport } = line({ p1: refusedBy('file.too-large') });
    await send(keep, transport);
    expect(asked).toEqual(['p1']);
    expect(await statesOf(keep)).toEqual({ e1: 'refused' });
  });

  it('holds back later entries of one subject when the server could not, and lets other subjects pass', async () => {
    const keep = await kept(entry('e1'), entry('e2'), entry('e3', { subject: 'room-305' }));
    const { asked, transport } = line({ e1: later });
    expect(await send(keep, transport)).toBe('done');
    expect(asked).toEqual(['e1', 'e3']);
    expect(await statesOf(keep)).toEqual({ e1: 'waiting', e2: 'waiting', e3: 'delivered' });
  });

  it.each([
    ['there is no network', offline, 'offline'],
    ['the session is not the owner’s', locked, 'locked'],
  ])('stops when %s, and everything waits', async (_, reply, end) => {
    const keep = await kept(entry('e1'), entry('e2', { subject: 'room-305' }));
    const { asked, transport } = line({ e1: reply });
    expect(await send(keep, transport)).toBe(end);
    expect(asked).toEqual(['e1']);
    expect(await statesOf(keep)).toEqual({ e1: 'waiting', e2: 'waiting' });
  });

  it('sends nothing of another account or another organization', async () => {
    const keep = await kept(
      entry('e1', { owner: { account: 'a2', organization: 'college' } }),
      entry('e2', { owner: { account: 'a1', organization: 'works' } }),
    );
    const { asked, transport } = line();
    await send(keep, transport);
    expect(asked).toEqual([]);
  });

  it('neither sends again what was refused nor what has arrived', async () => {
    const keep = await kept(entry('e1', { state: 'refused' }), entry('e2', { state: 'delivered' }));
    const { asked, transport } = line();
    await send(keep, transport);
    expect(asked).toEqual([]);
  });
});
