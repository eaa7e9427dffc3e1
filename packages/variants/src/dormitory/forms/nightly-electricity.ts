import type { CheckItem } from '@wangge/grid/form/form';
import { choices, item } from '../../notation.ts';
import { batteries, forbiddenAppliances } from './belongings.ts';

const socketFaults = choices({
  broken: ['破损', 'Broken'],
  hot: ['发热', 'Hot'],
  scorched: ['焦痕', 'Scorched'],
  loose: ['松动', 'Loose'],
});
const urgentSocketFaults = choices({
  smoke: ['冒烟', 'Smoke'],
  sparks: ['火花', 'Sparks'],
  'burnt-smell': ['焦糊味', 'Burnt smell'],
});

/** 夜间自查：用电的七项。 */
export const electricityItems: CheckItem[] = [
  item(
    'private-wiring',
    '无私拉乱接电线，无插排串接、上床、悬空',
    'No private wiring; no chained, hanging or in-bed power strips',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'dormitory-department',
      raises: 'private-wiring',
      due: 'at-once',
      choices: choices({
        chained: ['插排串接', 'Chained strips'],
        private: ['私拉电线', 'Private wiring'],
        'on-bed': ['插排上床', 'Strip in the bed'],
        hanging: ['插排悬空', 'Strip hanging'],
      }),
    },
  ),
  item(
    'socket-condition',
    '插座、插头、电线、开关无破损、发热、焦痕、异味',
    'Sockets, plugs, leads, switches sound: not hot, scorched or smelling',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'electrical-defect',
      due: '1d',
      choices: [...socketFaults, ...urgentSocketFaults],
      urgentWhen: urgentSocketFaults,
    },
  ),
  item(
    'uncertified-product',
    '插排与充电器为合格品（有 CCC 标志）',
    'Strips and chargers carry the CCC mark',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'class',
      raises: 'electrical-defect',
      due: '3d',
      choices: choices({
        strip: ['插排无 CCC', 'Strip without CCC'],
        charger: ['充电器无 CCC', 'Charger without CCC'],
      }),
    },
  ),
  item(
    'illegal-appliance',
    '无违规电器（使用、插接或存放）',
    'No forbidden appliance in use, plugged in or stored',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'dormitory-department',
      raises: 'illegal-appliance',
      due: 'at-once',
      choices: forbiddenAppliances,
    },
  ),
  item(
    'vehicle-battery',
    '无电动车及其电池入室或充电',
    'No e-bike, scooter or its battery brought in or charged',
    {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'building-desk',
      raises: 'battery-charging',
      due: 'at-once',
      choices: batteries,
    },
  ),
  item(
    'charging-on-bed',
    '充电器、充电宝不在床铺或被褥下充电',
    'Nothing charges on a bed or under bedding',
    {
      fails: 'minor',
      photo: 'never',
      treats: 'class',
      due: 'at-once',
      choices: choices({
        charger: ['充电器在床上', 'Charger on the bed'],
        'power-bank': ['充电宝在被褥下', 'Power bank under bedding'],
      }),
    },
  ),
  item(
    'power-off',
    '就寝或离开时已断电、拔插头',
    'Power off and plugs out when sleeping or leaving',
    {
      fails: 'minor',
      photo: 'never',
      treats: 'class',
      due: 'at-once',
      choices: choices({
        'not-off': ['未断电', 'Power left on'],
        plugged: ['未拔插头', 'Plugs left in'],
      }),
    },
  ),
];
