import type { Body } from '@wangge/grid/case/case-policy';
import { words } from '../notation.ts';

/** 公司部门由经办人答复，经办人的岗位上写明是哪个部门。 */
function department(id: string, zh: string, en: string): Body {
  return { id, words: words(zh, en), tier: 'company', answeredBy: ['department-officer'] };
}

export const bodies: readonly Body[] = [
  {
    id: 'grid',
    words: words('本网格', 'The grid itself'),
    tier: 'grid',
    answeredBy: ['grid-manager'],
  },
  department('equipment', '设备动力部', 'Equipment and power'),
  department('production', '生产技术部', 'Production'),
  {
    id: 'safety',
    words: words('安全环保部', 'Safety and environment'),
    tier: 'company',
    answeredBy: ['safety-lead'],
  },
  department('warehouse', '仓储物流部', 'Warehouse and logistics'),
  department('administration', '综合办公室（食堂、保卫）', 'Administration: canteen, guards'),
  department('personnel', '人力资源部', 'Personnel'),
  department('finance', '财务部', 'Finance'),
  { ...department('contractor', '承包单位', 'Contractor'), outside: true },
];
