import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：农贸市场。R9-19、R9-20 */
export const farmersMarket: Form = {
  id: 'farmers-market',
  words: words('农贸市场', "Farmers' market"),
  fields: [],
  items: [
    item(
      'zoning',
      '划行归市、生熟分开、活禽隔离（或禁售）',
      'Zones; raw and cooked apart; live poultry apart',
      { fails: 'general', photo: 'on-fail', treats: 'market-station', raises: 'food-safety' },
    ),
    item('licences', '亮证经营、健康证有效', 'Licences and health cards shown', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'unlicensed-trade',
    }),
    item('fair-scale', '出入口设公平秤、投诉点', 'Public scale and complaint desk', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'consumer-complaint',
    }),
    item('tracing', '索证索票、检测公示', 'Papers kept, tests posted', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'food-safety',
    }),
    item('drainage', '下水畅通、地面无积水', 'Drains work, dry floor', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'sewer',
    }),
    item('rubbish', '垃圾及时清运、分类收集', 'Rubbish sorted and removed', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'exposed-rubbish',
    }),
    item('toilet', '公厕有水冲、无明显异味', 'Toilets flushed, no smell', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'exposed-rubbish',
    }),
    item('around', '周边无占道、乱停、游商', 'No trade, parking, pedlars around', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'enforcement-team',
      raises: 'road-trading',
    }),
    item('fire-gas', '消防通道畅通、用电用气安全', 'Fire lanes, power and gas safe', {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'fire-brigade',
      raises: 'small-shop-fire',
    }),
    item('adverts', '诚信经营等公益广告', 'Honest-trade notices', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'market-station',
      raises: 'public-notice-damage',
    }),
  ],
};
