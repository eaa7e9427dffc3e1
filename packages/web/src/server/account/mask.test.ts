import { expect, it } from 'vitest';
import { maskName } from './mask.ts';

it.each([
  ['吴静', '*静'],
  ['迪丽努尔·卡德尔', '****·**尔'],
  ['王', '王'],
  ['', ''],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
