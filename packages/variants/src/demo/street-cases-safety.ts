import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import { chair } from './street-chairs.ts';
import type { When } from './when.ts';

/** 街道：安全、治安、纠纷、重点人群的案件。 */
export function safetyCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { accept, answer, dispatch, giveBack, noteReason, approveReason, pass, takeOn, treat } =
    scriptOf(when);
  return [
    raised(
      'C01',
      [-9, '11:20', 'p21', '650106004003001'],
      {
        kind: 'fire-lane',
        place: '楼兰三区 5 号楼东侧',
        channel: 'patrol',
        title: '消防通道被三辆私家车占用',
        text: '车辆停在登高面标线内，其中一辆无挪车电话。',
      },
      [
        accept([-9, '11:28', 'p14']),
        dispatch([-9, '11:35', 'p08'], chair.property.loulan, 'property-company'),
        takeOn([-9, '11:40', 'p27']),
        treat(
          [-9, '16:10', 'p27'],
          '两辆当场移走，一辆由交警通知车主当日移走。',
          '物业补划标线、加设隔离桩，通道恢复畅通。',
          1,
        ),
        pass([-8, '11:00', 'p14'], '现场复查，通道畅通，未反弹。'),
      ],
      { publishedBy: { person: 'p08', when: when(-7, '12:00') } },
    ),
    raised(
      'C02',
      [-13, '20:45', null, '650106004004001'],
      {
        kind: 'flying-lead',
        place: '物流小区 2 号楼 3 单元',
        channel: 'public-form',
        reporter: { anonymous: true },
        title: '从四楼飞线给电动车充电',
        text: '居民匿名反映，附照片。',
      },
      [
        accept([-13, '20:55', 'p16'], 'self'),
        treat(
          [-13, '21:40', 'p16'],
          '当晚拆除飞线并劝导。',
          '已告知北门充电棚位置，车主表示不再飞线。',
          1,
        ),
        pass([-12, '12:00', 'p09'], '次日回访，未再发生。'),
        answer([-12, '12:20', 'p16'], '飞线已经拆除，感谢反映。', true),
      ],
      { publishedBy: { person: 'p09', when: when(-11, '11:00') } },
    ),
    raised(
      'C03',
      [-14, '12:10', 'p17', '650106004001001'],
      {
        kind: 'stairwell-clutter',
        place: '永红苑 3 号楼 2 单元',
        channel: 'patrol',
        title: '楼道堆放旧沙发和纸箱',
        text: '占去一半楼梯宽度。',
      },
      [
        accept([-14, '12:30', 'p10'], 'self'),
        treat([-14, '18:20', 'p10'], '与两户协商，志愿者帮助搬运。', '当日清空，楼梯恢复全宽。', 1),
        pass([-13, '11:10', 'p06'], '看过现场，已清空。'),
      ],
    ),
    raised(
      'C04',
      [-20, '16:30', 'p15', '650106004003002'],
      {
        kind: 'leak-dispute',
        place: '楼兰三区 11 号楼',
        channel: 'phone',
        title: '楼上卫生间漏水引发争执',
        text: '楼下屋顶起皮，双方对修理费用有分歧。',
      },
      [
        accept([-20, '16:45', 'p15']),
        dispatch([-20, '17:10', 'p08'], chair.mediator.loulan),
        takeOn([-20, '17:30', 'p28']),
        noteReason([-20, '18:40', 'p28'], '须约双方到场调解，本日内难以解决。'),
        approveReason([-20, '19:00', 'p08'], 2),
        treat(
          [-17, '18:00', 'p28'],
          '两次调解，楼上负责防水、楼下自理粉刷。',
          '签书面协议，已开始履行。',
        ),
        pass([-16, '12:00', 'p15'], '双方确认协议。'),
      ],
    ),
    raised(
      'C15',
      [-5, '10:50', 'p17', '650106004001001'],
      {
        kind: 'living-alone',
        place: '永红苑 2 号楼',
        channel: 'visit',
        marks: ['on-the-spot'],
        title: '独居老人两日未应门',
        text: '电话无人接，邻居两日未见。',
      },
      [
        treat(
          [-5, '12:20', 'p17'],
          '联系子女后会同民警开门。',
          '老人感冒卧床，已送医并安排结对志愿者。',
          0,
          true,
        ),
        pass([-5, '17:00', 'p10'], '已到医院看望，情况属实。'),
      ],
    ),
    raised(
      'C17',
      [-7, '22:30', 'p14', '650106004003001'],
      {
        kind: 'noise-night',
        place: '楼兰三区中心广场',
        channel: 'phone',
        title: '广场舞音响扰民',
        text: '居民来电，晚十点后仍有音响。',
      },
      [
        accept([-7, '22:40', 'p14']),
        dispatch([-6, '10:20', 'p08'], chair.property.loulan, 'property-company'),
        giveBack([-6, '12:00', 'p27'], 'not-our-duty', '物业无权制止，不归物业管。'),
        dispatch([-6, '12:30', 'p08'], chair.enforcement('650106004003001'), 'enforcement-team'),
        giveBack([-6, '16:40', 'p25'], 'not-our-duty', '属社会生活噪声，不归执法队。'),
      ],
    ),
    raised(
      'C18',
      [-12, '19:40', 'p16', '650106004004001'],
      {
        kind: 'group-rental',
        place: '物流小区 5 号楼 402',
        channel: 'visit',
        title: '一套房住十一人，用电超负荷',
        text: '客厅隔断，插排串接。',
      },
      [
        accept([-12, '19:50', 'p16']),
        dispatch([-11, '10:30', 'p09'], chair.police('650106004004001'), 'police-station'),
        takeOn([-11, '11:10', 'p84']),
      ],
    ),
    raised(
      'C19',
      [-10, '14:30', 'p11', '650106004001002'],
      {
        kind: 'fraud',
        place: '永红苑二期',
        channel: 'visit',
        title: '老人险些向“投资群”转账',
        text: '走访时劝阻。',
      },
      [
        accept([-10, '14:35', 'p11']),
        dispatch([-10, '14:40', 'p06'], chair.police('650106004001002'), 'police-station'),
        takeOn([-10, '14:45', 'p24']),
        treat([-10, '15:50', 'p24'], '民警当面核实，停止转账。', '款项未转出；楼栋开展反诈宣传。'),
        pass([-10, '17:30', 'p11'], '老人及家属确认。'),
      ],
    ),
  ];
}
