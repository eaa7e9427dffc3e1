import type { CaseKind } from '@wangge/grid/case/case-policy';
import { words } from '../../notation.ts';

/** 民生保障。 */
export const livelihoodKinds: readonly CaseKind[] = [
  // 民政救助与社会保险
  {
    id: 'low-income',
    words: words('低保与临时救助申请', 'Low-income and temporary aid'),
    group: 'civil-security',
    fields: ['livelihood'],
    grade: 'general',
    treats: 'street-affairs',
    evidence: [],
    neverPublic: true,
    sensitivity: 'sensitive',
  },
  {
    id: 'disability',
    words: words('残疾人服务', 'Services for the disabled'),
    group: 'civil-security',
    fields: ['livelihood'],
    grade: 'general',
    treats: 'street-affairs',
    evidence: [],
    neverPublic: true,
    sensitivity: 'sensitive',
  },
  {
    id: 'elderly-service',
    words: words('养老与高龄津贴', 'Old-age service and allowance'),
    group: 'civil-security',
    fields: ['livelihood'],
    grade: 'general',
    treats: 'street-affairs',
    evidence: [],
  },
  {
    id: 'insurance',
    words: words('社保医保咨询办理', 'Social and medical insurance'),
    group: 'civil-security',
    fields: ['livelihood'],
    grade: 'general',
    treats: 'street-affairs',
    evidence: [],
  },
  {
    id: 'veteran',
    words: words('退役军人事项', "Veterans' matters"),
    group: 'civil-security',
    fields: ['livelihood'],
    grade: 'general',
    treats: 'street-veterans',
    evidence: [],
  },
];
