import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 仓库检查表，每日。 */
export const warehouse: Form = {
  id: 'warehouse',
  words: words('仓库检查表', 'Warehouse checklist'),
  fields: [],
  items: [
    item(
      'five-distances',
      '五距符合要求（墙、柱、灯、顶、垛）',
      'Five distances: wall, pillar, lamp, roof, stack',
      { fails: 'general', photo: 'on-fail', raises: 'storage', due: '1d' },
    ),
    item(
      'fire-lanes',
      '主通道、消防通道、安全出口畅通未上锁',
      'Aisles, fire lanes, exits free and unlocked',
      { fails: 'general', photo: 'on-fail', raises: 'fire-protection', due: 'at-once' },
    ),
    item('no-living', '库内不住人、不设办公和生火', 'Nobody lives, cooks or heats inside', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: 'at-once',
      candidate: true,
    }),
    item('no-smoking', '禁烟禁火标志齐全、无烟头', 'No-smoking signs, no butts', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: 'at-once',
    }),
    item('charging', '叉车、电动车不在库内充电', 'No charging inside the store', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: 'at-once',
    }),
    item(
      'lights-wiring',
      '灯具为低温型，线路穿管，人走断电',
      'Cool lamps, wiring in conduit, power off when leaving',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '3d' },
    ),
    item('racking', '货架限载标识、无变形、有防撞', 'Racks rated, straight, protected', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'storage',
      due: '3d',
    }),
    item('stacking', '堆垛稳固、不超高、重下轻上', 'Stacks firm, not too high, heavy below', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'storage',
      due: '1d',
    }),
    item('separation', '分类分区存放，易燃品单独存放', 'Sorted by kind; flammables apart', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'storage',
      due: '1d',
    }),
    item(
      'extinguishers',
      '灭火器、消火栓在位有效无遮挡',
      'Extinguishers, hydrants in place, free, in date',
      { fails: 'general', photo: 'on-fail', raises: 'fire-protection', due: '1d' },
    ),
    item(
      'structure',
      '屋面、墙体无渗漏、变形；冬季清雪',
      'Roof and walls sound; snow cleared in winter',
      { fails: 'general', photo: 'on-fail', raises: 'storage', due: '3d' },
    ),
  ],
};
