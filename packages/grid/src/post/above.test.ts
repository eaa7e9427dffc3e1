import { describe, expect, it } from 'vitest';
import { coast, type CoastGrid } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { type Chair, postsAbove, standsAbove } from './above.ts';

const chair = (kind: string, grid: CoastGrid): Chair => ({
  postId: `${kind}@${grid}`,
  kind,
  paths: coast.paths[grid],
});
const chairs = [
  chair('minister', 'ministry'),
  chair('coast-head', 'coast'),
  chair('chief-engineer', 'coast'),
  chair('administrator', 'coast'),
  chair('station-master', 'north'),
  chair('station-master', 'south'),
  chair('route-engineer', 'red-route'),
  chair('route-engineer', 'blue-route'),
  chair('keeper', 'lamp-1'),
  chair('mechanic', 'lamp-1'),
  chair('keeper', 'lamp-2'),
];

describe('who stands above', () => {
  it('R6-09 the own line first, nearest first, then higher levels of the grids above, in every tree', () => {
    expect(postsAbove(lighthouse, chairs, chair('keeper', 'lamp-1'))).toEqual([
      'station-master@north',
      'coast-head@coast',
      'route-engineer@red-route',
      'administrator@coast',
      'chief-engineer@coast',
      'minister@ministry',
    ]);
    expect(postsAbove(lighthouse, chairs, chair('mechanic', 'lamp-1')).slice(0, 2)).toEqual([
      'route-engineer@red-route',
      'chief-engineer@coast',
    ]);
  });

  it.each<[string, Chair, Chair, boolean]>([
    [
      'the master of the own station',
      chair('station-master', 'north'),
      chair('keeper', 'lamp-1'),
      true,
    ],
    [
      'not the master of the other station',
      chair('station-master', 'south'),
      chair('keeper', 'lamp-1'),
      false,
    ],
    [
      'not a keeper above the master',
      chair('keeper', 'lamp-1'),
      chair('station-master', 'north'),
      false,
    ],
    [
      'not two posts of one level on one grid without a common line',
      chair('administrator', 'coast'),
      chair('coast-head', 'coast'),
      false,
    ],
    ['not a post above itself', chair('coast-head', 'coast'), chair('coast-head', 'coast'), false],
    [
      'the ministry above the coast',
      chair('minister', 'ministry'),
      chair('coast-head', 'coast'),
      true,
    ],
  ])('%s', (_, upper, lower, expected) => {
    expect(standsAbove(lighthouse, upper, lower)).toBe(expected);
  });

  it('on one grid the line decides: the lower kind of the line never stands above', () => {
    const ladder = {
      ...lighthouse,
      lines: [{ id: 'deck', words: { zh: '甲' }, order: ['keeper', 'mechanic'] }],
    };
    expect(standsAbove(ladder, chair('keeper', 'lamp-1'), chair('mechanic', 'lamp-1'))).toBe(true);
    expect(standsAbove(ladder, chair('mechanic', 'lamp-1'), chair('keeper', 'lamp-1'))).toBe(false);
  });
});
