import type { Policy } from '@wangge/grid/policy/policy';
import { choice, found, told, words } from '../notation.ts';

export const channels: Policy['channels'] = [
  found('patrol', '巡查', 'Patrol'),
  found('check', '检查', 'Check'),
  told('spoken', '当面', 'Face to face', words('当面说的，人不在现场', 'Told away from the place')),
  told('phone', '电话', 'Phone', words('电话里拍不了照', 'A call brings no photo')),
  { id: 'message', words: words('微信', 'WeChat'), proactive: false, onForm: true },
  told(
    'written',
    '意见箱',
    'Suggestion box',
    words('意见箱里没有照片', 'A note in the box brings no photo'),
  ),
  {
    id: 'meeting',
    words: words('班前会', 'Pre-shift meeting'),
    proactive: true,
    onForm: true,
    noPhoto: words('会上说的，人不在现场', 'Told at a meeting'),
  },
  {
    id: 'public-form',
    words: words('扫码', 'Scanned code'),
    proactive: false,
    onForm: false,
    noPhoto: words('扫码反映不必拍照', 'Whoever scans the code need not take one'),
  },
];

/** 两级：一般的留在网格自己治理，重大的和难以解决的到公司。R5-08、R5-12 */
export const flow: Policy['flow'] = {
  entries: [
    { grades: ['major'], stage: 'to-accept', seat: { posts: ['safety-director', 'principal'] } },
    { marks: ['hard'], stage: 'to-accept', seat: { posts: ['safety-director', 'principal'] } },
    { source: ['public'], stage: 'to-accept', seat: { posts: ['grid-manager', 'area-head'] } },
    { stage: 'in-treatment', seat: { raiser: true, kinds: ['grid-manager'] } },
    { stage: 'to-take-on', seat: { posts: ['grid-manager'] } },
    { stage: 'to-dispatch', seat: { posts: ['area-head', 'safety-lead'] } },
  ],
  accepts: ['grid-manager', 'area-head', 'safety-lead', 'safety-director', 'principal'],
  dispatches: ['area-head', 'safety-lead', 'safety-director', 'principal'],
  verifies: ['grid-manager', 'area-head', 'safety-lead', 'safety-director'],
  approves: ['area-head', 'safety-lead', 'safety-director', 'principal'],
  upward: [
    {
      fromTier: 'grid',
      command: 'hand-over',
      posts: ['area-head', 'safety-lead'],
      words: words('提请片区协调', 'Hand over to the area'),
    },
    {
      fromTier: 'company',
      command: 'hand-over',
      posts: ['safety-director', 'principal'],
      words: words('提交公司研究', 'Hand over to the company'),
    },
  ],
  returnReasons: [
    choice('not-our-duty', '不属本部门职责', 'Not our duty'),
    choice('wrong-place', '地点有误', 'Wrong place'),
    choice('already-treated', '已处置', 'Already treated'),
    choice('missing-information', '信息不全', 'Information missing'),
    choice('beyond-means', '人员、资金或权限不够', 'Beyond our people, money or authority'),
    choice('other', '其他', 'Other'),
  ],
  returnsBeforeDecider: 2,
  deciders: ['safety-director', 'principal'],
  maxExtensions: 2,
  lookBackDays: 30,
  // 五落实齐全并获批准才能治理；验收由没有治理的人做，网格自己不能销号。decisions 18
  plan: { grades: ['major'], approvedBy: ['principal', 'safety-director'] },
  gradeVerifiedBy: { major: ['safety-lead', 'area-head', 'principal', 'safety-director'] },
};
