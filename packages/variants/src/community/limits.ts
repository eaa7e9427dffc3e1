import type { Policy } from '@wangge/grid/policy/policy';
import { limit, words } from '../notation.ts';

/** 上报之后不再有文件规定的时限，只要求及时反馈进展；这个数由组织自定。R7-07 */
const higher = limit('15wd', { norm: true });

/** 两套时限出自两份文件，选一套，不混用；单位是时限的一部分。 */
export const limitSets: Policy['limitSets'] = [
  {
    // R8-08..11；受理与核查的时限文件未给
    id: 'community-limits',
    words: words('社区限时办结', 'Community time limits'),
    source: words(
      '社区限时办结制度，第 1 至 4 条',
      'Community rules on timely completion, items 1 to 4',
    ),
    accept: limit('1d'),
    verify: limit('1wd'),
    treat: {
      community: limit('1d'),
      street: limit('2d'),
      'other-unit': limit('3d'),
      higher,
    },
    cap: limit('5wd'),
  },
  {
    // R7-03..06；“一般在”是要求而不是死线，期前注明原因并获批准的列为有说明
    id: 'town-village-limits',
    words: words('镇村处置时限', 'Town and village limits'),
    source: words(
      '镇村网格处置规定，第 3、4 条',
      'Town and village rules on handling, items 3 and 4',
    ),
    accept: limit('1wd'),
    verify: limit('1wd'),
    treat: {
      community: limit('3wd', { norm: true }),
      street: limit('5wd', { norm: true }),
      'other-unit': limit('5wd', { norm: true }),
      higher,
    },
    handUp: { street: limit('2wd') },
  },
];
