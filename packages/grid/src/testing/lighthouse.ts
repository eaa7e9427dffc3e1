import type { Policy } from '../policy/policy.ts';
import { lighthouseCaseKinds, lighthouseFlow, lighthouseLimitSets } from './lighthouse-cases.ts';
import { lighthouseForms } from './lighthouse-forms.ts';
import { lighthouseLines, lighthousePosts } from './lighthouse-posts.ts';

/**
 * 灯塔：虚构的变体，只供测试。每种机制先在这里用过，真的变体才用。
 * 层级 部（只设岗位）→ 海岸 → 站 → 灯位；第二棵树：海岸 → 补给航线 → 同一批灯位。
 */
export const lighthouse: Policy = {
  variant: 'lighthouse',
  revision: 'lighthouse-1',
  words: { zh: '灯塔', en: 'Lighthouse' },
  prefix: 'LH',
  levels: [
    { id: 'ministry', ordinal: 1, words: { zh: '海事部', en: 'Ministry' }, postsOnly: true },
    { id: 'coast', ordinal: 2, words: { zh: '海岸', en: 'Coast' } },
    { id: 'station', ordinal: 3, words: { zh: '站', en: 'Station' } },
    { id: 'route', ordinal: 3, words: { zh: '补给航线', en: 'Supply route' } },
    { id: 'lamp', ordinal: 4, words: { zh: '灯位', en: 'Lamp' } },
  ],
  trees: [
    {
      id: 'territory',
      words: { zh: '属地树', en: 'Territory' },
      levels: ['ministry', 'coast', 'station', 'lamp'],
      main: true,
    },
    { id: 'supply', words: { zh: '补给树', en: 'Supply' }, levels: ['coast', 'route', 'lamp'] },
  ],
  tiers: [
    { id: 'station', words: { zh: '站级', en: 'Station' } },
    { id: 'coast', words: { zh: '海岸级', en: 'Coast' } },
    { id: 'ministry', words: { zh: '部级', en: 'Ministry' } },
  ],
  tierOfLevel: {
    ministry: 'ministry',
    coast: 'coast',
    route: 'coast',
    station: 'station',
    lamp: 'station',
  },
  lines: lighthouseLines,
  posts: lighthousePosts,
  bodies: [
    {
      id: 'keepers',
      words: { zh: '守塔组', en: 'Keepers' },
      tier: 'station',
      answeredBy: ['keeper', 'station-master'],
    },
    {
      id: 'engineers',
      words: { zh: '检修科', en: 'Engineers' },
      tier: 'coast',
      answeredBy: ['route-engineer', 'chief-engineer'],
    },
    {
      id: 'ministry',
      words: { zh: '海事部', en: 'Ministry' },
      tier: 'ministry',
      outside: true,
      answeredBy: ['minister'],
    },
  ],
  grades: [
    { id: 'slight', words: { zh: '轻微', en: 'Slight' }, order: 1, raisesCase: false },
    { id: 'plain', words: { zh: '一般', en: 'Plain' }, order: 2, raisesCase: true },
    { id: 'grave', words: { zh: '严重', en: 'Grave' }, order: 3, raisesCase: true },
    { id: 'major', words: { zh: '重大', en: 'Major' }, order: 4, raisesCase: true },
  ],
  marks: [
    { id: 'urgent', words: { zh: '紧急', en: 'Urgent' } },
    { id: 'on-the-spot', words: { zh: '当场处置', en: 'On the spot' } },
  ],
  taxonomy: {
    functions: [{ id: 'safety', words: { zh: '航行安全', en: 'Safety of navigation' } }],
    fields: [
      { id: 'navigation', words: { zh: '助航', en: 'Navigation' }, function: 'safety' },
      { id: 'power', words: { zh: '供电', en: 'Power' }, function: 'safety' },
      { id: 'building', words: { zh: '塔身', en: 'Building' } },
      { id: 'people', words: { zh: '人员', en: 'People' } },
    ],
    groups: [
      { id: 'lamp', words: { zh: '灯器', en: 'Lamp' }, field: 'navigation' },
      { id: 'tower', words: { zh: '塔', en: 'Tower' }, field: 'building' },
    ],
  },
  caseKinds: lighthouseCaseKinds,
  channels: [
    { id: 'patrol', words: { zh: '巡查', en: 'Patrol' }, proactive: true, onForm: true },
    {
      id: 'phone',
      words: { zh: '电话', en: 'Phone' },
      proactive: false,
      onForm: true,
      noPhoto: { zh: '电话里拍不了照', en: 'A call brings no photo' },
    },
    {
      id: 'public-form',
      words: { zh: '公众填报', en: 'Public form' },
      proactive: false,
      onForm: false,
      noPhoto: { zh: '公众不必拍照', en: 'The public need not take one' },
    },
  ],
  flow: lighthouseFlow,
  limitSets: lighthouseLimitSets,
  defaultLimitSet: 'calm',
  forms: lighthouseForms,
  recordKinds: [
    {
      id: 'nightly-check',
      words: { zh: '夜间自查', en: 'Nightly check' },
      form: 'lamp-checklist',
      performedBy: ['keeper'],
      channel: 'patrol',
      oncePerDutyDay: true,
      dutyDayStartsAt: 720,
      window: { from: 1290, until: 1440 },
    },
    {
      id: 'round',
      words: { zh: '巡查', en: 'Round' },
      form: 'round-sheet',
      checklists: ['lamp-checklist'],
      performedBy: ['keeper', 'station-master', 'route-engineer'],
      channel: 'patrol',
      nobodyThereWhen: { field: 'nobody', is: true },
    },
    {
      id: 'inspection',
      words: { zh: '抽查', en: 'Inspection' },
      form: 'lamp-checklist',
      performedBy: ['station-master', 'route-engineer'],
      channel: 'patrol',
      oncePerDutyDay: true,
      dutyDayStartsAt: 720,
    },
  ],
  vocabulary: {
    case: { zh: '故障', en: 'Fault' },
    cases: { zh: '故障', en: 'Faults' },
    raise: { zh: '报故障', en: 'Report a fault' },
    grid: { zh: '灯位', en: 'Lamp' },
    check: { zh: '自查', en: 'Check' },
    patrol: { zh: '巡查', en: 'Round' },
    building: { zh: '航线', en: 'Route' },
    today: { zh: '今天', en: 'Today' },
    grade: { zh: '级别', en: 'Grade' },
  },
};
