import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：市容市貌（主次干道、商业街）。R9-19、R9-20 */
export const cityAppearance: Form = {
  id: 'city-appearance',
  words: words('市容市貌（主次干道、商业街）', 'City appearance on main streets'),
  fields: [],
  items: [
    item('clean', '路面、隔离带、路缘石干净', 'Carriageway, dividers, kerbs clean', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'exposed-rubbish',
    }),
    item('facade', '建筑立面整洁、无乱挂晾、无乱搭建', 'Fronts tidy', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'enforcement-team',
      raises: 'illegal-building',
    }),
    item('signs', '招牌规范牢固、无违规广告', 'Signs regular and firm', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'enforcement-team',
      raises: 'outside-shop',
    }),
    item('trade', '无占道、店外经营', 'No trade on the way', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'enforcement-team',
      raises: 'road-trading',
    }),
    item('parking', '机动车、非机动车、共享单车停放有序', 'Vehicles and bicycles in order', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'traffic-police',
      raises: 'parking',
    }),
    item('facilities', '果皮箱、座椅、护栏、路灯完好', 'Bins, seats, rails, lamps', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'street-lamp',
    }),
    item('blind-way', '盲道、坡道连续未占用', 'Tactile paving and ramps free', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'road-damage',
    }),
    item('traffic', '行人车辆各行其道、礼让斑马线', 'People and cars keep their ways', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'traffic-police',
      raises: 'parking',
    }),
    item('site', '工地围挡、无扬尘抛撒', 'Sites fenced, no dust', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'exposed-rubbish',
    }),
  ],
};
