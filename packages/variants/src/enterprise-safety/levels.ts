import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 属地管理，以部门或区域单位为网格；班组可有可无。R5-01 */
export const levels: Policy['levels'] = [
  { id: 'company', ordinal: 1, words: words('公司', 'Company') },
  { id: 'area', ordinal: 2, words: words('片区', 'Area') },
  { id: 'grid', ordinal: 3, words: words('网格', 'Grid') },
  { id: 'team', ordinal: 4, words: words('班组', 'Team') },
];

export const trees: Policy['trees'] = [
  {
    id: 'territory',
    words: words('属地树', 'By territory'),
    levels: ['company', 'area', 'grid', 'team'],
    main: true,
  },
];

/** 两级处置：一般问题网格自行解决，重大问题公司解决。R5-08 */
export const tiers: Policy['tiers'] = [
  { id: 'grid', words: words('网格', 'Grid') },
  { id: 'company', words: words('公司', 'Company') },
];

export const tierOfLevel: Policy['tierOfLevel'] = {
  company: 'company',
  area: 'company',
  grid: 'grid',
  team: 'grid',
};
