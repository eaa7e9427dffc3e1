import { definePolicy } from '@wangge/grid/policy/define';
import { words } from '../notation.ts';
import { bodies } from './bodies.ts';
import { channels, flow } from './case-flow.ts';
import { caseKinds } from './case-kinds.ts';
import { backStreet } from './forms/back-street.ts';
import { cityAppearance } from './forms/city-appearance.ts';
import { culturalServiceCentre } from './forms/cultural-service-centre.ts';
import { farmersMarket } from './forms/farmers-market.ts';
import { patrol } from './forms/patrol.ts';
import { publicNotice } from './forms/public-notice.ts';
import { residentialCompound } from './forms/residential-compound.ts';
import { threeGuarantees } from './forms/three-guarantees.ts';
import { levels, tierOfLevel, tiers, trees } from './levels.ts';
import { limitSets } from './limits.ts';
import { lines, posts } from './posts.ts';
import { recordKinds } from './records.ts';
import { grades, marks, taxonomy } from './taxonomy.ts';
import { vocabulary } from './vocabulary.ts';

/** 社区网格。篇二、篇六至篇九 */
export const community = definePolicy({
  variant: 'community',
  revision: 'community-1',
  words: words('社区', 'Community'),
  prefix: 'SQ',
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
  defaultLimitSet: 'community-limits',
  forms: [
    patrol,
    culturalServiceCentre,
    residentialCompound,
    backStreet,
    farmersMarket,
    cityAppearance,
    publicNotice,
    threeGuarantees,
  ],
  recordKinds,
  vocabulary,
});
