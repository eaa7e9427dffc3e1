import { expect, it } from 'vitest';
import { isOwnPath } from './own-path.ts';

it.each(['/', '/community/650106004/cases?open=1&q=%E7%BD%91', '/sign-in#top'])(
  'follows %s',
  (path) => {
    expect(isOwnPath(path)).toBe(true);
  },
);

it.each([
  null,
  '',
  'community',
  '//evil.example',
  '/\\evil.example',
  '/x\\..\\y',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  '/ /evil.example',
  '/网格',
])('does not follow %j', (path) => {
  expect(isOwnPath(path)).toBe(false);
});
