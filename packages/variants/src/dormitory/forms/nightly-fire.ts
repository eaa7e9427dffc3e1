import type { CheckItem } from '@wangge/grid/form/form';
import { choices, item, words } from '../../notation.ts';
import { dangerousGoods } from './belongings.ts';

const notDutyRoom = words('本周不是走廊责任宿舍', 'Not the corridor duty room this week');

/** 夜间自查：火源与危险物品。 */
export const fireItems: CheckItem[] = [
  item(
    'open-flame',
    '无明火（蜡烛、蚊香、酒精炉、卡式炉、焚烧物品）',
    'No open flame: candle, coil, spirit or gas stove, burning',
    {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'dormitory-department',
      raises: 'open-flame',
      due: 'at-once',
      choices: choices({
        candle: ['蜡烛', 'Candle'],
        'mosquito-coil': ['蚊香', 'Mosquito coil'],
        'spirit-stove': ['酒精炉', 'Spirit stove'],
        'gas-stove': ['卡式炉', 'Gas stove'],
        burning: ['焚烧物品', 'Things burnt'],
      }),
    },
  ),
  item('smoking', '无吸烟、无烟头烟味', 'No smoking, no butts or smell of smoke', {
    fails: 'general',
    photo: 'on-fail',
    treats: 'discipline-department',
    raises: 'smoking',
    due: 'at-once',
    choices: choices({
      smoking: ['吸烟', 'Smoking'],
      butts: ['烟头', 'Butts'],
      smell: ['烟味', 'Smell of smoke'],
    }),
  }),
  item(
    'dangerous-goods',
    '无易燃易爆等危险物品和管制刀具',
    'No flammable, explosive or dangerous goods',
    {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'security',
      raises: 'dangerous-goods',
      due: 'at-once',
      choices: dangerousGoods,
    },
  ),
  item(
    'combustible-hangings',
    '床帘、贴纸、衣物远离灯具、插座、暖气片',
    'Curtains, paper and clothes away from lamps, sockets and radiators',
    {
      fails: 'minor',
      photo: 'never',
      treats: 'class',
      due: '1d',
      choices: choices({
        lamp: ['靠近灯具', 'Near a lamp'],
        socket: ['靠近插座', 'Near a socket'],
        radiator: ['靠近暖气片', 'Near a radiator'],
      }),
    },
  ),
];

/** 夜间自查：通道与器材。走廊上的两项只问走廊责任宿舍，其他宿舍选“不适用”。 */
export const wayItems: CheckItem[] = [
  item(
    'door-clear',
    '房门可从内开启，门后及门前走廊无堆物',
    'Door opens from inside; nothing behind it or in front',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'dormitory-department',
      raises: 'blocked-exit',
      due: '2h',
      choices: choices({
        'behind-door': ['门后堆物', 'Goods behind the door'],
        corridor: ['门前走廊堆物', 'Goods in the corridor'],
        stuck: ['房门打不开', 'Door does not open'],
      }),
    },
  ),
  item(
    'window-escape',
    '窗户、阳台无影响逃生和救援的障碍物',
    'Nothing in window or balcony that hinders escape or rescue',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'blocked-exit',
      due: '3wd',
      choices: choices({
        bars: ['固定栏杆', 'Fixed bars'],
        goods: ['窗前堆物', 'Goods at the window'],
        balcony: ['阳台堆物', 'Goods on the balcony'],
      }),
    },
  ),
  item(
    'corridor-signs',
    '疏散指示标志、应急灯完好，防火门常闭',
    'Exit signs and emergency lights work, fire door closed',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'security',
      raises: 'fire-equipment',
      due: '3d',
      choices: choices({
        sign: ['指示标志不亮', 'Exit sign out'],
        light: ['应急灯不亮', 'Emergency light out'],
        'fire-door': ['防火门未关', 'Fire door open'],
      }),
      notApplicableWhen: notDutyRoom,
    },
  ),
  item(
    'smoke-detector',
    '烟感探测器在位、未遮挡、未拆除',
    'Smoke detector in place, not covered or removed',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'security',
      raises: 'fire-equipment',
      due: '1d',
      choices: choices({
        covered: ['被遮挡', 'Covered'],
        removed: ['被拆除', 'Removed'],
        missing: ['不在位', 'Missing'],
      }),
      notApplicableWhen: words('房间未装烟感', 'No detector in the room'),
    },
  ),
  item(
    'corridor-equipment',
    '门前走廊灭火器、消火栓在位，压力指针在绿区',
    'Extinguishers and hydrant of our corridor in place, gauge green',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'security',
      raises: 'fire-equipment',
      due: '1d',
      choices: choices({
        missing: ['不在位', 'Missing'],
        pressure: ['压力不足', 'Low pressure'],
        blocked: ['被遮挡', 'Blocked'],
      }),
      notApplicableWhen: notDutyRoom,
    },
  ),
];
