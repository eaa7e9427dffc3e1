import { expect, it } from 'vitest';
import { makeCode, plainCode } from './code.ts';

it('prints eight letters in two groups, none that is mistaken for another', () => {
  for (let i = 0; i < 200; i += 1)
    expect(makeCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(makeCode(() => Uint8Array.of(0, 1, 31, 32, 33, 255, 10, 17))).toBe('01Z0-1ZAH');
});

it('is not made twice', () => {
  expect(new Set(Array.from({ length: 1000 }, () => makeCode())).size).toBe(1000);
});

it.each(['K7QM-42TX', 'k7qm42tx', ' K7QM 42TX ', 'Ｋ７ＱＭ－４２ＴＸ'])(
  'understands %s',
  (typed) => {
    expect(plainCode(typed)).toBe('K7QM42TX');
  },
);

it('reads O as zero, I and L as one', () => {
  expect(plainCode('oIl0-1111')).toBe('01101111');
});
