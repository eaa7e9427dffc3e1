import { expect, it } from 'vitest';
import { allFilledIn, changeHref, changesHref, confirmHref, filledIn } from './change-links.ts';

it('the address says what is to be done with which grid', () => {
  expect(changeHref('/street/grids', 'move', 'g1')).toBe('/street/grids/change?do=move&grid=g1');
});

it.each([
  [{}, '/street/grids/changes'],
  [{ gridId: 'g1' }, '/street/grids/changes?grid=g1'],
  [{ gridId: 'g1', before: 7 }, '/street/grids/changes?grid=g1&before=7'],
])('the changes of all grids or of one, and the older ones', (which, href) => {
  expect(changesHref('/street/grids', which)).toBe(href);
});

it('confirming sends all that was looked at, also what was filled in several times', () => {
  const filled = [
    ['do', 'merge'],
    ['other', 'a'],
    ['other', 'b'],
  ] as const;
  expect(confirmHref(filled)).toBe('?/confirm&do=merge&other=a&other=b');
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
