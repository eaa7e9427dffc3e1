import { type Entry, type Owner } from './entry.ts';
import { ownEntries, type Keep } from './keep.ts';
import type { Reply, Transport } from './transport.ts';

/** Why a round ended: everything was tried, there is no network, or the session is not the owner's. */
export type RoundEnd = 'done' | 'offline' | 'locked';

export type Round = {
  readonly keep: Keep;
  readonly transport: Transport;
  readonly owner: Owner;
  readonly now: () => number;
  /** Told before each entry and after each change, so that a page can follow. */
  readonly onStep: (sending: string | null) => void | Promise<void>;
};

/**
 * Sends what waits, oldest first. A refused entry is set aside with its reason and the rest goes on. An entry that the
 * server could not take holds back the later ones of its own subject only.
 */
export async function sendWaiting(round: Round): Promise<RoundEnd> {
  const held = new Set<string>();
  const waiting = ownEntries(await round.keep.all(), round.owner).filter(
    ({ state }) => state === 'waiting',
  );
  try {
    for (const entry of waiting) {
      if (held.has(entry.subject)) continue;
      await round.onStep(entry.id);
      const reply = await sendOne(round, entry);
      if (reply.kind === 'offline' || reply.kind === 'locked') return reply.kind;
      if (reply.kind === 'later') held.add(entry.subject);
      else await settle(round, entry, reply);
    }
    return 'done';
  } finally {
    await round.onStep(null);
  }
}

/** Photos first: the command may demand them. Each is marked when it has arrived, so a broken line loses no other. */
async function sendOne({ keep, transport, owner }: Round, entry: Entry): Promise<Reply> {
  for (const id of entry.photos) {
    const photo = await keep.photo(id);
    if (!photo || photo.sent) continue;
    const reply = await transport.photo(photo, owner);
    if (reply.kind !== 'delivered') return reply;
    await keep.photoSent(id);
  }
  return transport.command(entry);
}

async function settle({ keep, now }: Round, entry: Entry, reply: Reply): Promise<void> {
  if (reply.kind === 'delivered') {
    await keep.change(entry.id, {
      state: 'delivered',
      deliveredAt: now(),
      answer: reply.answer,
    });
    await keep.dropPhotos(entry.id);
  } else if (reply.kind === 'refused') {
    await keep.change(entry.id, { state: 'refused', refusal: reply.refusal });
  }
}
