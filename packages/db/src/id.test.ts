import { expect, it } from 'vitest';
import { isId, newId, randomBytes } from './id.ts';

const at = Date.parse('2026-02-14T17:30+08:00');

it('is a UUIDv7: its instant, its version, its variant', () => {
  const id = newId(at, () => new Uint8Array(10).fill(0xff));
  expect(id).toBe('019c5b7c-51c0-7fff-bfff-ffffffffffff');
  expect(newId(at, () => new Uint8Array(10))).toBe('019c5b7c-51c0-7000-8000-000000000000');
});

it('sorts by instant', () => {
  const ids = [0, 1, 1000, at, at + 1].map((instant) => newId(instant));
  expect([...ids].sort()).toEqual(ids);
});

it('does not repeat itself', () => {
  const ids = new Set(Array.from({ length: 2000 }, () => newId(at)));
  expect(ids.size).toBe(2000);
  expect(randomBytes(16)).toHaveLength(16);
});

it.each([
  ['019c5b7c-51c0-7000-8000-000000000000', true],
  ['019C5B7C-51C0-7000-8000-000000000000', false],
  ["019c5b7c-51c0-7000-8000-000000000000'", false],
  ['', false],
  [null, false],
])('%s is an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected);
});
