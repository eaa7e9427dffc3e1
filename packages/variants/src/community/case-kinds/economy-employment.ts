import type { CaseKind } from '@wangge/grid/case/case-policy';
import { words } from '../../notation.ts';

/** 经济与就业。 */
export const economyEmploymentKinds: readonly CaseKind[] = [
  // 企业商户服务
  {
    id: 'business-difficulty',
    words: words('商户经营困难', 'Business in difficulty'),
    group: 'business-service',
    fields: ['economy-employment'],
    grade: 'general',
    treats: 'street-economy',
    evidence: [],
  },
  {
    id: 'policy-enquiry',
    words: words('惠企政策咨询', 'Questions on support policies'),
    group: 'business-service',
    fields: ['economy-employment'],
    grade: 'general',
    treats: 'street-economy',
    evidence: [],
  },
  // 就业创业
  {
    id: 'job-help',
    words: words('求职与就业援助', 'Job search and employment help'),
    group: 'employment',
    fields: ['economy-employment'],
    grade: 'general',
    treats: 'street-affairs',
    evidence: [],
  },
  {
    id: 'wage-arrears',
    words: words('欠薪反映', 'Unpaid wages'),
    group: 'employment',
    fields: ['economy-employment', 'disputes-persons'],
    grade: 'general',
    treats: 'district-labour',
    evidence: [],
  },
];
