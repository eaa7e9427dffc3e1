import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 消防检查表，每月（重点部位每日巡查）。 */
export const fireProtection: Form = {
  id: 'fire-protection',
  words: words('消防检查表', 'Fire protection checklist'),
  fields: [],
  items: [
    item('lanes', '消防车道、登高面未占用', 'Fire lane and rescue area free', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: 'at-once',
    }),
    item('exits', '安全出口、疏散通道畅通未锁', 'Exits and ways free, unlocked', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: 'at-once',
    }),
    item('extinguishers', '灭火器配置、压力、检验合格', 'Extinguishers: kind, pressure, date', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: '1d',
    }),
    item('hydrants', '室内外消火栓有水、器材齐全', 'Hydrants with water and gear', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: '1d',
    }),
    item(
      'alarm',
      '火灾报警、联动正常，消控室双人持证值班',
      'Alarm and links work; control room manned, licensed',
      { fails: 'general', photo: 'never', raises: 'fire-protection', due: 'at-once' },
    ),
    item(
      'pumps',
      '消防泵、喷淋在自动位，阀门开启',
      'Pumps and sprinklers on automatic, valves open',
      { fails: 'general', photo: 'on-fail', raises: 'fire-protection', due: 'at-once' },
    ),
    item('doors', '防火门、卷帘完好，常闭门关闭', 'Fire doors and shutters in order', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: '3d',
    }),
    item('lights', '应急照明、疏散标志完好', 'Emergency lights and signs', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: '3d',
    }),
    item(
      'hot-work',
      '动火有票、清场、监护、留守',
      'Hot work permitted, cleared, watched, guarded after',
      { fails: 'general', photo: 'on-fail', raises: 'fire-protection', due: 'at-once' },
    ),
    item('sandwich-panel', '无易燃夹芯板搭建、无违规分隔', 'No combustible panels or partitions', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'fire-protection',
      due: '7d',
      candidate: true,
    }),
    item('drill', '预案与半年一次演练记录', 'Plan and half-yearly drill on record', {
      fails: 'general',
      photo: 'never',
      raises: 'fire-protection',
      due: '7d',
    }),
    item(
      'e-bikes',
      '厂内电动自行车集中停放充电',
      'E-bikes parked and charged in one protected place',
      { fails: 'general', photo: 'on-fail', raises: 'fire-protection', due: 'at-once' },
    ),
  ],
};
