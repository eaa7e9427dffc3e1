import type { CaseFlow, CaseKind, LimitSet } from '../policy/policy.ts';

/** 四类案件：一般、漏水、投诉（永不公示）、塔身开裂（须先落实计划）。 */
export const lighthouseCaseKinds: readonly CaseKind[] = [
  {
    id: 'lamp-out',
    words: { zh: '灯器故障', en: 'Lamp out' },
    group: 'lamp',
    fields: ['navigation', 'power'],
    grade: 'grave',
    treats: 'engineers',
    verifiedBy: ['station-master'],
    evidence: ['photo-before', 'photo-after'],
    publicForm: true,
  },
  {
    id: 'leak',
    words: { zh: '漏水', en: 'Leak' },
    group: 'tower',
    fields: ['building'],
    grade: 'plain',
    treats: 'keepers',
    evidence: ['photo-after'],
    publicForm: true,
  },
  {
    id: 'grievance',
    words: { zh: '守塔人诉求', en: 'Grievance of a keeper' },
    fields: ['people'],
    grade: 'plain',
    treats: 'keepers',
    due: { unit: 'working-hour', value: 8 },
    evidence: [],
    neverPublic: true,
    sensitivity: 'restricted',
  },
  {
    id: 'cracked-tower',
    words: { zh: '塔身开裂', en: 'Cracked tower' },
    group: 'tower',
    fields: ['building'],
    grade: 'major',
    treats: 'engineers',
    evidence: ['photo-after'],
  },
];

/** 两套限时：平季按自然日并封顶五个工作日；汛季按工作日，三、五日为一般要求，两个工作日内上报。 */
export const lighthouseLimitSets: readonly LimitSet[] = [
  {
    id: 'calm',
    words: { zh: '平季限时', en: 'Calm season' },
    source: { zh: '灯塔规程第八条', en: 'Rule 8' },
    accept: { unit: 'working-hour', value: 4 },
    plan: { unit: 'working-day', value: 1 },
    verify: { unit: 'working-day', value: 2 },
    treat: {
      station: { unit: 'natural-day', value: 1 },
      coast: { unit: 'natural-day', value: 2 },
      ministry: { unit: 'natural-day', value: 3 },
    },
    byMark: { urgent: { unit: 'continuous-hour', value: 2, atOnce: true } },
    byGrade: { major: 'by-plan' },
    cap: { unit: 'working-day', value: 5 },
  },
  {
    id: 'storm',
    words: { zh: '汛季限时', en: 'Storm season' },
    source: { zh: '灯塔规程第七条', en: 'Rule 7' },
    accept: { unit: 'working-day', value: 1 },
    plan: { unit: 'working-day', value: 1 },
    verify: { unit: 'working-day', value: 2 },
    treat: {
      station: { unit: 'working-day', value: 3, norm: true },
      coast: { unit: 'working-day', value: 5, norm: true },
      ministry: { unit: 'working-day', value: 10 },
    },
    handUp: { coast: { unit: 'working-day', value: 2 } },
    byGrade: { major: 'by-plan' },
  },
];

export const lighthouseFlow: CaseFlow = {
  entries: [
    {
      source: ['check'],
      grades: ['major'],
      stage: 'to-dispatch',
      seat: { posts: ['chief-engineer'] },
    },
    { source: ['check'], stage: 'to-take-on', seat: { body: 'treating' } },
    { marks: ['on-the-spot'], stage: 'in-treatment', seat: { raiser: true } },
    { source: ['public'], stage: 'to-accept', seat: { posts: ['station-master'] } },
    { source: ['meeting'], stage: 'to-dispatch', seat: { posts: ['coast-head'] } },
    { stage: 'to-accept', seat: { posts: ['station-master', 'coast-head'] } },
  ],
  accepts: ['station-master', 'coast-head', 'chief-engineer'],
  dispatches: ['station-master', 'coast-head', 'chief-engineer'],
  verifies: ['station-master', 'coast-head'],
  approves: ['station-master', 'coast-head', 'chief-engineer'],
  upward: [
    {
      fromTier: 'station',
      command: 'hand-over',
      posts: ['coast-head'],
      words: { zh: '移交海岸处', en: 'Hand over to the coast' },
    },
    {
      fromTier: 'coast',
      command: 'hand-up',
      posts: ['minister'],
      words: { zh: '上报海事部', en: 'Hand up to the ministry' },
    },
  ],
  returnReasons: [
    { id: 'not-ours', words: { zh: '不属本单位职责', en: 'Not ours' } },
    { id: 'wrong-place', words: { zh: '地点有误', en: 'Wrong place' } },
  ],
  returnsBeforeDecider: 2,
  deciders: ['coast-head'],
  maxExtensions: 2,
  lookBackDays: 30,
  plan: { grades: ['major'], approvedBy: ['coast-head'] },
  gradeVerifiedBy: { major: ['coast-head'] },
};
