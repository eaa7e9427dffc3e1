import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import { chair } from './street-chairs.ts';
import type { When } from './when.ts';

/** 街道：市场、就业、民生、意见建议的案件。 */
export function livelihoodCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { accept, dispatch, pass, takeOn, treat } = scriptOf(when);
  return [
    raised(
      'C13',
      [-16, '12:40', 'p13', '650106004002002'],
      {
        kind: 'food-safety',
        place: '农贸市场 12 号摊',
        channel: 'phone',
        title: '熟食无防尘罩且无健康证',
        text: '居民反映。',
      },
      [
        accept([-16, '12:50', 'p13']),
        dispatch([-16, '13:10', 'p07'], chair.market('650106004002002'), 'market-station'),
        takeOn([-16, '16:10', 'p26']),
        treat([-14, '12:00', 'p26'], '现场检查，责令整改。', '复查合格，健康证已补办。'),
        pass([-14, '17:00', 'p13'], '摊位已加罩，证件在位。'),
      ],
    ),
    raised(
      'C14',
      [-18, '15:50', 'p16', '650106004004001'],
      {
        kind: 'wage-arrears',
        place: '沙坪花园外墙项目',
        channel: 'visit',
        title: '九名工人反映两个月工资未发',
        text: '走访出租房时得知。',
      },
      [
        accept([-18, '16:00', 'p16']),
        dispatch([-18, '16:40', 'p09'], chair.officer('district-labour'), 'district-labour'),
        takeOn([-18, '17:30', 'p108']),
        treat([-15, '17:00', 'p108'], '与司法所联合调解。', '分两笔付清，有付款凭证。'),
        pass([-14, '18:00', 'p16'], '工人代表确认到账。'),
      ],
    ),
    raised(
      'C16',
      [-22, '16:20', 'p12', '650106004002001'],
      {
        kind: 'low-income',
        place: '孝安里 9 号楼',
        channel: 'spoken',
        title: '大病后申请临时救助',
        text: '本人到社区咨询。',
      },
      [
        accept([-22, '16:30', 'p12']),
        dispatch([-22, '17:00', 'p07'], chair.officer('street-affairs'), 'street-affairs'),
        takeOn([-22, '17:40', 'p106']),
        treat([-20, '12:00', 'p106'], '一次性告知材料，街道受理。', '救助金已发放。'),
        pass([-20, '17:00', 'p12'], '本人确认收到。'),
      ],
    ),
    raised(
      'C22',
      [-28, '17:30', 'p16', '650106004004001'],
      {
        kind: 'suggestion',
        place: '沙坪花园',
        channel: 'visit',
        title: '建议增设快递柜雨棚和充电棚',
        text: '七户共同提出。',
      },
      [
        accept([-28, '17:40', 'p16']),
        dispatch([-28, '18:10', 'p09'], chair.secretary.shaping),
        takeOn([-28, '18:12', 'p09']),
        treat([-27, '17:00', 'p09'], '社区与物业商议后采纳。', '列入公共收益支出，已公示。'),
        pass([-26, '12:00', 'p16'], '公示栏已张贴。'),
      ],
      { publishedBy: { person: 'p09', when: when(-25, '12:00') } },
    ),
  ];
}
