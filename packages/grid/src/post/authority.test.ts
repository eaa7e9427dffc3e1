import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import { coast } from '../testing/coast.ts';
import { actorOf } from '../testing/people.ts';
import { may, maySomewhere, reach } from './authority.ts';
import type { Action } from './post.ts';

const kinds = lighthouse.posts;
const on = (grid: keyof typeof coast.paths) => ({ gridId: grid, paths: coast.paths[grid] });

describe('who may do what, on which grid', () => {
  it.each<[string, string, keyof typeof coast.paths, Action, keyof typeof coast.paths, boolean]>([
    ['a keeper on the own lamp', 'keeper', 'lamp-1', 'record.make', 'lamp-1', true],
    ['a keeper on the neighbour’s lamp', 'keeper', 'lamp-1', 'record.make', 'lamp-2', false],
    ['a keeper is not granted verification', 'keeper', 'lamp-1', 'case.verify', 'lamp-1', false],
    [
      'a station master on every lamp of the station',
      'station-master',
      'north',
      'case.verify',
      'lamp-2',
      true,
    ],
    [
      'a station master on a lamp of the other station',
      'station-master',
      'north',
      'case.verify',
      'lamp-3',
      false,
    ],
    ['a station master not above', 'station-master', 'north', 'case.read', 'coast', false],
    [
      'R3-06 a route engineer by the second tree, across stations',
      'route-engineer',
      'red-route',
      'case.treat',
      'lamp-3',
      true,
    ],
    [
      'a route engineer not on a lamp of the other route',
      'route-engineer',
      'red-route',
      'case.treat',
      'lamp-2',
      false,
    ],
    [
      'a route engineer not on a station',
      'route-engineer',
      'red-route',
      'case.read',
      'north',
      false,
    ],
    [
      'the head of the coast on a route, which stands only in the second tree',
      'coast-head',
      'coast',
      'case.read',
      'red-route',
      true,
    ],
    ['the minister over the whole coast', 'minister', 'ministry', 'case.treat', 'lamp-3', true],
    ['an administrator everywhere', 'administrator', 'coast', 'hierarchy.change', 'ministry', true],
    ['an administrator reads no cases', 'administrator', 'coast', 'case.read', 'coast', false],
    ['a post that the policy no longer knows', 'stoker', 'coast', 'case.read', 'lamp-1', false],
  ])('%s', (_, kind, seat, action, target, expected) => {
    const answer = may(kinds, actorOf('p1', [{ kind, grid: seat }]), action, on(target));
    expect(answer).toEqual(
      expected
        ? { ok: true, value: { appointmentId: `${kind}@${seat}:p1`, postId: `${kind}@${seat}` } }
        : { ok: false, refusal: { code: 'post.not-entitled', details: { action } } },
    );
  });

  it('a person without a post may nothing', () => {
    expect(may(kinds, actorOf('p1', []), 'hierarchy.read', on('coast')).ok).toBe(false);
  });

  it('the post in one’s own right answers before the one acted for', () => {
    const actor = actorOf('p1', [
      { kind: 'station-master', grid: 'north', acting: true },
      { kind: 'coast-head', grid: 'coast' },
    ]);
    expect(may(kinds, actor, 'case.read', on('lamp-1'))).toMatchObject({
      value: { postId: 'coast-head@coast' },
    });
    expect(may(kinds, actor, 'record.make', on('lamp-1'))).toMatchObject({
      value: { postId: 'station-master@north' },
    });
  });

  it('tells the reach of an action for lists', () => {
    const actor = actorOf('p1', [
      { kind: 'keeper', grid: 'lamp-1' },
      { kind: 'route-engineer', grid: 'red-route' },
      { kind: 'administrator', grid: 'coast' },
    ]);
    expect(reach(kinds, actor, 'case.read')).toEqual([
      { scope: 'own', gridId: 'lamp-1' },
      { scope: 'subtree', tree: 'supply', path: coast.paths['red-route'].supply },
    ]);
    expect(reach(kinds, actor, 'hierarchy.read')).toEqual([
      { scope: 'own', gridId: 'lamp-1' },
      { scope: 'organization' },
    ]);
    expect([
      maySomewhere(kinds, actor, 'case.raise'),
      maySomewhere(kinds, actor, 'case.publish'),
    ]).toEqual([true, false]);
  });
});
