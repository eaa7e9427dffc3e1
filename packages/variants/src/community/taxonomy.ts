import type { Policy } from '@wangge/grid/policy/policy';
import { choice, choices, words } from '../notation.ts';

/** 四项职能出自文件；七个领域、十三个类别文件只有数目没有名称，名称可由组织改。R1-06、R1-08 */
export const taxonomy: Policy['taxonomy'] = {
  functions: choices({
    'economic-regulation': ['经济调节', 'Economic regulation'],
    'market-supervision': ['市场监管', 'Market supervision'],
    'social-management': ['社会管理', 'Social management'],
    'public-service': ['公共服务', 'Public service'],
  }),
  fields: [
    {
      ...choice('economy-employment', '经济与就业', 'Economy and employment'),
      function: 'economic-regulation',
    },
    { ...choice('market-order', '市场秩序', 'Market order'), function: 'market-supervision' },
    { ...choice('public-safety', '治安与安全', 'Public safety'), function: 'social-management' },
    {
      ...choice('disputes-persons', '矛盾化解与重点人群', 'Disputes and persons of concern'),
      function: 'social-management',
    },
    {
      ...choice('city-environment', '城市管理与环境', 'City and environment'),
      function: 'social-management',
    },
    { ...choice('livelihood', '民生保障', 'Livelihood'), function: 'public-service' },
    {
      ...choice(
        'population-culture',
        '人口家庭与文明创建',
        'Population, family, civilisation-building',
      ),
      function: 'public-service',
    },
  ],
  groups: [
    {
      ...choice('business-service', '企业商户服务', 'Services to businesses'),
      field: 'economy-employment',
    },
    { ...choice('employment', '就业创业', 'Employment'), field: 'economy-employment' },
    {
      ...choice('trading-order', '经营秩序与食药安全', 'Trading order, food and drugs'),
      field: 'market-order',
    },
    { ...choice('consumer', '消费与价格', 'Consumers and prices'), field: 'market-order' },
    { ...choice('public-order', '社会治安', 'Public order'), field: 'public-safety' },
    { ...choice('fire-safety', '安全生产与消防', 'Work and fire safety'), field: 'public-safety' },
    { ...choice('disputes', '矛盾纠纷', 'Disputes'), field: 'disputes-persons' },
    {
      ...choice('persons-of-concern', '重点人群服务', 'Services to persons of concern'),
      field: 'disputes-persons',
    },
    {
      ...choice('appearance', '市容环境卫生', 'City appearance and sanitation'),
      field: 'city-environment',
    },
    {
      ...choice('facilities', '公共设施与物业', 'Facilities and property management'),
      field: 'city-environment',
    },
    {
      ...choice('civil-security', '民政救助与社会保险', 'Civil affairs and social insurance'),
      field: 'livelihood',
    },
    {
      ...choice('population-health', '人口、家庭与卫生健康', 'Population, family and health'),
      field: 'population-culture',
    },
    {
      ...choice('party-culture', '党群、文化与文明创建', 'Party, culture, civilisation-building'),
      field: 'population-culture',
    },
  ],
};

export const grades: Policy['grades'] = [
  { id: 'general', words: words('一般', 'General'), order: 1, raisesCase: true },
  {
    id: 'urgent',
    words: words('紧急', 'Urgent'),
    order: 2,
    raisesCase: true,
    meaning: words(
      '有危险或正在扩大，立即通知承办单位',
      'Danger, or getting worse: the treating body is told at once',
    ),
  },
];

export const marks: Policy['marks'] = [choice('on-the-spot', '当场处置', 'On the spot')];
