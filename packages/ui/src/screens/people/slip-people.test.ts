import type { GridView } from '@wangge/api/hierarchy/views';
import type { PersonView } from '@wangge/api/post/views';
import { expect, it } from 'vitest';
import { slipPeople } from './slip-people.ts';

function grid(id: string, level: string, parentId: string | null): GridView {
  return {
    id,
    code: id,
    name: id,
    level: { id: level, words: { zh: level } },
    kind: 'basic',
    covers: null,
    parentId,
    depth: 1,
    below: null,
    posts: [],
    staffing: [],
  };
}

const grids = [
  grid('甲班', 'class', null),
  grid('101', 'room', '甲班'),
  grid('乙班', 'class', null),
  grid('201', 'room', '乙班'),
];

function person(name: string, secondMark: string, gridId?: string): PersonView {
  const held = gridId && {
    appointmentId: name,
    kind: { id: 'keeper', words: { zh: '看守' } },
    title: null,
    gridId,
    gridName: gridId,
    acting: false,
    fromOn: 0,
    untilOn: null,
  };
  return { id: name, name, secondMark, activated: false, held: held ? [held] : [] };
}

it('puts who holds a post with the class of its room, and who holds none by the second mark', () => {
  const people = [
    person('无处', '外来'),
    person('乙生', '乙班，201'),
    person('甲长', '', '101'),
    person('甲生', '甲班，101'),
  ];
  const groups = slipPeople(people, grids, 'class', 'zh-CN').map(({ name, group }) => [
    name,
    group,
  ]);
  expect(groups).toEqual([
    ['甲长', '甲班'],
    ['甲生', '甲班'],
    ['乙生', '乙班'],
    ['无处', '没有岗位'],
  ]);
});
