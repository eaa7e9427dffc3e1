import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import type { Appointment, Post, PostKind } from './post.ts';
import { breachesOf, staffingOf } from './staffing.ts';

const kindOf = (id: string): PostKind => lighthouse.posts.find((kind) => kind.id === id)!;
const today = day('2026-03-05');
const seat = (kind: string, gridId: string): Post => ({
  id: `${kind}@${gridId}`,
  kind,
  gridId,
  body: null,
  title: null,
});
const sits = (post: Post, personId: string, extra: Partial<Appointment> = {}): Appointment => ({
  id: `${post.id}:${personId}`,
  postId: post.id,
  personId,
  fromOn: day('2026-01-01'),
  untilOn: null,
  acting: false,
  answerable: true,
  ...extra,
});
const keeper = seat('keeper', 'lamp-1');
const acting = { acting: true, untilOn: day('2026-03-31') };

describe('staffing', () => {
  it.each<[string, readonly Appointment[], string]>([
    ['R5-02 nobody is a vacancy', [], 'vacancy'],
    ['R5-02 one is too few', [sits(keeper, 'p1')], 'too-few'],
    ['R5-02 exactly two are right', [sits(keeper, 'p1'), sits(keeper, 'p2')], 'ok'],
    [
      'R5-02 three are too many',
      [sits(keeper, 'p1'), sits(keeper, 'p2'), sits(keeper, 'p3')],
      'too-many',
    ],
    [
      'one person on two chairs counts once',
      [sits(keeper, 'p1'), sits(seat('keeper', 'lamp-1'), 'p1')],
      'too-few',
    ],
    [
      'an appointment that has ended or not begun does not count',
      [sits(keeper, 'p1', { untilOn: today }), sits(keeper, 'p2', { fromOn: today + 1 })],
      'vacancy',
    ],
    ['an acting holder fills a gap', [sits(keeper, 'p1'), sits(keeper, 'p2', acting)], 'ok'],
    [
      'an acting holder beside two is not one too many',
      [sits(keeper, 'p1'), sits(keeper, 'p2'), sits(keeper, 'p3', acting)],
      'ok',
    ],
  ])('%s', (_, holders, expected) => {
    expect(staffingOf(kindOf('keeper'), holders, today)).toBe(expected);
  });

  const grids = coast.grids.filter((grid) => ['lamp-1', 'lamp-2', 'coast'].includes(grid.id));
  const kinds = [kindOf('keeper'), kindOf('coast-head')];
  const head = seat('coast-head', 'coast');
  const other = seat('keeper', 'lamp-2');

  it('R5-02 a grid with three keepers and one without any chair are both listed', () => {
    const scene = {
      grids,
      posts: [keeper, head],
      appointments: [sits(keeper, 'p1'), sits(keeper, 'p2'), sits(keeper, 'p3'), sits(head, 'p4')],
    };
    expect(breachesOf(kinds, scene, today)).toEqual([
      { code: 'too-many', kind: 'keeper', gridId: 'lamp-1', count: 3, min: 2, max: 2 },
      { code: 'vacancy', kind: 'keeper', gridId: 'lamp-2', count: 0, min: 2, max: 2 },
    ]);
  });

  it('R2-11 one worker on two grids is listed once, an acting one is not', () => {
    const appointments = [
      sits(keeper, 'p1'),
      sits(keeper, 'p2'),
      sits(other, 'p1'),
      sits(other, 'p3'),
      sits(other, 'p2', acting),
      sits(head, 'p4'),
    ];
    expect(breachesOf(kinds, { grids, posts: [keeper, other, head], appointments }, today)).toEqual(
      [{ code: 'exclusive', kind: 'keeper', personId: 'p1', gridIds: ['lamp-1', 'lamp-2'] }],
    );
  });

  it.each([
    [[true, true], 2],
    [[false, false], 0],
  ])('R9-07 two heads of whom %j are answerable are listed', (flags, count) => {
    const appointments = [
      sits(head, 'p4', { answerable: flags[0]! }),
      sits(head, 'p5', { answerable: flags[1]! }),
    ];
    const scene = {
      grids: grids.filter((grid) => grid.id === 'coast'),
      posts: [head],
      appointments,
    };
    expect(breachesOf([kindOf('coast-head')], scene, today)).toEqual([
      { code: 'answerable', kind: 'coast-head', gridId: 'coast', count },
    ]);
  });

  it('a closed grid and one not yet opened need nobody', () => {
    const scene = {
      grids: [
        { ...grids[0]!, closedOn: today },
        { ...grids[1]!, openedOn: today + 1 },
      ],
      posts: [],
      appointments: [],
    };
    expect(breachesOf(lighthouse.posts, scene, today)).toEqual([]);
  });
});
