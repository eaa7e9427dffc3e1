import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import type { When } from './when.ts';

const officer = (body: string) => `department-officer@BZ@${body}`;

/** 企业：一般的留在网格，网格办不了的提请片区。 */
export function generalCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { accept, answer, dispatch, handOver, pass, takeOn, treat } = scriptOf(when);
  return [
    raised(
      'C23',
      [-3, '10:25', 'p37', 'BZ-01'],
      {
        kind: 'machine-guarding',
        place: '砂轮间 2 号砂轮机',
        channel: 'patrol',
        source: 'check',
        record: 'R13',
        title: '砂轮托架间隙超过 3 毫米',
        text: '实测 6 毫米。',
      },
      [
        treat([-3, '10:50', 'p37'], '停用调整。', '复测 2 毫米。', 1, true),
        pass([-3, '11:10', 'p38'], '另一管理员复核，间隙合格。'),
      ],
    ),
    raised(
      'C24',
      [-5, '15:10', 'p41', 'BZ-03'],
      {
        kind: 'hazardous-chemicals',
        place: '焊接工位 4',
        channel: 'patrol',
        title: '氧气乙炔瓶间距不足且未固定',
        text: '间距约 2 米。',
      },
      [
        treat([-5, '15:40', 'p42'], '立即移开并用链条固定。', '间距 6 米，班前会通报。', 1),
        pass([-5, '16:20', 'p41'], '看过，已固定。'),
      ],
    ),
    raised(
      'C28',
      [-2, '18:30', 'p46', 'BZ-06'],
      {
        kind: 'electricity',
        place: '试车台配电箱',
        channel: 'check',
        title: '漏电保护器试跳不动作',
        text: '按月试跳时发现。',
      },
      [
        handOver(
          [-2, '18:40', 'p46'],
          'area-head@BZ-A2',
          '更换漏电保护器。',
          '网格无备件，请派设备动力部。',
        ),
        dispatch([-2, '19:00', 'p35'], officer('equipment'), 'equipment'),
        takeOn([-1, '10:05', 'p89']),
        treat([-1, '15:00', 'p89'], '更换漏电保护器。', '待另一管理员试跳核查。', 1),
      ],
    ),
    raised(
      'C29',
      [-6, '12:05', 'p53', 'BZ-09'],
      {
        kind: 'gas-kitchen',
        place: '食堂灶间',
        channel: 'patrol',
        title: '排烟管道油垢厚、无清洗记录',
        text: '上次记录为五个月前。',
      },
      [
        handOver([-6, '12:20', 'p53'], 'area-head@BZ-A3', '委托清洗，建立台账。', '需签外委合同。'),
        dispatch([-6, '16:00', 'p36'], officer('administration'), 'administration'),
        takeOn([-6, '16:30', 'p112']),
        treat([-4, '17:00', 'p112'], '委托清洗。', '建立两月一次台账。', 1),
        pass([-3, '12:00', 'p54'], '管道已清，台账已建。'),
      ],
    ),
    raised(
      'C30',
      [-9, '19:20', 'p39', 'BZ-02'],
      {
        kind: 'other',
        place: '加工中心',
        channel: 'spoken',
        title: '工人反映连续三周夜班',
        text: '班后向管理员提出。',
      },
      [
        handOver(
          [-9, '19:40', 'p39'],
          'area-head@BZ-A1',
          '请人力资源部核对排班。',
          '属薪酬排班事项，网格不能决定。',
        ),
        dispatch([-8, '10:10', 'p34'], officer('personnel'), 'personnel'),
        takeOn([-8, '10:40', 'p113']),
        answer([-8, '16:00', 'p39'], '已转人力资源部核对排班，四日内答复。'),
        treat([-5, '16:00', 'p113'], '调整排班。', '下周起改为三班轮转。'),
        pass([-5, '17:30', 'p40'], '排班表已更新。'),
        answer([-5, '19:00', 'p39'], '排班已调整，本人表示满意。', true),
      ],
    ),
    raised(
      'C31',
      [-1, '10:10', 'p51', 'BZ-08'],
      {
        kind: 'lifting-forklift',
        place: '叉车 3 号',
        channel: 'check',
        source: 'check',
        record: 'R14',
        title: '叉车倒车警示不响',
        text: '班前点检发现，已停用。',
      },
      [
        handOver(
          [-1, '10:20', 'p51'],
          'area-head@BZ-A3',
          '检修警示装置。',
          '叉车已停用，请派仓储物流部。',
        ),
        dispatch([-1, '10:40', 'p36'], officer('warehouse'), 'warehouse'),
        takeOn([-1, '11:00', 'p90']),
      ],
    ),
    raised('C43', [-1, '19:15', null, 'BZ-04'], {
      kind: 'height-edges',
      place: '造型工段平台',
      channel: 'message',
      title: '平台护栏缺一根横杆',
      text: '工人下班后发来照片。',
    }),
    raised(
      'C44',
      [-1, '16:20', null, 'BZ-02'],
      {
        kind: 'electricity',
        place: '加工中心 3 号电柜',
        channel: 'public-form',
        title: '电柜散热风扇停转、柜内温度高',
        text: '操作工扫码反映。网格无备件，提请片区派给设备动力部。',
      },
      [accept([-1, '16:40', 'p39'])],
    ),
  ];
}
