import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import { levelOfKind } from './due-kind.ts';

describe('which level a kind of record belongs to', () => {
  it.each([
    ['nightly-check', 'lamp'],
    ['round', null],
    ['inspection', null],
  ])('%s: %s', (id, level) => {
    const kind = lighthouse.recordKinds.find((each) => each.id === id)!;
    expect(levelOfKind(lighthouse.posts, kind)).toBe(level);
  });
});
