import { expect, it } from 'vitest';
import { matching, stepped } from './palette.ts';

const items = [
  { href: '/a', label: '工作日历' },
  { href: '/b', label: 'People and appointments' },
  { href: '/c', label: '博峰机械有限公司', note: '企业安全 · 安全联络员' },
];

it.each([
  ['', ['/a', '/b', '/c']],
  ['日历', ['/a']],
  ['PEOPLE app', ['/b']],
  ['安全 博峰', ['/c']],
  ['没有', []],
])('"%s" finds %j', (typed, expected) => {
  expect(matching(items, typed).map(({ href }) => href)).toEqual(expected);
});

it.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [-1, 1, 0, -1],
])('from %i by %i of %i to %i', (index, by, count, expected) => {
  expect(stepped(index, by, count)).toBe(expected);
});
