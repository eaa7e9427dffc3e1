import type { CaseKind } from '@wangge/grid/case/case-policy';
import { words } from '../../notation.ts';

/** 人口家庭与文明创建。 */
export const populationCultureKinds: readonly CaseKind[] = [
  // 人口、家庭与卫生健康
  {
    id: 'birth-registration',
    words: words('生育登记与优生优育服务', 'Birth registration and services'),
    group: 'population-health',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'health-centre',
    evidence: [],
    neverPublic: true,
    sensitivity: 'sensitive',
  },
  {
    id: 'residence',
    words: words('流动人口与居住登记', 'Mobile population, residence registration'),
    group: 'population-health',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'police-station',
    evidence: [],
    neverPublic: true,
  },
  {
    id: 'vaccination',
    words: words('儿童接种提醒', "Children's vaccination reminder"),
    group: 'population-health',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'health-centre',
    evidence: [],
    neverPublic: true,
  },
  // 党群、文化与文明创建
  {
    id: 'party-service',
    words: words('党员服务与组织生活', "Party members' services"),
    group: 'party-culture',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'community',
    evidence: [],
  },
  {
    id: 'culture-activity',
    words: words('文体活动与场地', 'Culture and sports, rooms'),
    group: 'party-culture',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'community',
    evidence: [],
  },
  {
    id: 'public-notice-damage',
    words: words('公益宣传缺损', 'Public notices damaged'),
    group: 'party-culture',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'street-party',
    evidence: ['photo-after'],
    matter: '07008',
  },
  {
    id: 'suggestion',
    words: words('意见建议', 'Opinions and suggestions'),
    group: 'party-culture',
    fields: ['population-culture'],
    grade: 'general',
    treats: 'community',
    evidence: [],
    publicForm: true,
    catchAll: true,
  },
];
