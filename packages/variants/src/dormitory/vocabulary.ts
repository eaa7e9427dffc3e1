import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const vocabulary: Policy['vocabulary'] = {
  case: words('隐患', 'Hazard'),
  cases: words('隐患', 'Hazards'),
  raise: words('上报隐患', 'Report a hazard'),
  grid: words('宿舍', 'Room'),
  check: words('今晚自查', 'Tonight’s check'),
  patrol: words('每日检查', 'Daily inspection'),
  building: words('楼栋', 'Building'),
  today: words('今晚', 'Tonight'),
  grade: words('严重程度', 'Severity'),
};
