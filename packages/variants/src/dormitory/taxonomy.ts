import type { Policy } from '@wangge/grid/policy/policy';
import { choice, words } from '../notation.ts';

export const taxonomy: Policy['taxonomy'] = {
  functions: [],
  fields: [
    choice('electricity', '用电', 'Electricity'),
    choice('fire', '消防', 'Fire safety'),
    choice('facilities', '设施', 'Facilities'),
    choice('order', '秩序与关怀', 'Order and care'),
  ],
  groups: [],
};

export const grades: Policy['grades'] = [
  {
    id: 'minor',
    words: words('轻微', 'Minor'),
    order: 1,
    raisesCase: false,
    meaning: words(
      '当场纠正，只留记录，不成案',
      'Corrected at the door, kept as a record, no case',
    ),
  },
  {
    id: 'general',
    words: words('一般', 'General'),
    order: 2,
    raisesCase: true,
    meaning: words('成案，限时消除并复查', 'A case; eliminated within its limit and re-checked'),
  },
  {
    id: 'serious',
    words: words('严重', 'Serious'),
    order: 3,
    raisesCase: true,
    meaning: words(
      '立即成案，当晚告知班主任和宿管部',
      'A case at once; the class teacher and the dormitory department are told the same evening',
    ),
  },
  {
    id: 'urgent',
    words: words('紧急', 'Urgent'),
    order: 4,
    raisesCase: true,
    meaning: words(
      '眼前有危险：先撤离，先打 119 或找保卫处，事后补记',
      'Danger now: leave, call 119 or security first, record afterwards',
    ),
  },
];
