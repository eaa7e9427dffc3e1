import { expect, it } from 'vitest';
import { countWord } from './count.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '999+'],
])('%i is shown as %s', (count, word) => {
  expect(countWord(count)).toBe(word);
});
