import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 值班日从中午起算，跨过午夜。 */
const noon = 12 * 60;

export const recordKinds: Policy['recordKinds'] = [
  {
    id: 'nightly-room-check',
    words: words('夜间自查', 'Nightly check'),
    form: 'nightly-room-check',
    performedBy: ['dorm-leader'],
    channel: 'check',
    oncePerDutyDay: true,
    dutyDayStartsAt: noon,
    nobodyThereWhen: { field: 'nobody', is: true },
    window: { from: 21 * 60 + 30, until: 24 * 60 },
  },
  {
    id: 'empty-room-check',
    words: words('空置宿舍检查', 'Check of an empty room'),
    form: 'empty-room-check',
    performedBy: ['building-warden', 'dormitory-officer'],
    channel: 'inspection',
    oncePerDutyDay: true,
    dutyDayStartsAt: noon,
  },
  {
    id: 'daily-inspection',
    words: words('每日安全检查', 'Daily inspection'),
    form: 'daily-inspection',
    performedBy: ['dormitory-officer'],
    channel: 'inspection',
    oncePerDutyDay: true,
    dutyDayStartsAt: noon,
  },
];
