import { goto } from '$app/navigation';
import type { Refusal } from '@wangge/grid/outcome';
import type { SavedEntry } from '@wangge/ui/screens/field/saved';
import type { Entry } from '../../browser/outbox/entry.ts';
import type { Outbox } from '../../browser/outbox/outbox.svelte.ts';

/** 回执页看的那一条：what the outbox knows of it, and once it is delivered what the server answered. */
export function savedEntry<T>(outbox: Outbox, id: () => string, todayHref: () => string) {
  const found = $derived(outbox.entries.find((entry) => entry.id === id()));
  // The words of refusals are loaded once there is one to say.
  let words = $state.raw<((refusal: Refusal) => string) | null>(null);
  $effect(() => {
    if (found?.refusal && words === null)
      void import('@wangge/ui/words/refusals').then(({ refusalText }) => (words = refusalText));
  });
  const entry = $derived(found ? shown(found, outbox, words) : null);
  const receipt = $derived((found?.answer as T | undefined) ?? null);

  return {
    get found() {
      return found ?? null;
    },
    get entry() {
      return entry;
    },
    get receipt() {
      return receipt;
    },
    retry: () => void outbox.retry(id()),
    discard: () => void outbox.discard(id()).then(() => goto(todayHref())),
  };
}

function shown(
  entry: Entry,
  outbox: Outbox,
  words: ((refusal: Refusal) => string) | null,
): SavedEntry {
  const { title, note = '', madeAt, photos, refusal } = entry;
  return {
    title,
    note,
    madeAt,
    state: outbox.sending === entry.id && entry.state === 'waiting' ? 'sending' : entry.state,
    online: outbox.online,
    photos: photos.length,
    why: refusal ? (words?.(refusal) ?? '') : '',
  };
}
