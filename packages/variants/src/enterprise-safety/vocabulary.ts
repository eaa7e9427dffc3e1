import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const vocabulary: Policy['vocabulary'] = {
  case: words('隐患', 'Hazard'),
  cases: words('隐患', 'Hazards'),
  raise: words('上报隐患', 'Report a hazard'),
  grid: words('网格', 'Grid'),
  check: words('检查', 'Check'),
  patrol: words('巡查', 'Patrol'),
  building: words('厂区', 'Works'),
  today: words('今天', 'Today'),
  grade: words('隐患级别', 'Grade'),
};
