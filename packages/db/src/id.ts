import type { Instant } from '@wangge/grid/time';

/** Fills with chance; `crypto.getRandomValues` works in browsers without a secure context too. */
export type RandomBytes = (count: number) => Uint8Array;

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A UUIDv7 made by the caller: sorts by instant, needs no sequence, can be made before the insert. */
export function newId(at: Instant, random: RandomBytes = randomBytes): string {
  const hex =
    at.toString(16).padStart(12, '0') +
    Array.from(random(10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}
