import type { ServerResponse } from 'node:http';
import type { Origin } from './origin.ts';

/** On every answer. Pages add their own content security policy, with a nonce. */
export function setUsualHeaders(res: ServerResponse, origin: Origin): void {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'same-origin');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
  res.setHeader(
    'permissions-policy',
    'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  );
  if (origin.protocol === 'https') res.setHeader('strict-transport-security', 'max-age=31536000');
}

/** The API never answers with a document, so nothing in its answers may run, load or be framed. */
export function setApiHeaders(res: ServerResponse): void {
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  res.setHeader('cache-control', 'no-store');
}
