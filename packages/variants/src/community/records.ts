import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const recordKinds: Policy['recordKinds'] = [
  {
    // 职能部门专人也巡查。R9-11、R9-16、R9-20
    id: 'patrol',
    words: words('点位巡查', 'Point patrol'),
    form: 'patrol',
    checklists: [
      'cultural-service-centre',
      'residential-compound',
      'back-street',
      'farmers-market',
      'city-appearance',
      'public-notice',
      'three-guarantees',
    ],
    performedBy: ['grid-member', 'grid-head', 'police-liaison', 'city-liaison', 'market-liaison'],
    channel: 'patrol',
  },
];
