import { expect, it } from 'vitest';
import { changeOf, kindOf } from './change-of.ts';

const asked = (query: string) => new URLSearchParams(query);

it.each([
  ['do=move', 'move'],
  ['do=burn', null],
  ['', null],
])('what is to be done: %s', (query, kind) => {
  expect(kindOf(asked(query))).toBe(kind);
});

it('a part without code and name is left out, each child goes to the part that it names', () => {
  const query =
    'grid=g&on=2026-04-01&partCode=a&partName=甲&partCode=&partName=&partCode=c&partName=丙&child=1:x&child=3:y&child=:z';
  expect(changeOf(asked(query), 'split')).toEqual({
    type: 'split',
    gridId: 'g',
    on: '2026-04-01',
    knowingly: false,
    parts: [
      { code: 'a', name: '甲', childIds: ['x'] },
      { code: 'c', name: '丙', childIds: ['y'] },
    ],
  });
});

it('a new grid stands below the one from which it was opened, in the tree of its level', () => {
  const query = 'grid=g&on=2026-04-01&level=class:room&code= 301 &name=301&kind=key&covers=';
  expect(changeOf(asked(query), 'open')).toEqual({
    type: 'open',
    code: '301',
    name: '301',
    level: 'room',
    kind: 'key',
    places: [{ tree: 'class', parentId: 'g' }],
    on: '2026-04-01',
  });
});
