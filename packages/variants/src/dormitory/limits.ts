import type { Policy } from '@wangge/grid/policy/policy';
import { limit, words } from '../notation.ts';

const hazard = { moves: false };

/** 一套：立即消除，次日复查。文件只说“彻底清除”，天数由学院自定。R3-11 */
export const limitSets: Policy['limitSets'] = [
  {
    id: 'elimination-limits',
    words: words('隐患消除时限', 'Elimination limits'),
    source: words(
      '学院宿舍安全管理制度；文件未给天数，可由学院改',
      'The college’s dormitory rules; the document gives no days, the college may change them',
    ),
    accept: limit('1d', hazard),
    verify: limit('1d', hazard),
    treat: {
      class: limit('1d', hazard),
      department: limit('1d', hazard),
      outside: limit('3wd', hazard),
    },
  },
];
