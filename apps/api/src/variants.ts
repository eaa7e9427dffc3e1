import type { Policy } from '@wangge/grid/policy/policy';
import { community } from '@wangge/variants/community/policy';
import { dormitory } from '@wangge/variants/dormitory/policy';
import { enterpriseSafety } from '@wangge/variants/enterprise-safety/policy';

/** What this installation ships. The API is handed them and names none. */
export const variants: Readonly<Record<string, Policy>> = {
  community,
  'enterprise-safety': enterpriseSafety,
  dormitory,
};
