import type { Demo } from '@wangge/api/demo/contract';
import { demoOrganizations } from '@wangge/variants/demo/organizations';
import { demoOperator } from '@wangge/variants/demo/sign-ins';

/** What an empty embedded store is filled with at its first start. */
export const demo: Demo = {
  organizations: demoOrganizations,
  operator: demoOperator,
  password: 'wangge-demo',
};
