import type { Refusal } from '@wangge/grid/outcome';
import type { Entry, Owner, Photo } from './entry.ts';

/** How one sending ended. Only `delivered` and `refused` are final. */
export type Reply =
  | { readonly kind: 'delivered'; readonly answer?: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No network: nothing else needs to be tried now. */
  | { readonly kind: 'offline' }
  /** The server answered but could not: this entry waits, others may go. */
  | { readonly kind: 'later' }
  /** Nobody, or somebody else, is signed in on this device. */
  | { readonly kind: 'locked' };

export type Transport = {
  command(entry: Entry): Promise<Reply>;
  photo(photo: Photo, owner: Owner): Promise<Reply>;
};

/** The server compares the owner with the session, and corrects the phone's clock by the present one. */
const headersFor = (owner: Owner): Record<string, string> => ({
  'wangge-account': owner.account,
  'wangge-present': String(Date.now()),
});

export function overHttp(send: typeof fetch = fetch): Transport {
  return {
    async command(entry) {
      return ask(send, procedureAnswer, `/api/trpc/${entry.procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersFor(entry.owner) },
        // The API reads superjson; plain JSON stands in it under `json`.
        body: JSON.stringify({ json: entry.input }),
      });
    },
    async photo(photo, owner) {
      const query = new URLSearchParams({ id: photo.id, organization: owner.organization });
      return ask(send, fileAnswer, `/api/file?${query.toString()}`, {
        method: 'POST',
        headers: { 'content-type': photo.type, ...headersFor(owner) },
        body: photo.bytes,
      });
    },
  };
}

/** What the suite says when it has taken something; anything else was said by somebody between. */
type Taken = (body: unknown) => { readonly answer?: unknown } | null;

/** A procedure answers with superjson: its views are plain, so what stands under `json` is the view. */
const procedureAnswer: Taken = (body) => {
  const data = (body as { result?: { data?: { json?: unknown } } } | null)?.result?.data;
  return data ? { answer: data.json } : null;
};

const fileAnswer: Taken = (body) =>
  typeof (body as { id?: unknown } | null)?.id === 'string' ? {} : null;

async function ask(
  send: typeof fetch,
  taken: Taken,
  url: string,
  init: RequestInit,
): Promise<Reply> {
  let response: Response;
  let text: string;
  try {
    response = await send(url, { ...init, credentials: 'same-origin' });
    // A line that breaks in the middle of an answer has brought none.
    text = await response.text();
  } catch {
    return { kind: 'offline' };
  }
  const body = parsed(text);
  if (response.ok) {
    const answer = taken(body);
    // The sign-in page of a hotel's network answers everything with 200.
    return answer === null ? { kind: 'offline' } : { kind: 'delivered', ...answer };
  }
  if (response.status === 401) return { kind: 'locked' };
  // A proxy's own answer while the suite restarts, and a wish to be left alone for a while.
  if ([408, 425, 429, 502, 503, 504].includes(response.status)) return { kind: 'offline' };
  if (response.status >= 500) return { kind: 'later' };
  return answered(response.status, refusalIn(body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answered(status: number, refusal: Refusal | null): Reply {
  if (refusal?.code === 'session.other-account') return { kind: 'locked' };
  return {
    kind: 'refused',
    refusal: refusal ?? { code: 'entry.not-understood', details: { status } },
  };
}

/** A procedure's error keeps it under `error.json.data`, the file interface under `error`. */
function refusalIn(body: unknown): Refusal | null {
  const error = (body as Failure | null)?.error;
  return error?.json?.data?.refusal ?? error?.refusal ?? null;
}

type Failure = {
  readonly error?: {
    readonly refusal?: Refusal;
    readonly json?: { readonly data?: { readonly refusal?: Refusal } };
  };
};
