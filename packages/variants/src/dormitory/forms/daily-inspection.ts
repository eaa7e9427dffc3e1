import type { CheckGroup, Form } from '@wangge/grid/form/form';
import { choices, field, group, words } from '../../notation.ts';
import { dailyItems } from './daily-items.ts';

const groups: CheckGroup[] = [
  group('corridor-and-stairs', '走廊与楼梯', 'Corridors and stairs', [
    'corridor-clear',
    'exits-open',
    'fire-door',
    'signs-lights',
    'evacuation-plan',
  ]),
  group('fire-equipment', '消防设施器材', 'Fire equipment', [
    'extinguisher',
    'hydrant',
    'alarm-button',
    'sprinkler',
  ]),
  group('electrical', '公共电气', 'Common electrics', ['shaft', 'distribution-box', 'overload']),
  group('common-rooms', '公共用房', 'Common rooms', ['water-room', 'store-room', 'balcony-roof']),
  group('outside', '楼外', 'Outside', ['fire-lane', 'bike-parking', 'snow-ice']),
];

/** 宿管部每日彻底检查，不留死角：没查到的间要说出原因。R3-10 */
export const dailyInspection: Form = {
  id: 'daily-inspection',
  words: words('宿管部每日安全检查表', 'Daily thorough inspection by the dormitory department'),
  fields: [
    field('rooms-covered', '已查间数', 'Rooms covered', 'count', {
      required: true,
      min: 0,
      max: 400,
    }),
    field('rooms-uncovered', '未查到的宿舍', 'Rooms not covered', 'text', { max: 300 }),
    field('uncovered-reason', '未查原因', 'Why not covered', 'choices', {
      choices: choices({
        locked: ['锁门', 'Locked'],
        refused: ['拒检', 'Refused'],
        nobody: ['无人', 'Nobody there'],
        'not-reached': ['未到', 'Not reached'],
      }),
    }),
  ],
  items: dailyItems,
  groups,
};
