import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 电气检查表，每周。 */
export const electrical: Form = {
  id: 'electrical',
  words: words('电气检查表', 'Electrical checklist'),
  fields: [],
  items: [
    item('certificates', '电工持特种作业证且在有效期内', 'Electricians licensed and in date', {
      fails: 'general',
      photo: 'never',
      raises: 'electricity',
      due: 'at-once',
      candidate: true,
    }),
    item(
      'substation',
      '配电室防火、防水、防小动物，通风良好',
      'Switch room: fire, water and vermin proof, ventilated',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '3d' },
    ),
    item(
      'insulation-gear',
      '绝缘手套、靴、验电器定期试验合格',
      'Insulating gloves, boots, detector tested',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '3d' },
    ),
    item('mats', '柜前后铺绝缘垫，无杂物', 'Insulating mats, nothing stored', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'electricity',
      due: '1d',
    }),
    item(
      'boxes',
      '配电箱有门有锁、回路标识、无裸露',
      'Boxes locked, circuits labelled, nothing bare',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '1d' },
    ),
    item('one-switch', '一机一闸一漏一箱', 'One machine, one switch, one RCD, one box', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'electricity',
      due: '3d',
    }),
    item('rcd', '漏电保护器试跳有效', 'RCD trips on test', {
      fails: 'general',
      photo: 'never',
      raises: 'electricity',
      due: 'at-once',
    }),
    item('earthing', '外壳接地或接零可靠，PE 线不断开', 'Earthing reliable, PE unbroken', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'electricity',
      due: '1d',
    }),
    item(
      'temporary',
      '临时用电有审批、期限、架空或保护',
      'Temporary supply permitted, dated, protected',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: 'at-once' },
    ),
    item('cables', '线缆无老化、破损、过热、私接', 'Cables not aged, damaged, hot or private', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'electricity',
      due: '1d',
    }),
    item('explosion-proof', '爆炸危险场所电气防爆完好', 'Explosion-proof equipment in order', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'electricity',
      due: 'at-once',
      candidate: true,
    }),
    item('lockout', '检修停电、验电、挂牌上锁', 'Isolation, test, tag and lock', {
      fails: 'general',
      photo: 'never',
      raises: 'electricity',
      due: 'at-once',
    }),
  ],
};
