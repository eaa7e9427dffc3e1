import { definePolicy } from '@wangge/grid/policy/define';
import { words } from '../notation.ts';
import { bodies } from './bodies.ts';
import { channels, flow } from './case-flow.ts';
import { caseKinds } from './case-kinds.ts';
import { acceptance } from './forms/acceptance.ts';
import { canteen } from './forms/canteen.ts';
import { chemicalStore } from './forms/chemical-store.ts';
import { confinedSpace } from './forms/confined-space.ts';
import { electrical } from './forms/electrical.ts';
import { fireProtection } from './forms/fire-protection.ts';
import { fiveItems } from './forms/five-items.ts';
import { forkliftLifting } from './forms/forklift-lifting.ts';
import { grading } from './forms/grading.ts';
import { machineShop } from './forms/machine-shop.ts';
import { patrol } from './forms/patrol.ts';
import { warehouse } from './forms/warehouse.ts';
import { levels, tierOfLevel, tiers, trees } from './levels.ts';
import { limitSets } from './limits.ts';
import { lines, posts } from './posts.ts';
import { recordKinds } from './records.ts';
import { grades, marks, taxonomy } from './taxonomy.ts';
import { vocabulary } from './vocabulary.ts';

/** 企业安全网格。篇五 */
export const enterpriseSafety = definePolicy({
  variant: 'enterprise-safety',
  revision: 'enterprise-safety-1',
  words: words('企业安全', 'Enterprise safety'),
  prefix: 'AQ',
  levels,
  trees,
  tiers,
  tierOfLevel,
  lines,
  posts,
  bodies,
  grades,
  marks,
  taxonomy,
  caseKinds,
  channels,
  flow,
  limitSets,
  defaultLimitSet: 'hazard-limits',
  forms: [
    patrol,
    machineShop,
    warehouse,
    electrical,
    fireProtection,
    chemicalStore,
    forkliftLifting,
    canteen,
    confinedSpace,
    grading,
    fiveItems,
    acceptance,
  ],
  recordKinds,
  vocabulary,
});
