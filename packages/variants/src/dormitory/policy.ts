import { definePolicy } from '@wangge/grid/policy/define';
import { words } from '../notation.ts';
import { bodies } from './bodies.ts';
import { channels, flow } from './case-flow.ts';
import { caseKinds } from './case-kinds.ts';
import { dailyInspection } from './forms/daily-inspection.ts';
import { emptyRoomCheck } from './forms/empty-room-check.ts';
import { nightlyRoomCheck } from './forms/nightly-room-check.ts';
import { levels, tierOfLevel, tiers, trees } from './levels.ts';
import { limitSets } from './limits.ts';
import { lines, posts } from './posts.ts';
import { recordKinds } from './records.ts';
import { grades, taxonomy } from './taxonomy.ts';
import { vocabulary } from './vocabulary.ts';

/** 高校宿舍网格。篇三 */
export const dormitory = definePolicy({
  variant: 'dormitory',
  revision: 'dormitory-1',
  words: words('高校宿舍', 'Dormitory'),
  prefix: 'SS',
  levels,
  trees,
  tiers,
  tierOfLevel,
  lines,
  posts,
  bodies,
  grades,
  marks: [],
  taxonomy,
  caseKinds,
  channels,
  flow,
  limitSets,
  defaultLimitSet: 'elimination-limits',
  forms: [nightlyRoomCheck, emptyRoomCheck, dailyInspection],
  recordKinds,
  vocabulary,
});
