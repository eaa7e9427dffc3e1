import { expect, it } from 'vitest';
import { residentsOf } from './residents.ts';

it.each([
  ['汉语言 2401，住 4 人', 4],
  ['住3人', 3],
  ['10 名学生，十间宿舍', null],
  ['', null],
  [null, null],
])('%s: %j', (covers, residents) => {
  expect(residentsOf(covers)).toBe(residents);
});
