import type { IncomingMessage } from 'node:http';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

export const isLoopback = (address: string | undefined) => loopback.test(address ?? '');

/**
 * The caller's address, used for throttling only. A proxy on this machine, in front of a suite that knows its public
 * origin, is believed about the address that it adds last; nobody else is.
 */
export function networkOf(req: IncomingMessage, behindProxy: boolean): string {
  const peer = req.socket.remoteAddress ?? 'unknown';
  if (!behindProxy || !loopback.test(peer)) return peer;
  const forwarded = req.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .at(-1)
    ?.trim();
  return last && /^[0-9a-f.:]{2,45}$/i.test(last) ? last : peer;
}
