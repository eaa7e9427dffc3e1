import type { Policy } from '@wangge/grid/policy/policy';
import { limit, words } from '../notation.ts';

const hazard = { moves: false };

/** 一套：立即消除，次日复查。文件只说“彻底清除”，天数由学院自定。R3-11 */
export const limitSets: Policy['limitSets'] = [
  {
    id: 'elimination-limits',
    words: words('隐患消除时限', 'Elimination limits'),
    source: words(
      '学院安全检查制：彻底清除；天数文件未给，由学院定',
      'College rules on safety checks: remove completely; the document gives no days, the college sets them',
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
