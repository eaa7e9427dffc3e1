import type { BreachView, GridView } from '@wangge/api/hierarchy/views';
import { describe, expect, it } from 'vitest';
import { breachCounts, closedAtFirst, shownRows, staffingSum } from './tree.ts';

function grid(id: string, parentId: string | null, depth: number, holder?: string): GridView {
  const post = {
    id: `${id}-post`,
    kind: { id: 'keeper', words: { zh: '看守' } },
    line: null,
    title: null,
    body: null,
    holders: holder ? [{ name: holder } as GridView['posts'][number]['holders'][number]] : [],
  };
  return {
    id,
    code: `C-${id}`,
    name: `网格${id}`,
    level: { id: 'grid', words: { zh: '网格' } },
    kind: 'basic',
    covers: null,
    parentId,
    depth,
    below: null,
    posts: [post],
    staffing: [],
  };
}

const grids = [
  grid('top', null, 1),
  grid('east', 'top', 2, '阿依古丽'),
  grid('e1', 'east', 3, '何丽'),
  grid('e2', 'east', 3),
  grid('west', 'top', 2),
  grid('w1', 'west', 3),
];
const vacancy = (gridId: string) =>
  ({ code: 'vacancy', kind: 'keeper', gridId, count: 0, min: 1, max: 1 }) as unknown as BreachView;
const twice = {
  code: 'exclusive',
  kind: 'keeper',
  personId: 'p',
  gridIds: ['e1', 'w1'],
} as unknown as BreachView;
const tree = { grids, breaches: [vacancy('e2'), twice] };
const none = new Set<string>();

describe('the rows of the tree', () => {
  it.each([
    ['nothing', '', null, ['top', 'east', 'e1', 'e2', 'west', 'w1']],
    ['a name of a person', '何', null, ['top', 'east', 'e1']],
    ['a code', 'c-w', null, ['top', 'west', 'w1']],
    ['a vacancy', '', 'vacancy', ['top', 'east', 'e2']],
    ['one person on several grids', '', 'exclusive', ['top', 'east', 'e1', 'west', 'w1']],
    ['a vacancy that is not there', '何', 'vacancy', []],
  ] as const)('asked for %s keep what lies above', (_, text, breach, rows) => {
    expect(shownRows(tree, { text, breach }, none).map(({ id }) => id)).toEqual(rows);
  });

  it('leave out what lies under a closed row, but not when something is asked for', () => {
    const closed = new Set(['east']);
    expect(shownRows(tree, { text: '', breach: null }, closed).map(({ id }) => id)).toEqual([
      'top',
      'east',
      'west',
      'w1',
    ]);
    expect(shownRows(tree, { text: '何丽', breach: null }, closed)).toHaveLength(3);
  });

  it('open with the last step folded when there are many', () => {
    expect(closedAtFirst(grids)).toEqual(new Set());
    expect(closedAtFirst(grids, 5)).toEqual(new Set(['east', 'west']));
  });
});

it('counts what is wrong by its kind and leaves out what is not', () => {
  expect(breachCounts(tree.breaches)).toEqual([
    { code: 'vacancy', count: 1 },
    { code: 'exclusive', count: 1 },
  ]);
});

const post = (count: number, min: number, max?: number, state: 'ok' | 'vacancy' = 'ok') => ({
  kind: { id: 'keeper', words: { zh: '看守' } },
  state,
  count,
  required: max === undefined ? { min } : { min, max },
});

it.each([
  ['exactly', [post(2, 2, 2), post(1, 1, 1)], '3 / 3', false],
  ['between', [post(2, 1, 3), post(1, 1, 1)], '3 / 2–4', false],
  ['at least', [post(9, 2), post(1, 1, 1)], '10 / ≥3', false],
  ['as many as there are', [post(1, 0)], '1', false],
  ['with one missing', [post(2, 2, 2), post(0, 1, 1, 'vacancy')], '2 / 3', true],
])('adds up who is there and who should be: %s', (_, staffing, text, broken) => {
  expect(staffingSum(staffing)).toEqual({ text, broken });
});
