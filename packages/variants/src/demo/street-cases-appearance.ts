import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import { chair } from './street-chairs.ts';
import type { When } from './when.ts';

/** 街道：市容环境的案件。 */
export function appearanceCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const {
    accept,
    answer,
    approveSuspension,
    dispatch,
    pass,
    progress,
    relapse,
    reopen,
    suspend,
    takeOn,
    treat,
  } = scriptOf(when);
  return [
    raised(
      'C06',
      [-2, '10:05', 'p19', '650106004002001'],
      {
        kind: 'snow-ice',
        place: '孝安里北门',
        channel: 'patrol',
        title: '小区门口结冰、老人滑倒',
        text: '一位居民滑倒未受伤。',
      },
      [
        accept([-2, '10:10', 'p12']),
        dispatch([-2, '10:15', 'p07'], chair.property.xiaogan, 'property-company'),
        takeOn([-2, '10:20', 'p102']),
        treat(
          [-2, '11:05', 'p102'],
          '除冰撒砂，设警示牌。',
          '一小时内完成，扫雪责任区重新划定。',
          1,
        ),
        pass([-2, '12:00', 'p12'], '门口已无结冰。'),
      ],
    ),
    raised(
      'C08',
      [-24, '19:10', 'p20', '650106004002002'],
      {
        kind: 'road-trading',
        place: '农贸市场南门',
        channel: 'patrol',
        title: '傍晚流动摊贩占满人行道',
        text: '影响行人和盲道。',
      },
      [
        accept([-24, '19:15', 'p13']),
        dispatch([-24, '19:25', 'p07'], chair.enforcement('650106004002002'), 'enforcement-team'),
        takeOn([-23, '10:30', 'p25']),
        treat([-23, '20:00', 'p25'], '引导至划定临时摊区。', '人行道和盲道让出。', 1),
        pass([-22, '19:30', 'p13'], '傍晚复查，无占道。'),
        relapse([-8, '19:00', 'p13'], '两周后反弹，七个摊位回到南门。'),
        dispatch([-8, '19:20', 'p07'], chair.enforcement('650106004002002'), 'enforcement-team'),
        takeOn([-7, '10:20', 'p25']),
        treat([-7, '20:10', 'p25'], '再次整治，傍晚定点值守一周。', '摊贩全部入区。', 1),
        pass([-6, '19:30', 'p13'], '傍晚复查，无占道。'),
      ],
    ),
    raised(
      'C09',
      [-3, '13:30', 'p18', '650106004001002'],
      {
        kind: 'outside-shop',
        place: '永红路 36 号（虚构）',
        channel: 'patrol',
        title: '水果店货物摆到盲道上',
        text: '当场劝导后又摆出。',
      },
      [
        accept([-3, '13:40', 'p11']),
        dispatch([-3, '16:10', 'p06'], chair.enforcement('650106004001002'), 'enforcement-team'),
      ],
    ),
    raised(
      'C10',
      [-25, '17:00', 'p16', '650106004004001'],
      {
        kind: 'illegal-building',
        place: '沙坪花园 6 号楼一层',
        channel: 'written',
        title: '一层住户搭建阳光房',
        text: '占用公共绿地约八平方米。',
      },
      [
        accept([-25, '17:10', 'p16']),
        dispatch([-25, '18:00', 'p09'], chair.enforcement('650106004004001'), 'enforcement-team'),
        takeOn([-24, '10:30', 'p25']),
        progress([-23, '12:00', 'p25'], '已责令停工、送达通知。'),
        suspend(
          [-22, '16:00', 'p25'],
          when(60, '00:00').day,
          '拆除须履行法定程序，程序期满前无法处置。',
        ),
        approveSuspension([-22, '17:00', 'p09'], '同意挂账至程序期满。'),
      ],
    ),
    raised(
      'C20',
      [-1, '11:45', 'p19', '650106004002001'],
      {
        kind: 'small-advert',
        place: '孝安里 1–4 号楼',
        channel: 'patrol',
        marks: ['on-the-spot'],
        source: 'check',
        record: 'R08',
        title: '单元门小广告',
        text: '二十余处。',
      },
      [
        treat([-1, '12:20', 'p19'], '现场清除。', '留有前后照片。', 1, true),
        pass([-1, '17:00', 'p12'], '抽看两个单元，已清除。'),
      ],
    ),
    raised(
      'C21',
      [-13, '18:00', null, '650106004003001'],
      {
        kind: 'green-damage',
        place: '楼兰三区 2 号楼后',
        channel: 'public-form',
        reporter: { anonymous: false, name: '王女士', contact: '13000009021' },
        title: '绿地被开垦种菜',
        text: '约六平方米。',
      },
      [
        accept([-13, '18:15', 'p14']),
        dispatch([-13, '18:30', 'p08'], chair.property.loulan, 'property-company'),
        takeOn([-13, '18:40', 'p27']),
        treat([-12, '16:00', 'p27'], '清理菜地。', '菜地已清理。', 1),
        pass([-12, '18:00', 'p14'], '已清理。'),
        answer([-12, '18:10', 'p14'], '菜地已经清理。', true),
        reopen([-10, '11:00', 'p08'], '反映人不满意：只清理、没有补种。'),
        dispatch([-10, '11:10', 'p08'], chair.property.loulan, 'property-company'),
        takeOn([-10, '11:30', 'p27']),
        treat([-10, '18:30', 'p27'], '平整后补种草皮。', '草皮已补种并浇水。', 1),
        pass([-9, '11:00', 'p14'], '草皮已补。'),
        answer([-9, '11:10', 'p14'], '草皮已经补种。', true),
      ],
      {
        answers: [
          {
            when: when(-11, '20:00'),
            answer: 'dissatisfied',
            comment: '只拔了菜，没有补草。',
            review: 'upheld',
            reviewedBy: 'p08',
          },
          { when: when(-8, '19:00'), answer: 'satisfied', comment: '' },
        ],
      },
    ),
  ];
}
