import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from './network.ts';

/**
 * Who may read figures and details of the installation: with a token set, whoever sends it; without one, a program on
 * this machine that speaks to the host directly and not through a proxy.
 */
export function mayLook(req: IncomingMessage, token: string | null): boolean {
  if (token !== null) return sameText(req.headers.authorization ?? '', `Bearer ${token}`);
  const isDirect =
    req.headers['x-forwarded-for'] === undefined && req.headers.forwarded === undefined;
  return isDirect && isLoopback(req.socket.remoteAddress);
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
