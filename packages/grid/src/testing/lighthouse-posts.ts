import type { Line, PostKind } from '../post/post.ts';

/** 两条线：守塔线与检修线。 */
export const lighthouseLines: readonly Line[] = [
  { id: 'keeper-line', words: { zh: '守塔线', en: 'Keeper line' }, order: ['coast-head', 'station-master', 'keeper'] },
  { id: 'repair-line', words: { zh: '检修线', en: 'Repair line' }, order: ['chief-engineer', 'route-engineer', 'mechanic'] },
];

export const lighthousePosts: readonly PostKind[] = [
  {
    id: 'minister', words: { zh: '海事部联系人', en: 'Ministry officer' }, level: 'ministry', outside: true, body: 'ministry',
    staffing: { min: 1 },
    grants: { 'case.read': 'subtree', 'case.treat': 'subtree', 'figures.read': 'subtree' },
  },
  {
    id: 'coast-head', words: { zh: '海岸处长', en: 'Head of the coast' }, level: 'coast', line: 'keeper-line',
    staffing: { min: 1, max: 2, answerable: 1 },
    grants: {
      'case.read': 'subtree', 'case.raise': 'subtree', 'case.accept': 'subtree', 'case.dispatch': 'subtree', 'case.treat': 'subtree', 'case.verify': 'subtree',
      'case.supervise': 'subtree', 'case.publish': 'subtree', 'record.read': 'subtree', 'record.read-thinking': 'subtree', 'hierarchy.read': 'subtree',
      'post.read': 'subtree', 'post.appoint': 'subtree', 'person.read-contact': 'subtree', 'figures.read': 'subtree',
    },
  },
  {
    id: 'station-master', words: { zh: '站长', en: 'Station master' }, level: 'station', line: 'keeper-line', body: 'keepers',
    staffing: { min: 1, max: 1 },
    grants: {
      'case.read': 'subtree', 'case.raise': 'subtree', 'case.accept': 'subtree', 'case.dispatch': 'subtree', 'case.treat': 'subtree', 'case.verify': 'subtree',
      'case.supervise': 'subtree', 'record.make': 'subtree', 'record.read': 'subtree', 'hierarchy.read': 'subtree', 'post.read': 'subtree',
    },
  },
  {
    id: 'keeper', words: { zh: '守塔人', en: 'Keeper' }, level: 'lamp', line: 'keeper-line', body: 'keepers',
    staffing: { min: 2, max: 2, exclusive: true },
    grants: { 'case.read': 'own', 'case.raise': 'own', 'case.treat': 'own', 'record.make': 'own', 'record.read': 'own', 'hierarchy.read': 'own' },
  },
  {
    id: 'chief-engineer', words: { zh: '总工程师', en: 'Chief engineer' }, level: 'coast', line: 'repair-line', body: 'engineers',
    staffing: { min: 1, max: 1 },
    grants: { 'case.read': 'subtree', 'case.accept': 'subtree', 'case.dispatch': 'subtree', 'case.treat': 'subtree', 'case.verify': 'subtree', 'case.supervise': 'subtree' },
  },
  {
    id: 'route-engineer', words: { zh: '航线工程师', en: 'Route engineer' }, level: 'route', line: 'repair-line', tree: 'supply', body: 'engineers',
    staffing: { min: 1 },
    grants: { 'case.read': 'subtree', 'case.raise': 'subtree', 'case.treat': 'subtree', 'case.verify': 'subtree', 'record.make': 'subtree', 'record.read': 'subtree' },
  },
  {
    id: 'mechanic', words: { zh: '机修工', en: 'Mechanic' }, level: 'lamp', line: 'repair-line', body: 'engineers',
    staffing: { min: 0 },
    grants: { 'case.read': 'own', 'case.treat': 'own' },
  },
  {
    id: 'partner', words: { zh: '协作单位', en: 'Partner' }, level: 'station', outside: true, bodyOnPost: true,
    staffing: { min: 0 },
    grants: { 'case.read': 'own', 'case.treat': 'own' },
  },
  {
    id: 'administrator', words: { zh: '管理员', en: 'Administrator' }, level: 'coast',
    staffing: { min: 1 },
    grants: {
      'hierarchy.read': 'organization', 'hierarchy.change': 'organization', 'post.read': 'organization', 'post.appoint': 'organization', 'person.issue-slip': 'organization',
      'policy.read': 'organization', 'policy.change': 'organization', 'policy.adopt': 'organization', 'organization.configure': 'organization',
    },
  },
];
