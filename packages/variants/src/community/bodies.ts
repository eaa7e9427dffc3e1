import type { Body } from '@wangge/grid/case/case-policy';
import { words } from '../notation.ts';

/** 街道科室：由岗位上写明该科室的经办人答复。 */
function office(id: string, zh: string, en: string): Body {
  return { id, words: words(zh, en), tier: 'street', answeredBy: ['body-officer'] };
}

/** 其他单位：街道以外，按“需其他单位协助”的一档计时。R8-10 */
function unit(id: string, zh: string, en: string): Body {
  return {
    id,
    words: words(zh, en),
    tier: 'other-unit',
    outside: true,
    answeredBy: ['body-officer'],
  };
}

/** 承办单位。只有公安、城管、市场监管执法，社区只派遣。没有人坐的单位不能派。R9-16 */
export const bodies: readonly Body[] = [
  // 社区
  {
    id: 'community',
    words: words('社区（网格）', 'Community'),
    tier: 'community',
    answeredBy: ['grid-head', 'level-2-head'],
  },
  {
    id: 'property-company',
    words: words('物业服务企业', 'Property company'),
    tier: 'community',
    outside: true,
    answeredBy: ['property-manager'],
  },
  {
    id: 'owners-committee',
    words: words('业主委员会', 'Owners’ committee'),
    tier: 'community',
    outside: true,
    answeredBy: ['body-officer'],
  },
  // 街道科室
  {
    id: 'street-governance',
    words: words('街道社会治理办（综治中心）', 'Street governance office'),
    tier: 'street',
    answeredBy: ['governance-officer'],
  },
  office('street-party', '街道党建办', 'Street party office'),
  office('street-affairs', '街道社会事务办（民政、社保、残联）', 'Street social affairs'),
  office('street-city', '街道城市管理办', 'Street city management'),
  office('street-economy', '街道经济发展办', 'Street economy office'),
  office('street-emergency', '街道应急管理（安监）办', 'Street emergency office'),
  office('street-veterans', '退役军人服务站', "Veterans' station"),
  // 派驻街道的单位
  unit('justice-office', '司法所', 'Justice office'),
  {
    id: 'police-station',
    words: words('派出所', 'Police station'),
    tier: 'other-unit',
    outside: true,
    answeredBy: ['police-liaison'],
  },
  {
    id: 'market-station',
    words: words('市场监督管理所', 'Market supervision station'),
    tier: 'other-unit',
    outside: true,
    answeredBy: ['market-liaison'],
  },
  {
    id: 'enforcement-team',
    words: words('综合行政执法队（城管）', 'City-management enforcement team'),
    tier: 'other-unit',
    outside: true,
    answeredBy: ['city-liaison'],
  },
  unit('health-centre', '社区卫生服务中心', 'Community health centre'),
  // 区级单位
  unit('district-housing', '区住房和城乡建设局', 'District housing bureau'),
  unit('district-civil', '区民政局', 'District civil affairs'),
  unit('district-labour', '区人力资源和社会保障局', 'District labour and social security'),
  unit('district-health', '区卫生健康委', 'District health commission'),
  unit('district-environment', '区生态环境分局', 'District environment bureau'),
  unit('fire-brigade', '消防救援大队', 'Fire brigade'),
  unit('traffic-police', '交警大队', 'Traffic police'),
  unit('district-education', '区教育局', 'District education'),
  // 公用事业
  unit('utility-heat', '供热企业', 'Heating company'),
  unit('utility-water', '供排水企业', 'Water company'),
  unit('utility-gas', '燃气企业', 'Gas company'),
  unit('utility-power', '供电企业', 'Power company'),
  unit('utility-line', '通信企业', 'Telecommunications'),
];
