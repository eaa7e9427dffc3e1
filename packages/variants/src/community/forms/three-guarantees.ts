import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：门前三包。R9-19、R9-20 */
export const threeGuarantees: Form = {
  id: 'three-guarantees',
  words: words('门前三包', 'Three guarantees at the shop door'),
  fields: [],
  items: [
    item('agreement', '责任书签订上墙', 'Agreement signed and posted', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
    }),
    item(
      'clean',
      '包卫生：无垃圾、污水、污垢、痰迹，冬季扫雪',
      'Clean: no rubbish, slops, stains; snow swept',
      { fails: 'general', photo: 'on-fail', treats: 'community', raises: 'exposed-rubbish' },
    ),
    item('green', '包绿化：不占绿、不在树上挂钉拴', 'Green: not occupied, nothing hung or nailed', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'green-damage',
    }),
    item(
      'order',
      '包秩序：无店外经营、乱停、乱堆、乱贴挂',
      'Order: no outside trade, parking, piling, posters',
      { fails: 'general', photo: 'on-fail', treats: 'community', raises: 'outside-shop' },
    ),
    item('bin', '配备垃圾容器、定时投放', 'Own bin, timed disposal', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'exposed-rubbish',
    }),
    item('inside', '门内证照、卫生、消防达标', 'Inside: licence, hygiene, fire', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'unlicensed-trade',
    }),
  ],
};
