import { describe, expect, it } from 'vitest';
import { parseLimit } from './limit.ts';

describe('the short form of a limit', () => {
  it.each([
    ['at-once', { unit: 'continuous-hour', value: 2, atOnce: true }],
    ['2h', { unit: 'continuous-hour', value: 2 }],
    ['8wh', { unit: 'working-hour', value: 8 }],
    ['1d', { unit: 'natural-day', value: 1 }],
    ['30wd', { unit: 'working-day', value: 30 }],
    ['0d', null],
    ['1.5d', null],
    ['3 wd', null],
    ['wd', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(parseLimit(text)).toEqual(expected);
  });

  it('says whether it moves and whether it is a norm', () => {
    expect(parseLimit('3d', { moves: false, norm: true })).toEqual({
      unit: 'natural-day',
      value: 3,
      moves: false,
      norm: true,
    });
  });
});
