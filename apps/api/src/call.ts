import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call, CookieToSet } from '@wangge/api/context';

/** What a request straight to the API tells it; pages make the same through their own event. */
export function callOf(req: IncomingMessage, res: ServerResponse, network: string): Call {
  return {
    cookie: req.headers.cookie ?? null,
    setCookie: (cookie) => res.appendHeader('set-cookie', serializeCookie(cookie)),
    network,
    header(name) {
      const value = req.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  };
}

const sameSiteWords = { lax: 'Lax', strict: 'Strict', none: 'None' } as const;

export function serializeCookie({ name, value, attributes }: CookieToSet): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${attributes.path ?? '/'}`];
  if (attributes.maxAge !== undefined) parts.push(`Max-Age=${Math.trunc(attributes.maxAge)}`);
  if (attributes.expires !== undefined) parts.push(`Expires=${attributes.expires.toUTCString()}`);
  if (attributes.httpOnly ?? true) parts.push('HttpOnly');
  if (attributes.secure) parts.push('Secure');
  parts.push(`SameSite=${sameSiteWords[attributes.sameSite ?? 'lax']}`);
  return parts.join('; ');
}
