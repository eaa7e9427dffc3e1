/** One rule for every cookie of an account: all apps on one port, no script, no foreign form. */
export function cookieAttributes(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

/** With https, a name that no other host can set. */
function named(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

export function sessionCookieName(secure: boolean): string {
  return named('wangge', secure);
}

export function deviceCookieName(secure: boolean): string {
  return named('wangge-device', secure);
}
