import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorPaths,
  childPath,
  depthOf,
  isWithin,
  numberOf,
  numbersOf,
  rangeOf,
  rebase,
  rootPath,
} from './path.ts';

const anyNumbers = fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1, maxLength: 6 });
const pathOf = (numbers: readonly number[]): string =>
  numbers.slice(1).reduce(childPath, rootPath(numbers[0]!));

describe('path', () => {
  it.each([
    ['/1/7/23/', '/1/7/', true],
    ['/1/7/', '/1/7/', true],
    ['/1/70/', '/1/7/', false],
    ['/1/', '/1/7/', false],
  ])('%s lies within %s: %s', (path, ancestor, expected) => {
    expect(isWithin(path, ancestor)).toBe(expected);
  });

  it('is made of numbers and gives them back', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const path = pathOf(numbers);
        expect(numbersOf(path)).toEqual(numbers);
        expect([depthOf(path), numberOf(path)]).toEqual([numbers.length, numbers.at(-1)]);
        expect(ancestorPaths(path).at(-1)).toBe(path);
        expect(ancestorPaths(path).every((ancestor) => isWithin(path, ancestor))).toBe(true);
      }),
    );
  });

  it('a range over the path in byte order is exactly the subtree', () => {
    const small = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(small, small, (one, other) => {
        const { from, until } = rangeOf(pathOf(other));
        const path = pathOf(one);
        return (path >= from && path < until) === isWithin(path, pathOf(other));
      }),
    );
  });

  it('a subtree hangs under another parent', () => {
    expect(rebase('/1/7/23/', '/1/7/', '/2/7/')).toBe('/2/7/23/');
    expect(() => rebase('/1/8/', '/1/7/', '/2/7/')).toThrow('does not lie within');
  });
});
