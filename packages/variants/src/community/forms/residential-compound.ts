import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：生活小区。R9-19、R9-20 */
export const residentialCompound: Form = {
  id: 'residential-compound',
  words: words('生活小区', 'Residential compound'),
  fields: [],
  items: [
    item('road-drain', '路面平整硬化、排水通畅、井盖齐全', 'Roads, drains, covers', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'road-damage',
    }),
    item('stairwell', '楼道无堆物、无小广告、照明完好', 'Stairwells clear, lit', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'stairwell-clutter',
    }),
    item('fire-lane', '消防通道畅通、标线清晰、器材有效', 'Fire lane and equipment', {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'fire-lane',
    }),
    item('e-bike', '无飞线充电、电动车不进楼', 'No flying leads, no e-bikes indoors', {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'flying-lead',
    }),
    item('bins', '垃圾分类投放、桶身整洁、日产日清', 'Sorting, clean bins, daily removal', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'bin-overflow',
    }),
    item('parking', '车辆有序，不占绿地和出入口', 'Parking in order', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'parking',
    }),
    item('green', '无毁绿种菜、私搭乱建、乱拉挂', 'No vegetable plots, sheds, lines', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'green-damage',
    }),
    item('notice', '公益广告、公示栏完好更新', 'Notices in order', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'public-notice-damage',
    }),
    item('access', '无障碍设施、健身器材完好', 'Ramps and fitness gear', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'property-company',
      raises: 'property-dispute',
    }),
  ],
};
