import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call, SetCookie } from '@wangge/web/server/services';

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

export function serializeCookie({ name, value, attributes }: SetCookie): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${attributes.path ?? '/'}`];
  if (attributes.maxAge !== undefined) parts.push(`Max-Age=${Math.trunc(attributes.maxAge)}`);
  if (attributes.expires !== undefined) parts.push(`Expires=${attributes.expires.toUTCString()}`);
  if (attributes.httpOnly ?? true) parts.push('HttpOnly');
  if (attributes.secure) parts.push('Secure');
  parts.push(`SameSite=${sameSiteWords[attributes.sameSite ?? 'lax']}`);
  return parts.join('; ');
}

/** The value of one cookie; a browser may send damaged ones, which are treated as absent. */
export function cookieOf(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
