import { afterEach, expect, it, vi } from 'vitest';
import { askAround } from './around.ts';

afterEach(() => vi.unstubAllGlobals());

const around = { week: { today: 1, days: [], provisional: false }, counts: { mine: 2 } };
const json = { headers: { 'content-type': 'application/json' } };

it.each([
  ['what the server says', () => new Response(JSON.stringify(around), json), around],
  [
    'nothing of a sign-in page',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    null,
  ],
  ['nothing of a fault', () => new Response('{}', { ...json, status: 500 }), null],
  [
    'nothing without a network',
    () => {
      throw new TypeError('failed to fetch');
    },
    null,
  ],
])('takes %s', async (_, answer, expected) => {
  vi.stubGlobal('fetch', () => Promise.resolve().then(answer));
  expect(await askAround('/here')).toEqual(expected);
});
