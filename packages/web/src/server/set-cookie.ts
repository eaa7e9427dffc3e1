import type { CookieToSet } from '@wangge/api/context';

/** Reads one Set-Cookie header of the API, so that an app that runs alone can hand the cookie on. */
export function parseSetCookie(header: string): CookieToSet | null {
  const [pair = '', ...rest] = header.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  if (at < 1) return null;
  const said = new Map(rest.map((part) => splitOnce(part)));
  const maxAge = said.get('max-age');
  const expires = said.get('expires');
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    attributes: {
      path: said.get('path') ?? '/',
      httpOnly: said.has('httponly'),
      secure: said.has('secure'),
      sameSite: sameSiteOf(said.get('samesite')),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
    },
  };
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part.toLowerCase(), ''] : [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
}

function sameSiteOf(word: string | undefined): 'lax' | 'strict' | 'none' {
  const lower = word?.toLowerCase();
  return lower === 'strict' || lower === 'none' ? lower : 'lax';
}
