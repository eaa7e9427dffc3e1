import type { Policy } from '@wangge/grid/policy/policy';
import { limit, words } from '../notation.ts';

const hazard = { moves: false };

/** 文件只分一般和重大两级，天数由公司自定。R5-08 */
export const limitSets: Policy['limitSets'] = [
  {
    id: 'hazard-limits',
    words: words('隐患治理时限', 'Hazard limits'),
    source: words(
      '公司隐患排查治理制度；文件未给天数，可由公司改',
      'The company’s rules on hazards; the document gives no days, the company may change them',
    ),
    accept: limit('1d', hazard),
    verify: limit('1wd', hazard),
    plan: limit('3wd', hazard),
    treat: { grid: limit('3wd', hazard), company: limit('15wd', hazard) },
    byMark: { hard: limit('15wd', hazard) },
    byGrade: { major: 'by-plan' },
  },
];
