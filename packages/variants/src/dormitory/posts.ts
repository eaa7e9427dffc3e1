import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';
import { collegePosts } from './posts-college.ts';
import { residencePosts } from './posts-residence.ts';

/** 横向（班级线）、纵向（学生会线）、抽查线，加上校内服务线。R3-01..09 */
export const lines: Policy['lines'] = [
  {
    id: 'class-line',
    words: words('横向（班级线）', 'Class line'),
    order: [
      'leading-group-head',
      'leading-group-deputy',
      'counsellor',
      'class-teacher',
      'class-monitor',
      'league-secretary',
      'dorm-leader',
    ],
  },
  {
    id: 'union-line',
    words: words('纵向（学生会线）', 'Student-union line'),
    order: [
      'leading-group-head',
      'dormitory-department-head',
      'dormitory-officer',
      'class-dormitory-officer',
      'dorm-leader',
    ],
  },
  {
    id: 'discipline-line',
    words: words('抽查线', 'Spot-check line'),
    order: ['leading-group-head', 'discipline-head', 'discipline-officer'],
  },
  {
    id: 'service-line',
    words: words('物业与保卫', 'Wardens and security'),
    order: ['security-officer', 'building-warden', 'night-patrol', 'repair-worker'],
  },
];

export const posts: Policy['posts'] = [...collegePosts, ...residencePosts];
