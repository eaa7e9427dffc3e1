import type { Policy } from '@wangge/grid/policy/policy';
import { community } from './community/policy.ts';
import { dormitory } from './dormitory/policy.ts';
import { enterpriseSafety } from './enterprise-safety/policy.ts';

/** 随软件提供的三个变体。 */
export const variants: readonly Policy[] = [community, enterpriseSafety, dormitory];
