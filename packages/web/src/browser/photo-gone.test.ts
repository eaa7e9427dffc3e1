import { afterEach, expect, it, vi } from 'vitest';
import { isGone } from './photo-gone.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['there', () => Promise.resolve(new Response(null, { status: 200 })), false],
  ['dropped', () => Promise.resolve(new Response(null, { status: 404 })), true],
  ['gone', () => Promise.resolve(new Response(null, { status: 410 })), true],
  ['perhaps there, by a proxy', () => Promise.resolve(new Response(null, { status: 502 })), false],
  ['perhaps there, without a network', () => Promise.reject(new TypeError('no network')), false],
])('a kept photo that is %s', async (_, answer, gone) => {
  vi.stubGlobal('fetch', vi.fn(answer));
  expect(await isGone('/api/file/1?organization=arts')).toBe(gone);
});
