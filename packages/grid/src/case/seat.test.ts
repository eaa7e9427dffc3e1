import { describe, expect, it } from 'vitest';
import type { Actor } from '../post/post.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import type { Seat } from './case.ts';
import { seatOfRule } from './seat.ts';

const keeper = seat('keeper', 'lamp', 4);
const master = seat('station-master', 'station', 3);
const directory = [keeper, master];

describe('the raiser’s own seat', () => {
  it('is the seat on which the raiser sits', () => {
    expect(found('station-master')).toBe('station-master');
  });

  it('R5-08 counts only for the kinds of post that the rule names', () => {
    expect(found('keeper', ['keeper'])).toBe('keeper');
    expect(found('station-master', ['keeper'])).toBeUndefined();
  });
});

function found(sittingOn: string, kinds?: readonly string[]): string | undefined {
  const rule = kinds ? { raiser: true as const, kinds } : { raiser: true as const };
  return seatOfRule(lighthouse, directory, rule, { body: 'keepers', actor: actor(sittingOn) })?.seat
    .kind;
}

function seat(kind: string, level: string, ordinal: number): Seat {
  return { postId: kind, kind, body: null, gridId: level, level, ordinal, people: ['p'] };
}

function actor(kind: string): Actor {
  const held = {
    appointmentId: 'a',
    postId: kind,
    kind,
    body: null,
    gridId: 'g',
    paths: {},
    acting: false,
  };
  return { organizationId: 'o', personId: 'p', accountId: 'a', held: [held] };
}
