import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 班干部：本班的宿舍、案件和记录。 */
const classWork = {
  'case.read': 'subtree',
  'case.raise': 'subtree',
  'case.treat': 'subtree',
  'record.read': 'subtree',
  'hierarchy.read': 'subtree',
  'post.read': 'subtree',
  'figures.read': 'subtree',
  'policy.read': 'organization',
} as const;

/** 楼里的人：按楼栋树看本楼或本层。 */
const buildingWork = {
  'case.read': 'subtree',
  'case.raise': 'subtree',
  'case.treat': 'subtree',
  'hierarchy.read': 'subtree',
  'policy.read': 'organization',
} as const;

/** 班级、楼栋、楼层、宿舍的岗位。 */
export const residencePosts: Policy['posts'] = [
  {
    id: 'class-teacher',
    words: words('班主任（第一责任人）', 'Class teacher, first responsible'),
    level: 'class',
    line: 'class-line',
    staffing: { min: 1, max: 1 },
    grants: {
      ...classWork,
      'case.verify': 'subtree',
      'case.supervise': 'subtree',
      'person.issue-slip': 'subtree',
    },
  },
  {
    id: 'class-monitor',
    words: words('班长', 'Class monitor'),
    level: 'class',
    line: 'class-line',
    staffing: { min: 1, max: 1 },
    grants: { ...classWork },
  },
  {
    id: 'league-secretary',
    words: words('团支书', 'League secretary'),
    level: 'class',
    line: 'class-line',
    staffing: { min: 1, max: 1 },
    grants: classWork,
  },
  {
    id: 'class-dormitory-officer',
    words: words('宿管委员（小组网格负责人）', 'Class dormitory officer'),
    level: 'class',
    line: 'union-line',
    body: 'class',
    staffing: { min: 1, max: 2 },
    grants: { ...classWork, 'case.verify': 'subtree' },
  },
  {
    id: 'dorm-leader',
    words: words('舍长', 'Dorm leader'),
    level: 'room',
    line: 'class-line',
    staffing: { min: 1, max: 1 },
    grants: {
      'case.read': 'own',
      'case.raise': 'own',
      'case.verify': 'own',
      'record.make': 'own',
      'record.read': 'own',
      'hierarchy.read': 'own',
      'policy.read': 'organization',
    },
  },
  {
    id: 'dormitory-officer',
    words: words('宿管部干事（包楼层）', 'Dormitory officer of a floor'),
    level: 'floor',
    line: 'union-line',
    tree: 'building',
    staffing: { min: 1 },
    grants: {
      ...buildingWork,
      'case.verify': 'subtree',
      'record.make': 'subtree',
      'record.read': 'subtree',
      'post.read': 'subtree',
    },
  },
  {
    id: 'building-warden',
    words: words('楼管', 'Building warden'),
    level: 'building',
    line: 'service-line',
    tree: 'building',
    body: 'building-desk',
    staffing: { min: 1 },
    grants: {
      ...buildingWork,
      'case.accept': 'subtree',
      'case.verify': 'subtree',
      'record.make': 'subtree',
      'record.read': 'subtree',
      'post.read': 'subtree',
    },
  },
  {
    id: 'night-patrol',
    words: words('夜间巡查员', 'Night patrol'),
    level: 'building',
    line: 'service-line',
    tree: 'building',
    staffing: { min: 1 },
    grants: { ...buildingWork, 'record.read': 'subtree' },
  },
  {
    id: 'repair-worker',
    words: words('水电维修工', 'Repair worker'),
    level: 'building',
    line: 'service-line',
    tree: 'building',
    body: 'logistics',
    staffing: { min: 1 },
    grants: buildingWork,
  },
];
