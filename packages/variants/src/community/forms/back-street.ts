import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：背街小巷。R9-19、R9-20 */
export const backStreet: Form = {
  id: 'back-street',
  words: words('背街小巷', 'Back street'),
  fields: [],
  items: [
    item('surface', '路面硬化、无坑洼积水，人行道连续', 'Paved, no pools, footway unbroken', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'road-damage',
    }),
    item('clean', '无暴露垃圾、卫生死角，路面见本色', 'No rubbish, no dirty corners', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'exposed-rubbish',
    }),
    item(
      'no-trade',
      '无占道经营、店外经营（划线区内除外）',
      'No trade on the way, marked zones excepted',
      { fails: 'general', photo: 'on-fail', treats: 'enforcement-team', raises: 'road-trading' },
    ),
    item('lines', '空中线缆整齐、无乱拉', 'Cables tidy', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'utility-line',
      raises: 'cable-hanging',
    }),
    item('adverts', '无小广告、乱涂写', 'No small adverts', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'small-advert',
    }),
    item('lamps', '路灯完好', 'Lamps work', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'street-lamp',
    }),
    item('toilet-station', '公厕、垃圾站干净无异味', 'Toilet and rubbish station clean', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-city',
      raises: 'exposed-rubbish',
    }),
  ],
};
