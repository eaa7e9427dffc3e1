import type { Policy } from '@wangge/grid/policy/policy';
import { choice, found, told, words } from '../notation.ts';

export const channels: Policy['channels'] = [
  found('check', '自查', 'Own check'),
  found('inspection', '检查', 'Inspection'),
  found('patrol', '巡查', 'Patrol'),
  told('spoken', '口头', 'Spoken', words('口头说的，人不在现场', 'Told away from the place')),
  told('phone', '来电', 'Call', words('来电里拍不了照', 'A call brings no photo')),
  told('message', '短信微信', 'Text or WeChat', words('短信里没有照片', 'A text brings no photo')),
  told('written', '书面', 'Written', words('书面反映，没有现场照片', 'A letter brings no photo')),
  {
    id: 'public-form',
    words: words('扫码', 'Scanned code'),
    proactive: false,
    onForm: false,
    noPhoto: words('群众反映不必拍照', 'The public need not take one'),
  },
];

/** 查出来的隐患直接到承办单位；扫码反映的先由楼管受理。消除之后由另一个人复查才结案。R3-11 */
export const flow: Policy['flow'] = {
  entries: [
    {
      source: ['public'],
      stage: 'to-accept',
      seat: { posts: ['building-warden', 'dormitory-department-head'] },
    },
    { source: ['check', 'staff', 'meeting'], stage: 'to-take-on', seat: { body: 'treating' } },
    // Nobody answers for the treating body: the department finds somebody.
    { stage: 'to-dispatch', seat: { posts: ['dormitory-department-head', 'counsellor'] } },
  ],
  accepts: ['building-warden', 'dormitory-department-head'],
  dispatches: [
    'dormitory-department-head',
    'counsellor',
    'building-warden',
    'leading-group-head',
    'leading-group-deputy',
  ],
  verifies: [
    'discipline-officer',
    'discipline-head',
    'class-dormitory-officer',
    'class-teacher',
    'counsellor',
    'leading-group-deputy',
    'leading-group-head',
  ],
  approves: [
    'dormitory-department-head',
    'counsellor',
    'class-teacher',
    'leading-group-deputy',
    'leading-group-head',
  ],
  upward: [
    {
      fromTier: 'class',
      command: 'hand-over',
      posts: ['dormitory-department-head', 'counsellor'],
      words: words('移交宿管部', 'Hand over to the dormitory department'),
    },
    {
      fromTier: 'department',
      command: 'hand-over',
      posts: ['leading-group-head', 'leading-group-deputy'],
      words: words('报学院领导小组', 'Hand over to the leading group'),
    },
    {
      fromTier: 'outside',
      command: 'hand-over',
      posts: ['leading-group-head', 'leading-group-deputy'],
      words: words('报学院领导小组协调', 'Hand over to the leading group'),
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
  deciders: ['leading-group-head', 'leading-group-deputy'],
  maxExtensions: 2,
};
