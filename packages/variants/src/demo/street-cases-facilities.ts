import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import { chair } from './street-chairs.ts';
import type { When } from './when.ts';

/** 街道：公共设施与房屋的案件。 */
export function facilityCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { accept, approveReason, dispatch, handOver, noteReason, pass, progress, takeOn, treat } =
    scriptOf(when);
  return [
    raised(
      'C05',
      [-11, '10:40', 'p11', '650106004001002'],
      {
        kind: 'heating',
        place: '永红苑二期 14 号楼顶层',
        channel: 'hotline-12345',
        title: '顶层室温只有十六度',
        text: '三户同一立管反映不热。',
      },
      [
        accept([-11, '10:50', 'p11']),
        dispatch([-11, '11:10', 'p06'], chair.officer('utility-heat'), 'utility-heat'),
        takeOn([-11, '11:40', 'p82']),
        treat([-9, '17:30', 'p82'], '排气、更换阀门。', '测温二十一度，待社区入户核查。'),
      ],
    ),
    raised(
      'C07',
      [-4, '18:20', 'p20', '650106004002002'],
      {
        kind: 'sewer',
        place: '农贸市场西侧巷道',
        channel: 'spoken',
        title: '下水道外溢',
        text: '污水流到巷道，有异味。',
      },
      [
        accept([-4, '18:25', 'p13']),
        dispatch([-4, '18:30', 'p07'], chair.secretary.xiaogan),
        takeOn([-4, '18:31', 'p07']),
        treat([-4, '22:10', 'p07'], '当晚疏通，查出油污堆积。', '市场加装隔油池，未再外溢。'),
        pass([-3, '11:00', 'p13'], '巷道已冲洗，无外溢。'),
      ],
      { publishedBy: { person: 'p07', when: when(-2, '16:30') } },
    ),
    raised(
      'C11',
      [-30, '11:00', 'p10', '650106004001001'],
      {
        kind: 'roof-leak',
        place: '永红苑 7 号楼',
        channel: 'visit',
        title: '屋面漏水需动用维修资金',
        text: '涉及十二户，业主表决未满三分之二。',
      },
      [
        accept([-30, '11:20', 'p10']),
        dispatch([-30, '12:00', 'p06'], chair.officer('district-housing'), 'district-housing'),
        takeOn([-30, '16:00', 'p83']),
        noteReason([-29, '12:00', 'p83'], '动用维修资金须经业主表决，表决期未满。'),
        approveReason([-29, '16:30', 'p03'], 3),
      ],
    ),
    raised(
      'C12',
      [-1, '21:15', 'p15', '650106004003002'],
      {
        kind: 'manhole',
        place: '学府巷中段',
        channel: 'phone',
        title: '污水井盖缺失',
        text: '夜间，行人差点踏空。',
      },
      [
        accept([-1, '21:18', 'p15']),
        dispatch(
          [-1, '21:20', 'p08'],
          chair.officer('utility-water'),
          'utility-water',
          '值班员已到场围护。',
        ),
        takeOn([-1, '21:25', 'p105']),
        treat([-1, '23:05', 'p105'], '更换井盖。', '两小时内更换完毕，撤除围护。', 1),
        pass([-1, '23:20', 'p15'], '井盖已换，踩踏稳固。'),
      ],
    ),
    raised('C41', [-1, '23:05', null, '650106004003002'], {
      kind: 'street-lamp',
      place: '学府巷东口',
      channel: 'public-form',
      reporter: { anonymous: true },
      title: '巷口两盏路灯不亮',
      text: '居民夜间扫码反映，附照片。',
    }),
    raised(
      'C42',
      [-1, '18:40', 'p12', '650106004002001'],
      {
        kind: 'cable-hanging',
        place: '孝安里 7 号楼北侧',
        channel: 'phone',
        title: '通信线缆垂落到行人高度',
        text: '已拉警戒带，尚未确认产权单位。',
      },
      [accept([-1, '18:50', 'p12'])],
    ),
    raised(
      'C47',
      [-1, '11:20', 'p21', '650106004003001'],
      {
        kind: 'road-damage',
        place: '楼兰三区南门外',
        channel: 'patrol',
        title: '小区南门外路面塌陷，积水结冰',
        text: '约两平方米，已摆放警示锥；养护责任不在社区。',
      },
      [
        accept([-1, '11:40', 'p14']),
        handOver(
          [-1, '17:10', 'p08'],
          'governance-officer@650106004',
          '先铺草垫防滑，请街道协调养护单位修补。',
          '道路不属社区管养，社区没有修补力量。',
        ),
      ],
    ),
    raised(
      'C48',
      [-3, '16:30', 'p16', '650106004004001'],
      {
        kind: 'charging-complaint',
        place: '沙坪花园地面停车场',
        channel: 'phone',
        title: '停车收费公示与实际不一致',
        text: '多户反映夜间收费高于公示价。',
      },
      [
        accept([-3, '16:45', 'p16']),
        handOver(
          [-2, '12:30', 'p09'],
          'governance-officer@650106004',
          '请街道约谈物业，公示收费依据，多收的退还。',
          '社区已调解一次，物业未出示备案价格。',
        ),
        takeOn([-2, '15:50', 'p05']),
        progress([-1, '12:10', 'p05'], '已约物业周四到街道，带备案材料。'),
      ],
    ),
  ];
}
