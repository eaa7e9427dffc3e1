import type { IncomingHttpHeaders } from 'node:http';

export type Origin = { readonly protocol: 'http' | 'https'; readonly host: string };

const hostPattern = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The origin this request is for: the setting when there is one, else what the request itself names as Host, so that a
 * phone on the local network can be served by address.
 */
export function originOf(setting: string | null, headers: IncomingHttpHeaders): Origin | null {
  if (setting !== null) {
    const url = new URL(setting);
    return { protocol: url.protocol === 'https:' ? 'https' : 'http', host: url.host };
  }
  const host = headers.host;
  return host !== undefined && hostPattern.test(host)
    ? { protocol: 'http', host: host.toLowerCase() }
    : null;
}

const sites = new Set(['same-origin', 'none']);

/** Whether a request that may change something was sent by a page of this origin. */
export function comesFromHere(origin: Origin, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && !sites.has(site)) return false;
  return headers.origin?.toLowerCase() === `${origin.protocol}://${origin.host}`;
}
