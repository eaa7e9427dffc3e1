import { expect, it } from 'vitest';
import { mayClose } from './closing.ts';

const at = (openCases: number, holders: number) => ({ gridId: 'n1', openCases, holders });

it.each([
  [[at(0, 0)], null],
  [[at(2, 3)], { code: 'grid.has-open-cases', details: { count: 2 } }],
  [[at(0, 1), at(0, 2)], { code: 'grid.has-holders', details: { count: 3 } }],
])('撤销之前看还有什么 %j', (remaining, refusal) => {
  const outcome = mayClose(remaining, false);
  expect(outcome.ok ? null : outcome.refusal).toEqual(refusal);
  expect(mayClose(remaining, true).ok).toBe(true);
});
