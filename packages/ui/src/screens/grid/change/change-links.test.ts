import { expect, it } from 'vitest';
import { allFilledIn, changeHref, filledIn } from './change-links.ts';

it('the address says what is to be done with which grid', () => {
  expect(changeHref('/street/grids', 'move', 'g1')).toBe('/street/grids/change?do=move&grid=g1');
});

it('what has been filled in is read from the address, once or several times', () => {
  const filled = [
    ['other', 'a'],
    ['on', '2026-04-01'],
    ['other', 'b'],
  ] as const;
  expect(filledIn(filled, 'on')).toBe('2026-04-01');
  expect(filledIn(filled, 'name')).toBe('');
  expect(allFilledIn(filled, 'other')).toEqual(['a', 'b']);
});
