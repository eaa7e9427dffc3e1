import { expect, it } from 'vitest';
import { inTreeOrder } from './tree-order.ts';

const row = (id: string, parentId: string | null, code = id) => ({ id, code, parentId });
const order = (rows: readonly ReturnType<typeof row>[]) => inTreeOrder(rows).map(({ id }) => id);

it.each([
  [
    'a parent before what lies below it, whatever the codes say',
    [row('W-01', 'W-B'), row('W-02', 'W-A'), row('W', null), row('W-A', 'W'), row('W-B', 'W')],
    ['W', 'W-A', 'W-02', 'W-B', 'W-01'],
  ],
  ['siblings by their codes', [row('2', null), row('10', null), row('1', null)], ['1', '10', '2']],
  [
    'a row whose parent is not seen as a root',
    [row('b1', 'b'), row('a', 'top'), row('a1', 'a')],
    ['a', 'a1', 'b1'],
  ],
  ['nothing of nothing', [], []],
])('puts %s', (_, rows, expected) => {
  expect(order(rows)).toEqual(expected);
});
