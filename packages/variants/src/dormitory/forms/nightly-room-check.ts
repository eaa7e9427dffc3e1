import type { CheckGroup, CheckItem, Form } from '@wangge/grid/form/form';
import { choices, field, group, item, words } from '../../notation.ts';
import { electricityItems } from './nightly-electricity.ts';
import { fireItems, wayItems } from './nightly-fire.ts';

/** 人数只看一眼不成案：二次确认之后由班长登记未归。 */
const personsPresent: CheckItem = item(
  'persons-present',
  '应到人数与实到人数相符',
  'Persons present match the beds',
  { type: 'count', fails: 'general', photo: 'never', treats: 'class' },
);

const anythingElse: CheckItem = item(
  'other',
  '其他异常（漏水、门锁、生人、身体不适等）',
  'Anything else: leak, lock, stranger, somebody unwell',
  {
    type: 'text-if-fail',
    fails: 'general',
    photo: 'on-fail',
    treats: 'class',
    raises: 'other',
    due: '1d',
    choices: choices({
      leak: ['漏水', 'Leak'],
      lock: ['门锁损坏', 'Broken lock'],
      stranger: ['生人', 'Stranger'],
      unwell: ['身体不适', 'Somebody unwell'],
    }),
  },
);

/** 手机上的七行：有问题才展开本组各项。人数与其他在组外。 */
const groups: CheckGroup[] = [
  group(
    'wiring',
    '插线板、电线',
    'Power strips and wiring',
    ['private-wiring', 'socket-condition', 'uncertified-product'],
    words('无串接、无私拉、不上床', 'Not chained, not private, not in bed'),
  ),
  group(
    'appliances',
    '违规电器',
    'Forbidden appliances',
    ['illegal-appliance'],
    words('无热得快、电炉、电热毯', 'No immersion heater, hot plate, electric blanket'),
  ),
  group(
    'charging',
    '充电',
    'Charging',
    ['vehicle-battery', 'charging-on-bed', 'power-off'],
    words('电池不入室，人离断电', 'No vehicle battery; power off when leaving'),
  ),
  group(
    'fire',
    '明火',
    'Open flame',
    ['open-flame', 'smoking'],
    words('无蜡烛、无吸烟痕迹', 'No candle, no trace of smoking'),
  ),
  group(
    'ways',
    '通道与门口',
    'Ways and doors',
    ['door-clear', 'window-escape', 'corridor-signs'],
    words('无堆物，门能全开', 'Nothing piled, door opens fully'),
  ),
  group(
    'equipment',
    '烟感与灭火器',
    'Detectors and extinguishers',
    ['smoke-detector', 'corridor-equipment'],
    words('在位，未遮挡，压力正常', 'In place, uncovered, pressure right'),
  ),
  group(
    'combustibles',
    '易燃物',
    'Combustibles',
    ['dangerous-goods', 'combustible-hangings'],
    words('无酒精、无油气罐', 'No alcohol, no gas cartridge'),
  ),
];

/** 宿舍夜间自查。R3-05、R3-10、R3-11 */
export const nightlyRoomCheck: Form = {
  id: 'nightly-room-check',
  words: words('宿舍夜间消防安全自查表', 'Nightly fire-safety check of a room'),
  fields: [field('nobody', '宿舍无人', 'Nobody in the room', 'yes-no')],
  items: [personsPresent, ...electricityItems, ...fireItems, ...wayItems, anythingElse],
  groups,
};
