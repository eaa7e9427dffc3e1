import type { Policy } from '@wangge/grid/policy/policy';
import { cityEnvironmentKinds } from './case-kinds/city-environment.ts';
import { disputesPersonsKinds } from './case-kinds/disputes-persons.ts';
import { economyEmploymentKinds } from './case-kinds/economy-employment.ts';
import { livelihoodKinds } from './case-kinds/livelihood.ts';
import { marketOrderKinds } from './case-kinds/market-order.ts';
import { populationCultureKinds } from './case-kinds/population-culture.ts';
import { publicSafetyKinds } from './case-kinds/public-safety.ts';

/** 五十九类，分七个领域、十三个类别；一件案子可以属于几个领域。R1-06、R1-07 */
export const caseKinds: Policy['caseKinds'] = [
  ...economyEmploymentKinds,
  ...marketOrderKinds,
  ...publicSafetyKinds,
  ...disputesPersonsKinds,
  ...cityEnvironmentKinds,
  ...livelihoodKinds,
  ...populationCultureKinds,
];
