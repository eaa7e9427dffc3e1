import type { RoomBoard, RoomBrief, SpotMark } from '@wangge/api/record/views';
import { describe, expect, it } from 'vitest';
import { floorsOf, messageOf, roomSpans, roomsIn, shortClass, shortNames } from './rooms.ts';

const room = (name: string, state: RoomBrief['state'], spot?: Partial<SpotMark>): RoomBrief => ({
  gridId: name,
  code: name,
  name,
  state,
  stateBefore: 'passed',
  belongsTo: { id: 'c', code: 'C', name: '一班' },
  leaders: [],
  record: null,
  spot: spot
    ? {
        recordId: 'r',
        kind: { id: 'k', words: { zh: '抽查' } },
        by: null,
        at: 0,
        outcome: 'passed',
        agrees: true,
        ...spot,
      }
    : null,
  openCases: 0,
});
const rooms = [
  room('101', 'passed', { outcome: 'failed', agrees: false }),
  room('102', 'unchecked'),
  room('201', 'hazard'),
  room('202', 'absent', {}),
];
const floor = (name: string, within: RoomBrief[]) => ({
  id: name,
  name,
  rooms: within,
  checked: 1,
});
const board = {
  dutyDay: 20_782,
  at: Date.parse('2026-11-25T21:52+08:00'),
  offsetMinutes: 480,
  floors: [floor('3 号楼 1 层', rooms.slice(0, 2)), floor('3 号楼 2 层', rooms.slice(2))],
  summary: {
    building: '3 号楼',
    counts: {
      total: 4,
      unchecked: 1,
      passed: 1,
      hazard: 1,
      absent: 1,
      spotChecked: 2,
      differing: 1,
    },
    unchecked: ['102'],
    hazard: ['201'],
    absent: ['202'],
  },
} as unknown as RoomBoard;

describe('a house at one look', () => {
  it('has the top floor first, with a short name and what was checked', () => {
    const [top, ground] = floorsOf(board, 'own');
    expect([top?.title, top?.note]).toEqual(['2 层', '2/2']);
    expect([ground?.title, ground?.note]).toEqual(['1 层', '1/2']);
    expect(ground?.rooms[0]).toMatchObject({ state: 'passed', spot: 'differs', note: '一班' });
    expect(shortNames(['东楼'])).toEqual(['东楼']);
    expect(shortNames(['A 1', 'B 1'])).toEqual(['A 1', 'B 1']);
    expect(['汉语言 2401', '一班', 'Arts 2401'].map(shortClass)).toEqual([
      '汉 2401',
      '一班',
      'Arts 2401',
    ]);
  });

  it.each([
    [['3-409', '3-410', '3-411', '3-412'], '409 至 412'],
    [['3-205', '3-301', '3-302'], '205 301 302'],
    [['3-205', '5-206'], '3-205 5-206'],
    [['东楼'], '东楼'],
    [[], ''],
  ])('draws rooms together: %j', (names, words) => {
    expect(roomSpans(names, ' 至 ')).toBe(words);
  });

  it('from the other side shows what that side saw', () => {
    const states = floorsOf(board, 'other').flatMap((each) => each.rooms.map(({ state }) => state));
    expect(states).toEqual(['unchecked', 'passed', 'hazard', 'unchecked']);
  });

  it.each([
    ['unchecked', 'own', ['102']],
    ['unchecked', 'other', ['102', '201']],
    ['spot', 'own', ['101', '202']],
    ['differs', 'own', ['101']],
  ] as const)('a number of the legend opens its list: %s, %s', (list, side, names) => {
    expect(roomsIn(board, list, side).map(({ name }) => name)).toEqual(names);
  });

  it('as text names rooms and counts, nobody', () => {
    expect(messageOf(board, '夜间自查', 'zh-CN')).toBe(
      [
        '3 号楼 夜间自查 11月25日（今日 21:52）',
        '已查 3/4 间',
        '未查 1 间：102',
        '隐患 1 间：201',
        '无人 1 间：202',
      ].join('\n'),
    );
  });
});
