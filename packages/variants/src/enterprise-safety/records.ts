import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const recordKinds: Policy['recordKinds'] = [
  {
    id: 'patrol',
    words: words('网格巡查', 'Grid patrol'),
    form: 'patrol',
    checklists: [
      'machine-shop',
      'warehouse',
      'electrical',
      'fire-protection',
      'chemical-store',
      'forklift-lifting',
      'canteen',
      'confined-space',
    ],
    performedBy: ['grid-manager'],
    channel: 'patrol',
    signed: true,
  },
];
