import type { SessionCookieOptions } from 'lucia';

/** `Path=/; HttpOnly; SameSite=Lax` for all apps on one port; with https also Secure and a name no other host can set. */
export function cookieRules(secure: boolean): SessionCookieOptions & { name: string } {
  return {
    name: secure ? '__Host-wangge' : 'wangge',
    attributes: { path: '/', sameSite: 'lax', secure },
  };
}

export function sessionCookieName(secure: boolean): string {
  return cookieRules(secure).name;
}
