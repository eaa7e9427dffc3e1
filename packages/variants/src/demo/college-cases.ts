import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import type { When } from './when.ts';

/** 宿舍：自查查出的隐患直接到承办单位，消除后由另一个人复查。 */
export function collegeCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { answer, dispatch, pass, takeOn, treat } = scriptOf(when);
  return [
    raised(
      'C32',
      [-2, '22:05', 'p69', '3-203'],
      {
        kind: 'illegal-appliance',
        place: '3-203',
        channel: 'check',
        source: 'check',
        record: 'N-2-3-203',
        itemId: 'illegal-appliance',
        title: '违规电器：电煮锅',
        text: '插在床下插排上，未使用。',
      },
      [
        takeOn([-2, '22:15', 'p64']),
        treat([-2, '22:40', 'p64'], '登记暂扣，期末领回。', '电煮锅已离开宿舍。'),
        pass([-1, '22:30', 'p92'], '次夜复查合格。'),
      ],
    ),
    raised(
      'C33',
      [-5, '22:40', 'p70', '5-402'],
      {
        kind: 'battery-charging',
        place: '5-402',
        channel: 'check',
        source: 'check',
        record: 'N-5-5-402',
        itemId: 'vehicle-battery',
        title: '电动车电池带回宿舍充电',
        text: '阳台插座，电池发热。',
      },
      [
        dispatch([-5, '22:44', 'p115'], 'night-patrol@5'),
        takeOn([-5, '22:46', 'p73']),
        treat([-5, '23:10', 'p73'], '立即断电，移出楼外充电棚。', '电池已离开楼内，辅导员谈话。'),
        pass([-4, '16:30', 'p91'], '班会已通报（不点名），复查合格。'),
      ],
    ),
    raised(
      'C34',
      [-4, '22:15', 'p71', '5-305'],
      {
        kind: 'private-wiring',
        place: '5-305',
        channel: 'check',
        source: 'check',
        record: 'N-4-5-305',
        itemId: 'private-wiring',
        title: '插排串接并拉到上铺',
        text: '三个插排首尾相接。',
      },
      [
        takeOn([-4, '22:25', 'p64']),
        treat([-4, '22:50', 'p64'], '当场拆除。', '已拆除，待复查。', 1),
      ],
    ),
    raised(
      'C35',
      [-3, '22:50', 'p72', '3-4F'],
      {
        kind: 'fire-equipment',
        place: '3 号公寓四层西侧',
        channel: 'patrol',
        title: '两具灭火器压力不足',
        text: '指针在红区。',
      },
      [takeOn([-2, '10:20', 'p91'])],
    ),
    raised(
      'C36',
      [-8, '00:10', 'p73', '5-1F'],
      {
        kind: 'blocked-exit',
        place: '5 号公寓一层东安全出口',
        channel: 'patrol',
        source: 'check',
        body: 'building-desk',
        title: '安全出口被链锁锁住',
        text: '夜间巡查发现。',
      },
      [
        takeOn([-8, '00:12', 'p115']),
        treat(
          [-8, '00:20', 'p115'],
          '十分钟内打开，改装可断电开启的门禁。',
          '联合排查无同类问题。',
          1,
        ),
        pass([-8, '20:30', 'p92'], '出口可开，门禁断电能开。'),
      ],
    ),
    raised('C37', [-1, '22:20', 'p94', '5-208'], {
      kind: 'smoking',
      place: '5-208',
      channel: 'check',
      source: 'check',
      record: 'N-1-5-208',
      itemId: 'smoking',
      title: '卫生间有烟头烟味',
      text: '自查上报。',
    }),
    raised(
      'C38',
      [-6, '21:50', 'p68', '3-205'],
      {
        kind: 'electrical-defect',
        place: '3-205',
        channel: 'spoken',
        title: '插座面板松动有焦痕',
        text: '通电时有轻微响声。',
      },
      [
        takeOn([-6, '22:00', 'p117']),
        treat(
          [-5, '15:00', 'p117'],
          '当晚断电贴封，次日更换面板并检查接线。',
          '面板已换，通电正常。',
          1,
        ),
        pass([-5, '21:30', 'p68'], '插座正常。'),
      ],
    ),
    raised(
      'C39',
      [-7, '20:30', 'p72', '3-106'],
      {
        kind: 'facility-repair',
        place: '3-106',
        channel: 'spoken',
        title: '暖气接头渗水',
        text: '靠近插座。',
      },
      [
        takeOn([-7, '20:40', 'p117']),
        treat([-7, '22:20', 'p117'], '关阀更换接头。', '不再渗水，插座移位列入假期维修。'),
        pass([-6, '21:40', 's20230201'], '一天没有再渗。'),
      ],
    ),
    raised(
      'C40',
      [-2, '23:35', 'p66', '5-601'],
      {
        kind: 'absence',
        place: '5-601',
        channel: 'phone',
        title: '一名同学未归，二次确认后联系上',
        text: '班长电话联系，在校医院陪护同学。',
      },
      [
        takeOn([-2, '23:40', 'p61']),
        treat([-2, '23:55', 'p61'], '辅导员与本人、同行同学核实。', '记为已请假。'),
        pass([-1, '10:00', 'p62'], '已返回，情况属实。'),
        answer([-1, '10:10', 'p66'], '已返校。', true),
      ],
    ),
    raised('C45', [-1, '22:35', null, '3-402'], {
      kind: 'facility-repair',
      place: '3-402',
      channel: 'public-form',
      reporter: { anonymous: true },
      title: '卫生间水龙头关不严',
      text: '滴水，地面湿滑。',
    }),
    raised('C46', [-1, '22:25', 'p70', '5-402'], {
      kind: 'electrical-defect',
      place: '5-402',
      channel: 'check',
      source: 'check',
      record: 'N-1-5-402',
      itemId: 'socket-condition',
      title: '照明开关发热',
      text: '自查上报，已停用并贴条提醒。',
    }),
  ];
}
