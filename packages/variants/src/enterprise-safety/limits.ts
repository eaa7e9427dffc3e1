import type { Policy } from '@wangge/grid/policy/policy';
import { limit, words } from '../notation.ts';

const hazard = { moves: false };

/** 文件只分一般和重大两级，天数由公司自定。R5-08 */
export const limitSets: Policy['limitSets'] = [
  {
    id: 'hazard-limits',
    words: words('隐患治理时限', 'Hazard limits'),
    source: words(
      '企业网格工作方法 1.2：一般的自行解决，重大的公司解决；天数文件未给，由公司定',
      'Working method of the enterprise grid, 1.2: general by the grid, major by the company; the document gives no days, the company sets them',
    ),
    accept: limit('1d', hazard),
    verify: limit('1wd', hazard),
    plan: limit('3wd', hazard),
    treat: { grid: limit('3wd', hazard), company: limit('15wd', hazard) },
    byMark: { hard: limit('15wd', hazard) },
    byGrade: { major: 'by-plan' },
  },
];
