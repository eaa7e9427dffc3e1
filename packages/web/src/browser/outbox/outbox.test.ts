import { tick } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Draft } from './entry.ts';
import { keepInMemory } from './keep-in-memory.ts';
import { createOutbox } from './outbox.svelte.ts';
import type { Reply, Transport } from './transport.ts';

const owner = { account: 'a1', organization: 'college' };
const draft = (id: string): Draft => ({
  id,
  procedure: 'record.enter',
  input: { commandId: id },
  subject: 'room-304',
  title: '304 室 今晚检查',
});

function outboxWith(reply: () => Promise<Reply>, keep = keepInMemory()) {
  const sent: string[] = [];
  const delivered: string[] = [];
  const transport: Transport = {
    command: async ({ id }) => (sent.push(id), reply()),
    photo: async ({ id }) => (sent.push(id), { kind: 'delivered' }),
  };
  const outbox = createOutbox({
    app: 'test',
    owner,
    transport,
    keep: Promise.resolve(keep),
    onDelivered: (entries) => delivered.push(...entries.map(({ id }) => id)),
  });
  return { outbox, sent, delivered, keep };
}

describe('the outbox of a page', () => {
  it('saves at once, sends in its own time, and says when it has arrived', async () => {
    const { outbox, delivered } = outboxWith(async () => ({ kind: 'delivered' }));
    await outbox.put(draft('e1'));
    expect(outbox.entries).toMatchObject([
      { id: 'e1', state: 'waiting', title: '304 室 今晚检查' },
    ]);
    await outbox.flush();
    await tick();
    expect(outbox.entries).toMatchObject([{ id: 'e1', state: 'delivered' }]);
    expect(outbox.round).toEqual({ done: 1, total: 1 });
    expect(delivered).toEqual(['e1']);
  });

  it('sends photos that were put with the entry', async () => {
    const { outbox, sent } = outboxWith(async () => ({ kind: 'delivered' }));
    await outbox.put({
      ...draft('e1'),
      photos: [{ id: 'p1', file: new Blob(['x'], { type: 'image/jpeg' }) }],
    });
    await outbox.flush();
    expect(sent).toEqual(['p1', 'e1']);
  });

  it('waits without a network and sends once when it is back, however often it is nudged', async () => {
    let reply: Reply = { kind: 'offline' };
    const { outbox, sent } = outboxWith(async () => reply);
    await outbox.put(draft('e1'));
    await outbox.flush();
    expect(outbox.online).toBe(false);
    expect(outbox.waiting).toHaveLength(1);

    reply = { kind: 'delivered' };
    sent.length = 0;
    onTestFinished(outbox.start());
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('focus'));
    await outbox.flush();
    await outbox.flush();
    expect(sent).toEqual(['e1']);
    expect(outbox.online).toBe(true);
    expect(outbox.waiting).toHaveLength(0);
  });

  it('sends a refused entry again only when asked, and discards it only when asked', async () => {
    let reply: Reply = { kind: 'refused', refusal: { code: 'record.too-early' } };
    const { outbox, sent } = outboxWith(async () => reply);
    await outbox.put(draft('e1'));
    await outbox.put(draft('e2'));
    await outbox.flush();
    await outbox.flush();
    expect(sent).toEqual(['e1', 'e2']);
    expect(outbox.refused.map(({ refusal }) => refusal?.code)).toEqual([
      'record.too-early',
      'record.too-early',
    ]);

    reply = { kind: 'delivered' };
    await outbox.retry('e1');
    await outbox.discard('e2');
    await outbox.flush();
    expect(sent).toEqual(['e1', 'e2', 'e1']);
    expect(outbox.entries).toMatchObject([{ id: 'e1', state: 'delivered' }]);
  });

  it('shows of another account nothing but that something waits, and cannot touch it', async () => {
    const keep = keepInMemory();
    const other = createOutbox({
      app: 'test',
      owner: { account: 'a2', organization: 'college' },
      transport: {
        command: async () => ({ kind: 'locked' }),
        photo: async () => ({ kind: 'locked' }),
      },
      keep: Promise.resolve(keep),
    });
    await other.put(draft('secret'));
    await other.flush();
    expect(other.signedOut).toBe(true);

    const { outbox, sent } = outboxWith(async () => ({ kind: 'delivered' }), keep);
    await outbox.flush();
    await outbox.discard('secret');
    expect(outbox.entries).toEqual([]);
    expect(outbox.locked).toBe(1);
    expect(sent).toEqual([]);
    expect(await keep.all()).toHaveLength(1);
  });

  it('says when a reload would lose what waits', async () => {
    const { outbox } = outboxWith(async () => ({ kind: 'offline' }));
    await outbox.put(draft('e1'));
    expect(outbox.lasting).toBe(false);
  });
});
