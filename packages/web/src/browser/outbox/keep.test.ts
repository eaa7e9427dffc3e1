import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Entry, Photo } from './entry.ts';
import { keepInMemory } from './keep-in-memory.ts';
import { openKeep } from './keep-in-database.ts';

const entry = (id: string, madeAt: number, photos: string[] = []): Entry => ({
  id,
  owner: { account: 'a1', organization: 'college' },
  procedure: 'record.enter',
  input: { commandId: id },
  subject: 'room-304',
  title: id,
  madeAt,
  photos,
  state: 'waiting',
  refusal: null,
  deliveredAt: null,
});

const photo = (id: string): Photo => ({
  id,
  type: 'image/jpeg',
  bytes: Uint8Array.from([1, 2, 3]).buffer,
  sent: false,
});

const places = {
  'in the database': () => openKeep(`test-${Math.random()}`),
  'in memory': () => Promise.resolve(keepInMemory()),
};

describe.each(Object.entries(places))('the outbox kept %s', (_, open) => {
  it('gives entries back oldest first, ids breaking a tie', async () => {
    const keep = await open();
    for (const one of [entry('c', 2), entry('b', 1), entry('a', 2)]) await keep.add(one, []);
    expect((await keep.all()).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('changes only what is asked', async () => {
    const keep = await open();
    await keep.add(entry('a', 1), []);
    await keep.change('a', { state: 'refused', refusal: { code: 'record.withdrawn' } });
    await keep.change('unknown', { state: 'refused' });
    expect(await keep.all()).toEqual([
      { ...entry('a', 1), state: 'refused', refusal: { code: 'record.withdrawn' } },
    ]);
  });

  it('keeps photos as bytes, remembers what has arrived, and drops them with or without the entry', async () => {
    const keep = await open();
    await keep.add(entry('a', 1, ['p1', 'p2']), [photo('p1'), photo('p2')]);
    await keep.add(entry('b', 2, ['p3']), [photo('p3')]);
    await keep.photoSent('p1');
    expect((await keep.photo('p1'))?.sent).toBe(true);
    expect(new Uint8Array((await keep.photo('p2'))?.bytes ?? new ArrayBuffer(0))).toEqual(
      Uint8Array.from([1, 2, 3]),
    );
    await keep.dropPhotos('a');
    expect(await keep.photo('p1')).toBeUndefined();
    await keep.remove('b');
    expect(await keep.photo('p3')).toBeUndefined();
    expect((await keep.all()).map(({ id }) => id)).toEqual(['a']);
  });
});

it('lasts over a reload in the database', async () => {
  await (await openKeep('reload')).add(entry('a', 1), []);
  const again = await openKeep('reload');
  expect(again.lasting).toBe(true);
  expect(await again.all()).toHaveLength(1);
});

it('apps of one origin do not see each other’s entries', async () => {
  await (await openKeep('community')).add(entry('a', 1), []);
  expect(await (await openKeep('dormitory')).all()).toEqual([]);
});
