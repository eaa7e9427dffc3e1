import type { Policy } from '@wangge/grid/policy/policy';
import { choice, found, told, words } from '../notation.ts';

/** 主动发现的两种，其余为被动受理。R1-02、R8-06 */
export const channels: Policy['channels'] = [
  found('patrol', '巡查', 'Patrol'),
  found('visit', '走访', 'Visit'),
  told('phone', '来电', 'Call', words('来电里拍不了照', 'A call brings no photo')),
  told('message', '短信微信', 'Text or WeChat', words('短信里没有照片', 'A text brings no photo')),
  told('spoken', '口头', 'Spoken', words('口头说的，人不在现场', 'Told away from the place')),
  told('written', '书面', 'Written', words('书面反映，没有现场照片', 'A letter brings no photo')),
  told(
    'hotline-12345',
    '12345',
    '12345 hotline',
    words('热线转来，没有现场照片', 'The hotline sends no photo'),
  ),
  told(
    'department',
    '部门转办',
    'From a department',
    words('部门转来，没有现场照片', 'The department sends no photo'),
  ),
  {
    id: 'public-form',
    words: words('扫码', 'Scanned code'),
    proactive: false,
    onForm: false,
    noPhoto: words('群众反映不必拍照', 'The public need not take one'),
  },
];

/** 网格长受理，社区书记派遣；社区解决不了报街道，街道解决不了上报区、市。R8-17、R9-13..15、R7-01..06 */
export const flow: Policy['flow'] = {
  entries: [
    // 手续完备、能当场解决的，登记人自己处置，前后留痕。R8-14、R9-21
    {
      source: ['staff', 'check'],
      marks: ['on-the-spot'],
      stage: 'in-treatment',
      seat: { raiser: true, kinds: ['grid-member', 'grid-head', 'level-2-head', 'mediator'] },
    },
    { stage: 'to-accept', seat: { posts: ['grid-head', 'level-2-head', 'governance-officer'] } },
  ],
  accepts: ['grid-head', 'level-2-head', 'governance-officer'],
  dispatches: ['level-2-head', 'governance-officer', 'level-1-head', 'general-grid-head'],
  verifies: [
    'grid-head',
    'level-2-head',
    'station-verifier',
    'area-verifier',
    'governance-officer',
  ],
  approves: ['level-2-head', 'governance-officer', 'level-1-head', 'general-grid-head'],
  upward: [
    {
      fromTier: 'community',
      command: 'hand-over',
      posts: ['governance-officer', 'level-1-head'],
      words: words('报街道共同解决', 'Hand over to the street'),
    },
    {
      fromTier: 'street',
      command: 'hand-up',
      posts: ['district-leader'],
      words: words('上报区联系领导', 'Hand up to the linked district leader'),
    },
    {
      fromTier: 'street',
      command: 'hand-up',
      posts: ['city-department-officer'],
      words: words('上报市直部门', 'Hand up to the city department'),
    },
    {
      fromTier: 'higher',
      command: 'hand-up',
      posts: ['city-department-officer'],
      words: words('上报市直部门', 'Hand up to the city department'),
    },
  ],
  returnReasons: [
    choice('not-our-duty', '不属本单位职责', 'Not our duty'),
    choice('wrong-place', '地点有误', 'Wrong place'),
    choice('already-treated', '已处置', 'Already treated'),
    choice('missing-information', '信息不全', 'Information missing'),
    choice('other', '其他', 'Other'),
  ],
  returnsBeforeDecider: 2,
  deciders: ['level-1-head', 'general-grid-head'],
  maxExtensions: 2,
  lookBackDays: 14,
};
