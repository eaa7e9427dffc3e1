import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@wangge/api/router';
import { newId } from '@wangge/db/id';
import type { Refusal } from '@wangge/grid/outcome';
import superjson from 'superjson';

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

export type Client = {
  readonly api: Api;
  /** What a browser would send back. */
  readonly cookie: () => string;
  /** Sends a photo, under an id of its own unless one is given; gives its id once it is kept. */
  readonly sendPhoto: (organization: string, photo: Buffer, id?: string) => Promise<string>;
  /** The status and the bytes with which a photo comes back. */
  readonly photo: (
    organization: string,
    id: string,
    size?: 'full' | 'small',
  ) => Promise<[status: number, bytes: Buffer]>;
};

/**
 * The API as a browser of somebody reaches it, over HTTP: own cookies, the Origin of the page, one connection per
 * request, so that a host that ends is seen at once. The address is asked each time: after a restart it may be another.
 */
export function clientOf(url: () => string): Client {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = () => ({ cookie: cookie(), origin: url(), connection: 'close' });
  const link = httpLink({
    url: 'http://host/api/trpc',
    transformer: superjson,
    methodOverride: 'POST',
    async fetch(input, init) {
      const { pathname, search } = new URL(input as URL | string);
      const response = await fetch(url() + pathname + search, {
        ...(init as RequestInit),
        headers: { ...headers(), 'content-type': 'application/json' },
      });
      for (const header of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
        cookies.set(name, value);
      }
      return response;
    },
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [link] }),
    cookie,
    async sendPhoto(organization, photo, id = newId(Date.now())) {
      const response = await fetch(`${url()}/api/file?id=${id}&organization=${organization}`, {
        method: 'POST',
        headers: headers(),
        body: new Uint8Array(photo),
      });
      if (!response.ok) throw new Error(`the photo was not taken: ${await response.text()}`);
      return id;
    },
    async photo(organization, id, size = 'full') {
      const query = new URLSearchParams({ organization, size }).toString();
      const response = await fetch(`${url()}/api/file/${id}?${query}`, { headers: headers() });
      return [response.status, Buffer.from(await response.arrayBuffer())];
    },
  };
}

export async function signedIn(
  url: () => string,
  identifier: string,
  password: string,
): Promise<Client> {
  const client = clientOf(url);
  await client.api.session.signIn.mutate({ identifier, password });
  return client;
}

/** How a call ended: its answer; or what it was refused with; or neither, when the host was away or failed. */
export type Ending<T> =
  { readonly value: T } | { readonly refusal: Refusal } | { readonly fault: unknown };

export async function endingOf<T>(call: Promise<T>): Promise<Ending<T>> {
  try {
    return { value: await call };
  } catch (fault) {
    const refusal = fault instanceof TRPCClientError ? refusalIn(fault.data) : null;
    return refusal ? { refusal } : { fault };
  }
}

function refusalIn(shape: unknown): Refusal | null {
  return (shape as { refusal?: Refusal | null } | undefined)?.refusal ?? null;
}
