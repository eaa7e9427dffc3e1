import type { Network } from '@wangge/ui/parts/network';
import type { Outbox } from './outbox.svelte.ts';

type Looked = Pick<Outbox, 'waiting' | 'refused' | 'sending' | 'online' | 'round' | 'entries'>;

/** What the network strip says; null when there is nothing to say. `timeOf` writes an instant as the page does. */
export function networkOf(
  outbox: Looked,
  outboxHref: string,
  timeOf: (at: number) => string,
): Network | null {
  const waiting = outbox.waiting.length;
  if (outbox.sending !== null) {
    const { done, total } = outbox.round;
    return { state: 'sending', done: Math.min(done + 1, total), total, outboxHref };
  }
  if (!outbox.online) return { state: 'offline', waiting, outboxHref };
  if (waiting > 0) return { state: 'waiting', waiting, outboxHref };
  if (outbox.refused.length > 0)
    return { state: 'refused', refused: outbox.refused.length, outboxHref };
  const lastAt = Math.max(0, ...outbox.entries.map(({ deliveredAt }) => deliveredAt ?? 0));
  return lastAt > 0 ? { state: 'delivered', time: timeOf(lastAt), outboxHref } : null;
}
