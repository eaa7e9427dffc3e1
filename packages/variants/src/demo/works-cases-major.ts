import type { DemoCase } from './demo.ts';
import { raisedBy, scriptOf } from './steps.ts';
import type { When } from './when.ts';

/** 企业：重大的和难以解决的到公司。 */
export function majorCases(when: When): DemoCase[] {
  const raised = raisedBy(when);
  const { accept, approvePlan, dispatch, pass, plan, progress, takeOn, treat } = scriptOf(when);
  return [
    raised(
      'C25',
      [-12, '11:00', 'p44', 'BZ-05'],
      {
        kind: 'hazardous-chemicals',
        grade: 'major',
        marks: ['legal-major'],
        place: '调漆间',
        channel: 'patrol',
        title: '调漆间可燃气体报警器失效',
        text: '固定式探测器离线，风机不联动；符合第七条（七）、第十四条，已停用。',
      },
      [
        accept([-12, '11:20', 'p31'], 'self'),
        plan([-12, '16:00', 'p31'], {
          measures: '更换固定式探测器并与风机联锁，停用期间改用水性漆委外',
          responsible: '别克波拉提·革命别克',
          funds: 46_000,
          fundsNote: '安全费用列支',
          timeLimitOn: when(18, '00:00').day,
          contingency: '断电挂牌、专人值守、便携检测',
        }),
        approvePlan([-11, '10:30', 'p30']),
        progress([-11, '12:00', 'p31'], '已向主管部门报告。'),
      ],
    ),
    raised(
      'C26',
      [-40, '16:00', 'p48', 'BZ-07'],
      {
        kind: 'confined-space',
        grade: 'major',
        marks: ['legal-major'],
        place: '污水收集池',
        channel: 'patrol',
        title: '污水池未辨识建账且无警示标志',
        text: '巡查发现人孔盖未锁；符合第十三条（一）。',
      },
      [
        accept([-40, '16:30', 'p31']),
        dispatch([-40, '17:00', 'p31'], 'safety-lead@BZ', 'safety'),
        takeOn([-40, '17:20', 'p32']),
        plan([-39, '12:00', 'p32'], {
          measures: '建台账、加锁设牌、配气体检测仪与三脚架，完成培训演练',
          responsible: '周伟',
          funds: 18_000,
          fundsNote: '安全费用列支',
          timeLimitOn: when(-20, '00:00').day,
          contingency: '人孔加锁，专人看守，禁止进入',
        }),
        approvePlan([-39, '16:00', 'p30']),
        treat(
          [-24, '17:00', 'p32'],
          '台账、锁具、标志、检测仪、三脚架到位，培训演练完成。',
          '具备验收条件。',
          1,
        ),
        pass([-23, '12:00', 'p36'], '验收合格销号，已向职工通报。'),
      ],
    ),
    raised(
      'C27',
      [-26, '14:40', 'p50', 'BZ-08'],
      {
        kind: 'fire-protection',
        marks: ['hard'],
        place: '成品库东墙',
        channel: 'patrol',
        title: '消火栓前被重型托盘长期占用',
        text: '库容不足，反复出现。',
      },
      [
        accept([-26, '16:00', 'p31']),
        dispatch([-26, '16:30', 'p31'], 'area-head@BZ-A3'),
        takeOn([-26, '16:40', 'p36']),
        progress([-14, '17:00', 'p36'], '已提交公司例会研究调整库位。'),
      ],
    ),
  ];
}
