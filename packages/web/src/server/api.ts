import type { RequestEvent } from '@sveltejs/kit';
import type { Call, CookieToSet } from '@wangge/api/context';
import type { AppRouter } from '@wangge/api/router';
import { createTRPCClient, httpLink, localLink, type TRPCLink } from '@trpc/client';
import superjson from 'superjson';
import { apiAddress } from './env.ts';
import { parseSetCookie } from './set-cookie.ts';
import { services, type Services } from './services.ts';

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

/** The typed client of this request: in the host's process a direct call, else HTTP to `API_URL`. */
export function api(event: RequestEvent): Api {
  return (event.locals.api ??= createTRPCClient<AppRouter>({ links: [linkOf(event)] }));
}

function linkOf(event: RequestEvent): TRPCLink<AppRouter> {
  const inProcess = services();
  return inProcess ? direct(event, inProcess) : overHttp(event);
}

function direct(event: RequestEvent, { router, makeContext }: Services): TRPCLink<AppRouter> {
  // One context per request, made at its first call: a promise made earlier and not awaited would end the process
  // when the database is away.
  let context: ReturnType<typeof makeContext> | undefined;
  return localLink({
    router,
    transformer: superjson,
    createContext: () => (context ??= makeContext(callOf(event))),
  });
}

/** What the API needs to know of this request. */
export function callOf(event: RequestEvent): Call {
  return {
    cookie: event.request.headers.get('cookie'),
    setCookie: (cookie) => keep(event, cookie),
    network: event.getClientAddress(),
    header: (name) => event.request.headers.get(name),
  };
}

function overHttp(event: RequestEvent): TRPCLink<AppRouter> {
  const url = new URL('/api/trpc', apiAddress());
  return httpLink({
    url: url.href,
    transformer: superjson,
    // What is asked may be a page of text, or about a person: neither belongs into an address.
    methodOverride: 'POST',
    headers: () => ({ cookie: event.request.headers.get('cookie') ?? '', origin: url.origin }),
    async fetch(input, init) {
      const response = await fetch(input, init);
      for (const header of response.headers.getSetCookie()) {
        const cookie = parseSetCookie(header);
        if (cookie) keep(event, cookie);
      }
      return response;
    },
  });
}

function keep(event: RequestEvent, { name, value, attributes }: CookieToSet): void {
  event.cookies.set(name, value, {
    path: '/',
    secure: event.url.protocol === 'https:',
    ...attributes,
  });
}
