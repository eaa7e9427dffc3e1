import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const vocabulary: Policy['vocabulary'] = {
  case: words('案件', 'Case'),
  cases: words('案件', 'Cases'),
  raise: words('登记', 'Raise a case'),
  grid: words('网格', 'Grid'),
  check: words('检查', 'Check'),
  patrol: words('巡查', 'Patrol'),
  building: words('楼栋', 'Building'),
  today: words('今天', 'Today'),
  grade: words('紧急程度', 'Urgency'),
};
