import type { CaseKind } from '@wangge/grid/case/case-policy';
import { words } from '../../notation.ts';

/** 市场秩序。 */
export const marketOrderKinds: readonly CaseKind[] = [
  // 经营秩序与食药安全
  {
    id: 'unlicensed-trade',
    words: words('无证无照经营', 'Trading without licence'),
    group: 'trading-order',
    fields: ['market-order'],
    grade: 'general',
    treats: 'market-station',
    evidence: [],
    matter: '09001',
  },
  {
    id: 'food-safety',
    words: words('食品安全', 'Food safety'),
    group: 'trading-order',
    fields: ['market-order'],
    grade: 'general',
    treats: 'market-station',
    evidence: [],
    publicForm: true,
  },
  {
    id: 'health-product-fraud',
    words: words('养老产品与虚假宣传', 'Elderly products and false claims'),
    group: 'trading-order',
    fields: ['market-order', 'public-safety'],
    grade: 'general',
    treats: 'market-station',
    evidence: [],
  },
  // 消费与价格
  {
    id: 'consumer-complaint',
    words: words('消费纠纷', 'Consumer dispute'),
    group: 'consumer',
    fields: ['market-order'],
    grade: 'general',
    treats: 'market-station',
    evidence: [],
  },
  {
    id: 'charging-complaint',
    words: words('停车、物业收费争议', 'Parking and property charges'),
    group: 'consumer',
    fields: ['market-order', 'city-environment'],
    grade: 'general',
    treats: 'street-city',
    evidence: [],
  },
];
