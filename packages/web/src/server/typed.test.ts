import { expect, it } from 'vitest';
import { textOf, typed } from './typed.ts';

function form(entries: ReadonlyArray<readonly [string, string | Blob]>): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it('gives back what was typed, without files and without the secrets', () => {
  const data = form([
    ['identifier', ' 13900000001 '],
    ['password', 'geheim'],
    ['photo', new Blob(['x'])],
  ]);
  expect(typed(data, 'password')).toEqual({ identifier: ' 13900000001 ' });
});

it('reads one text, trimmed', () => {
  const data = form([
    ['to', ' /x '],
    ['photo', new Blob(['x'])],
  ]);
  expect(textOf(data, 'to')).toBe('/x');
  expect(textOf(data, 'photo')).toBe('');
  expect(textOf(data, 'absent')).toBe('');
});
