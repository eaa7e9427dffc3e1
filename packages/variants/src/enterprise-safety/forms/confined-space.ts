import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 有限空间检查表，每月；作业前逐项。 */
export const confinedSpace: Form = {
  id: 'confined-space',
  words: words('有限空间检查表', 'Confined space checklist'),
  fields: [],
  items: [
    item(
      'inventory',
      '已辨识并建立台账（位置、危害、管控）',
      'Identified and listed: place, danger, control',
      {
        fails: 'general',
        photo: 'never',
        raises: 'confined-space',
        due: 'at-once',
        candidate: true,
      },
    ),
    item('signs', '出入口有明显警示标志与告知牌', 'Warning sign and notice at the entrance', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'confined-space',
      due: 'at-once',
      candidate: true,
    }),
    item('physical-bar', '出入口有防误入措施（锁、盖、栏）', 'Barred against entry by mistake', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'confined-space',
      due: '1d',
    }),
    item(
      'permit',
      '作业审批单齐全、签字有效（不合格先停止作业）',
      'Permit complete and signed; if not, stop work first',
      {
        fails: 'general',
        photo: 'on-fail',
        raises: 'confined-space',
        due: 'at-once',
        candidate: true,
      },
    ),
    item(
      'isolation',
      '物料、能源隔离，清空、清洗、置换（不合格先停止作业）',
      'Isolated, emptied, washed, purged; if not, stop work first',
      { fails: 'general', photo: 'never', raises: 'confined-space', due: 'at-once' },
    ),
    item(
      'ventilate-first',
      '先通风、再检测、后作业（不合格先停止作业）',
      'Ventilate, then test, then work; if not, stop work first',
      {
        fails: 'general',
        photo: 'never',
        raises: 'confined-space',
        due: 'at-once',
        candidate: true,
      },
    ),
    item(
      'gas-test',
      '氧含量 19.5–23.5 %，可燃、有毒气体合格，有记录（不合格先停止作业）',
      'Oxygen 19.5–23.5 %, flammable and toxic gas within limits, recorded; if not, stop work first',
      { fails: 'general', photo: 'on-fail', raises: 'confined-space', due: 'at-once' },
    ),
    item(
      'continuous',
      '作业中持续监测与强制通风（不合格先停止作业）',
      'Monitoring and ventilation throughout; if not, stop work first',
      { fails: 'general', photo: 'never', raises: 'confined-space', due: 'at-once' },
    ),
    item(
      'watcher',
      '监护人在岗、不离开、能联络（不合格先停止作业）',
      'Watcher present, never leaves, in contact; if not, stop work first',
      {
        fails: 'general',
        photo: 'never',
        raises: 'confined-space',
        due: 'at-once',
        candidate: true,
      },
    ),
    item(
      'gear',
      '呼吸防护、安全带、三脚架、照明合格（不合格先停止作业）',
      'Breathing gear, harness, tripod, safe light; if not, stop work first',
      { fails: 'general', photo: 'on-fail', raises: 'confined-space', due: 'at-once' },
    ),
    item('rescue', '应急装备就位，严禁盲目施救', 'Rescue gear ready; no blind rescue', {
      fails: 'general',
      photo: 'never',
      raises: 'confined-space',
      due: 'at-once',
    }),
    item('contractor', '承包作业有协议、统一协调', 'Contractors under agreement and coordination', {
      fails: 'general',
      photo: 'never',
      raises: 'confined-space',
      due: 'at-once',
      candidate: true,
    }),
    item('training', '专项培训与演练记录', 'Special training and drill on record', {
      fails: 'general',
      photo: 'never',
      raises: 'confined-space',
      due: '3d',
    }),
    item('headcount', '进出清点人员与工具', 'People and tools counted in and out', {
      fails: 'general',
      photo: 'never',
      raises: 'confined-space',
      due: 'at-once',
    }),
  ],
};
