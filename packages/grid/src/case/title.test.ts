import { expect, it } from 'vitest';
import { firstSentence } from './title.ts';

it.each([
  ['塔底漏水三天了。\n台阶结冰', '塔底漏水三天了'],
  ['！！！门口的灯不亮', '门口的灯不亮'],
  ['\n\n  门口的灯不亮  ', '门口的灯不亮'],
  ['？？！', ''],
  ['', ''],
  ['长'.repeat(31), `${'长'.repeat(30)}…`],
  // Cut between characters, never within one.
  ['🔥'.repeat(31), `${'🔥'.repeat(30)}…`],
])('%j is headed %j', (text, title) => {
  expect(firstSentence(text)).toBe(title);
});
