import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 各级网格长看本级及以下：案件、记录、人员、数字。 */
const overview = {
  'case.read': 'subtree',
  'case.raise': 'subtree',
  'record.read': 'subtree',
  'hierarchy.read': 'subtree',
  'post.read': 'subtree',
  'figures.read': 'subtree',
  'policy.read': 'organization',
} as const;

/** 街道领导：派、督、裁、核、公示。 */
const lead = {
  ...overview,
  'case.treat': 'subtree',
  'case.verify': 'subtree',
  'case.supervise': 'subtree',
  'case.publish': 'subtree',
  'person.issue-slip': 'subtree',
} as const;

/** 属地线与街道、社区的岗位。 */
export const territoryPosts: Policy['posts'] = [
  {
    // 书记、主任两人，一人负总责。R9-07
    id: 'general-grid-head',
    words: words('总网格长', 'General grid head'),
    level: 'street',
    line: 'territory',
    staffing: { min: 2, max: 2, answerable: 1 },
    grants: { ...lead, 'policy.adopt': 'organization' },
  },
  {
    id: 'level-1-head',
    words: words('一级网格长', 'Grid head, first level'),
    level: 'street',
    line: 'territory',
    staffing: { min: 1 },
    grants: lead,
  },
  {
    id: 'governance-officer',
    words: words('社会治理办干事', 'Officer of the street governance office'),
    level: 'street',
    body: 'street-governance',
    staffing: { min: 1 },
    grants: { ...lead, 'case.accept': 'subtree' },
  },
  {
    id: 'level-2-head',
    words: words('二级网格长（社区书记）', 'Grid head, second level (community secretary)'),
    level: 'community',
    line: 'territory',
    staffing: { min: 1, max: 1 },
    grants: { ...lead, 'case.accept': 'subtree' },
  },
  {
    id: 'grid-head',
    words: words('网格长', 'Grid head'),
    level: 'grid',
    line: 'territory',
    staffing: { min: 1, max: 1 },
    grants: {
      ...overview,
      'case.accept': 'subtree',
      'case.treat': 'subtree',
      'case.verify': 'subtree',
      'record.make': 'subtree',
    },
  },
  {
    // 一人一格，专人专格。R2-11
    id: 'grid-member',
    words: words('网格员（三级网格员）', 'Grid worker (third level)'),
    level: 'grid',
    line: 'territory',
    staffing: { min: 1, max: 1, exclusive: true },
    grants: {
      'case.read': 'subtree',
      'case.raise': 'subtree',
      'case.treat': 'subtree',
      'record.make': 'subtree',
      'record.read': 'subtree',
      'hierarchy.read': 'subtree',
      'post.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'area-verifier',
    words: words('片区工作人员', 'Area verifier'),
    level: 'community',
    staffing: { min: 1 },
    grants: {
      'case.read': 'subtree',
      'case.verify': 'subtree',
      'hierarchy.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'station-verifier',
    words: words('工作站工作人员', 'Station verifier'),
    level: 'community',
    staffing: { min: 1 },
    grants: {
      'case.read': 'subtree',
      'case.verify': 'subtree',
      'hierarchy.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'mediator',
    words: words('人民调解员', 'People’s mediator'),
    level: 'community',
    staffing: { min: 1 },
    grants: {
      'case.read': 'subtree',
      'case.raise': 'subtree',
      'case.treat': 'subtree',
      'hierarchy.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'administrator',
    words: words('管理员', 'Administrator'),
    level: 'street',
    staffing: { min: 1 },
    grants: {
      'hierarchy.read': 'organization',
      'hierarchy.change': 'organization',
      'post.read': 'organization',
      'post.appoint': 'organization',
      'person.issue-slip': 'organization',
      'policy.read': 'organization',
      'policy.change': 'organization',
      'policy.adopt': 'organization',
      'organization.configure': 'organization',
    },
  },
];
