import { getContext, setContext } from 'svelte';
import { sameOwner, type Draft, type Entry, type Owner, type Photo } from './entry.ts';
import { ownEntries, type Keep } from './keep.ts';
import { openKeep } from './keep-in-database.ts';
import { sendWaiting, type RoundEnd } from './send.ts';
import { overHttp, type Transport } from './transport.ts';
import { newId } from '../../id.ts';

export type OutboxOptions = {
  readonly app: string;
  readonly owner: Owner;
  /** Called after a round in which something arrived: only now may a page load afresh, offline that would lose it. */
  readonly onDelivered?: (entries: readonly Entry[]) => void;
  readonly transport?: Transport;
  readonly keep?: Promise<Keep>;
};

const day = 24 * 60 * 60_000;
const shortest = 15_000;
const longest = 5 * 60_000;

/**
 * 发件箱：现场页面唯一的写入途径，有网时也一样。条目先存进手机，再按顺序发送，直到服务器收下或说明为什么不收。
 */
export function createOutbox(options: OutboxOptions) {
  const { app, owner, onDelivered, transport = overHttp() } = options;
  let opened = options.keep;
  let all = $state.raw<readonly Entry[]>([]);
  let sending = $state.raw<string | null>(null);
  let lastEnd = $state.raw<RoundEnd>('done');
  let online = $state.raw(true);
  let lasting = $state.raw(true);
  let looked = $state.raw(false);
  let round = $state.raw({ done: 0, total: 0 });
  let running: Promise<void> | null = null;
  let again = false;
  let pause = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const own = $derived(ownEntries(all, owner));
  const waiting = $derived(own.filter(({ state }) => state === 'waiting'));
  const refused = $derived(own.filter(({ state }) => state === 'refused'));
  /** Of others on this phone: their number is all that may be shown. */
  const locked = $derived(
    all.filter((entry) => entry.state !== 'delivered' && !sameOwner(entry.owner, owner)).length,
  );

  /** Opened at the first use: while a page is rendered on the server there is no database. */
  const open = () => (opened ??= openKeep(app));

  async function refresh(): Promise<void> {
    const keep = await open();
    lasting = keep.lasting;
    all = await keep.all();
    looked = true;
  }

  /** Saves the entry on the phone, then tries to send. Resolves when it is saved: the page goes on. */
  async function put(draft: Draft): Promise<void> {
    const photos = await Promise.all((draft.photos ?? []).map(toPhoto));
    const { id, procedure, input, subject, title, note } = draft;
    const entry: Entry = {
      id,
      owner,
      procedure,
      // A rune's proxy cannot be stored; what goes over the wire is JSON anyway.
      input: JSON.parse(JSON.stringify(input)) as object,
      subject,
      title,
      ...(note === undefined ? {} : { note }),
      madeAt: Date.now(),
      photos: photos.map((photo) => photo.id),
      state: 'waiting',
      refusal: null,
      deliveredAt: null,
    };
    await (await open()).add(entry, photos);
    await refresh();
    void flush();
  }

  /** One round at a time; a wish during a round is kept for after it. */
  function flush(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = run().finally(() => {
      running = null;
      if (again) {
        again = false;
        void flush();
      }
    });
    return running;
  }

  async function run(): Promise<void> {
    const keep = await open();
    await refresh();
    round = { done: 0, total: waiting.length };
    const known = new Set(waiting.map(({ id }) => id));
    lastEnd = await sendWaiting({
      keep,
      transport,
      owner,
      now: Date.now,
      async onStep(id) {
        sending = id;
        await refresh();
        const left = waiting.filter((entry) => known.has(entry.id)).length;
        round = { done: round.total - left, total: round.total };
      },
    });
    const arrived = own.filter(({ id, state }) => state === 'delivered' && known.has(id));
    if (arrived.length > 0) onDelivered?.(arrived);
    pause = waiting.length === 0 ? shortest : Math.min(pause * 2, longest);
  }

  async function change(id: string, act: (keep: Keep) => Promise<void>): Promise<void> {
    if (!own.some((entry) => entry.id === id)) return;
    await act(await open());
    await refresh();
  }

  /** Sends a refused entry once more, unchanged: what stood in its way may be gone. */
  async function retry(id: string): Promise<void> {
    await change(id, (keep) => keep.change(id, { state: 'waiting', refusal: null }));
    void flush();
  }

  const discard = (id: string) => change(id, (keep) => keep.remove(id));

  function nudge(): void {
    online = navigator.onLine;
    pause = shortest;
    void flush();
  }

  function waitAndSend(): void {
    timer = setTimeout(() => {
      if (waiting.length > 0) void flush();
      waitAndSend();
    }, pause);
  }

  /** To be called once in the browser; the result stops it. */
  function start(): () => void {
    const onVisible = () => document.visibilityState === 'visible' && nudge();
    const onOffline = () => (online = false);
    addEventListener('online', nudge);
    addEventListener('offline', onOffline);
    addEventListener('focus', nudge);
    document.addEventListener('visibilitychange', onVisible);
    void forgetReceipts(open()).then(nudge);
    waitAndSend();
    return () => {
      clearTimeout(timer);
      removeEventListener('online', nudge);
      removeEventListener('offline', onOffline);
      removeEventListener('focus', nudge);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }

  return {
    get entries() {
      return own;
    },
    get waiting() {
      return waiting;
    },
    get refused() {
      return refused;
    },
    get locked() {
      return locked;
    },
    get sending() {
      return sending;
    },
    /** False until the phone's memory has been read once: an entry may be there and not be known yet. */
    get looked() {
      return looked;
    },
    get lasting() {
      return lasting;
    },
    get online() {
      return online && lastEnd !== 'offline';
    },
    /** The session on this device is not the owner's any more. */
    get signedOut() {
      return lastEnd === 'locked';
    },
    get round() {
      return round;
    },
    newId,
    put,
    flush,
    retry,
    discard,
    start,
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

async function toPhoto({ id, file }: { id: string; file: Blob }): Promise<Photo> {
  return { id, type: file.type, bytes: await file.arrayBuffer(), sent: false };
}

/** A receipt is of use for a day. */
async function forgetReceipts(kept: Promise<Keep>): Promise<void> {
  const keep = await kept;
  for (const { id, state, deliveredAt } of await keep.all()) {
    if (state === 'delivered' && Date.now() - (deliveredAt ?? 0) > day) await keep.remove(id);
  }
}

const key = Symbol('outbox');

export const provideOutbox = (outbox: Outbox): Outbox => setContext(key, outbox);
export const useOutbox = (): Outbox => getContext<Outbox>(key);
