import type { PostKind } from '@wangge/grid/post/post';
import { words } from '../notation.ts';

/** 职能部门派到网格的专人：执法，也巡查。R9-16 */
const liaison = {
  'case.read': 'subtree',
  'case.raise': 'subtree',
  'case.treat': 'subtree',
  'record.make': 'subtree',
  'hierarchy.read': 'subtree',
  'policy.read': 'organization',
} as const;

/** 上级单位：收到上报的案件，反馈进展。R9-14、R9-15、R7-07 */
const higher = {
  'case.read': 'subtree',
  'case.treat': 'subtree',
  'policy.read': 'organization',
} as const;

/** 企业和其他单位只见交给自己的案件，不见别的。 */
const unit = { 'case.read': 'own', 'case.treat': 'own', 'policy.read': 'organization' } as const;

/** 外单位的人坐的岗位。 */
export const outsidePosts: readonly PostKind[] = [
  {
    id: 'police-liaison',
    words: words('公安专人', 'Police liaison'),
    level: 'grid',
    line: 'police',
    outside: true,
    body: 'police-station',
    staffing: { min: 1 },
    grants: liaison,
  },
  {
    id: 'city-liaison',
    words: words('城管专人', 'City-management liaison'),
    level: 'grid',
    line: 'city-management',
    outside: true,
    body: 'enforcement-team',
    staffing: { min: 1 },
    grants: liaison,
  },
  {
    id: 'market-liaison',
    words: words('市场监管专人', 'Market-supervision liaison'),
    level: 'grid',
    line: 'market',
    outside: true,
    body: 'market-station',
    staffing: { min: 1 },
    grants: liaison,
  },
  {
    // 不是每个小区都有物业。R9-18
    id: 'property-manager',
    words: words('物业', 'Property manager'),
    level: 'community',
    line: 'property',
    outside: true,
    body: 'property-company',
    staffing: { min: 0 },
    grants: { ...unit, 'case.raise': 'subtree' },
  },
  {
    id: 'body-officer',
    words: words('承办单位经办人', 'Officer of a treating body'),
    level: 'street',
    outside: true,
    bodyOnPost: true,
    staffing: { min: 0 },
    grants: unit,
  },
  {
    id: 'district-leader',
    words: words('区联系领导', 'Linked district leader'),
    level: 'district',
    outside: true,
    staffing: { min: 1 },
    grants: higher,
  },
  {
    id: 'city-department-officer',
    words: words('市直部门经办人', 'Officer of a city department'),
    level: 'city',
    outside: true,
    staffing: { min: 0 },
    grants: higher,
  },
];
