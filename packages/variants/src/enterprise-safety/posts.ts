import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

export const lines: Policy['lines'] = [
  {
    id: 'territory',
    words: words('属地线', 'Territory line'),
    order: [
      'principal',
      'safety-director',
      'safety-lead',
      'area-head',
      'grid-manager',
      'team-leader',
    ],
  },
];

/** 全公司可看。 */
const overview = {
  'case.read': 'organization',
  'hierarchy.read': 'organization',
  'figures.read': 'organization',
  'policy.read': 'organization',
} as const;

/** 公司安全管理：看全公司，催、督、派、核。 */
const command = {
  ...overview,
  'case.raise': 'organization',
  'case.accept': 'organization',
  'case.treat': 'organization',
  'case.verify': 'organization',
  'case.supervise': 'organization',
  'case.publish': 'organization',
  'record.read': 'organization',
  'post.read': 'organization',
} as const;

export const posts: Policy['posts'] = [
  {
    id: 'principal',
    words: words('主要负责人（总经理）', 'Principal person'),
    level: 'company',
    line: 'territory',
    staffing: { min: 1, max: 1 },
    grants: { ...command, 'policy.adopt': 'organization' },
  },
  {
    id: 'safety-director',
    words: words('安全总监（分管领导）', 'Safety director'),
    level: 'company',
    line: 'territory',
    staffing: { min: 1, max: 1 },
    grants: command,
  },
  {
    id: 'safety-lead',
    words: words('安全环保部部长', 'Company safety lead'),
    level: 'company',
    line: 'territory',
    body: 'safety',
    staffing: { min: 1 },
    grants: { ...command, 'person.issue-slip': 'organization' },
  },
  {
    id: 'assessor',
    words: words('考核员', 'Assessor'),
    level: 'company',
    staffing: { min: 1 },
    grants: { ...overview, 'record.read': 'organization', 'post.read': 'organization' },
  },
  {
    id: 'union-delegate',
    words: words('工会劳动保护监督员', 'Union safety delegate'),
    level: 'company',
    staffing: { min: 1 },
    grants: { ...overview, 'case.raise': 'organization', 'post.read': 'organization' },
  },
  {
    id: 'area-head',
    words: words('片区责任人', 'Area head'),
    level: 'area',
    line: 'territory',
    staffing: { min: 1, max: 1 },
    grants: {
      'case.read': 'subtree',
      'case.raise': 'subtree',
      'case.accept': 'subtree',
      'case.treat': 'subtree',
      'case.verify': 'subtree',
      'case.supervise': 'subtree',
      'record.read': 'subtree',
      'record.read-thinking': 'subtree',
      'hierarchy.read': 'subtree',
      'post.read': 'subtree',
      'person.issue-slip': 'subtree',
      'figures.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'grid-manager',
    words: words('网格管理员', 'Grid manager'),
    level: 'grid',
    line: 'territory',
    body: 'grid',
    // 每格恰好两名。R5-02
    staffing: { min: 2, max: 2 },
    grants: {
      'case.read': 'subtree',
      'case.raise': 'subtree',
      'case.accept': 'subtree',
      'case.treat': 'subtree',
      'case.verify': 'subtree',
      'record.make': 'subtree',
      'record.read': 'subtree',
      'record.read-thinking': 'own',
      'hierarchy.read': 'subtree',
      'post.read': 'subtree',
      'figures.read': 'subtree',
      'policy.read': 'organization',
    },
  },
  {
    id: 'team-leader',
    words: words('班组长', 'Team leader'),
    level: 'team',
    line: 'territory',
    staffing: { min: 1 },
    grants: {
      'case.read': 'own',
      'case.raise': 'own',
      'case.treat': 'own',
      'hierarchy.read': 'own',
      'policy.read': 'organization',
    },
  },
  {
    id: 'department-officer',
    words: words('承办部门经办人', 'Officer of a treating department'),
    level: 'company',
    bodyOnPost: true,
    staffing: { min: 1 },
    grants: {
      'case.read': 'organization',
      'case.raise': 'organization',
      'case.treat': 'organization',
      'hierarchy.read': 'organization',
      'policy.read': 'organization',
    },
  },
  {
    id: 'local-liaison',
    words: words('属地安全联络员', 'Local safety liaison'),
    level: 'company',
    outside: true,
    staffing: { min: 0 },
    // 看交给它的，不看全公司的隐患。
    grants: { ...overview, 'case.read': 'own' },
  },
  {
    id: 'administrator',
    words: words('管理员', 'Administrator'),
    level: 'company',
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
