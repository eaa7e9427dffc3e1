import { expect, it } from 'vitest';
import { actionHref } from './action-href.ts';

it.each([
  [{}, '?/end'],
  [{ text: '', person: null }, '?/end'],
  [{ text: '何 丽', person: 'p' }, '?/end&text=%E4%BD%95+%E4%B8%BD&person=p'],
])('keeps %j', (query, href) => {
  expect(actionHref('end', query)).toBe(href);
});
