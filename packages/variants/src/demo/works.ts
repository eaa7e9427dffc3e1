import type { Day } from '@wangge/grid/time';
import type { DemoGrid, DemoIdentifier } from './demo.ts';
import { phoneOf, type Sitting, type StaffRow } from './staff.ts';

const company = 'BZ';
const grids: ReadonlyArray<readonly [code: string, name: string, under: string, covers: string]> = [
  ['BZ-01', '机加一车间', 'BZ-A1', '车床组、磨床组、砂轮间'],
  ['BZ-02', '机加二车间', 'BZ-A1', '加工中心、检验室'],
  ['BZ-03', '结构车间', 'BZ-A1', '下料、焊接、10 t 行车'],
  ['BZ-04', '铸锻车间', 'BZ-A2', '熔炼、造型、清理'],
  ['BZ-05', '涂装车间', 'BZ-A2', '喷漆室、调漆间、烘干'],
  ['BZ-06', '装配车间', 'BZ-A2', '总装、试车台'],
  ['BZ-07', '动力站', 'BZ-A3', '配电室、空压站、污水收集池'],
  ['BZ-08', '仓储区', 'BZ-A3', '成品库、油化品库、叉车班'],
  ['BZ-09', '食堂与办公楼', 'BZ-A3', '食堂、办公楼、停车场'],
];

export function worksGrids(openedOn: Day): DemoGrid[] {
  const grid = (
    code: string,
    level: string,
    name: string,
    parent: string | null,
    covers: string | null = null,
  ): DemoGrid => ({
    code,
    level,
    name,
    kind: 'basic',
    covers,
    openedOn,
    parents: { territory: parent },
  });
  return [
    grid(company, 'company', '北站通用机械有限责任公司', null),
    grid('BZ-A1', 'area', '生产一片区', company),
    grid('BZ-A2', 'area', '生产二片区', company),
    grid('BZ-A3', 'area', '保障片区', company),
    ...grids.map(([code, name, under, covers]) => grid(code, 'grid', name, under, covers)),
    // 没有归到哪个网格，列为未覆盖。R5-03
    { ...grid('BZ-U1', 'team', '锅炉房旧址', null), parents: {} },
  ];
}

/** 工号：p37 → BZ0037。 */
function staffNumber(key: string): DemoIdentifier {
  const value = `BZ${key.replace(/\D/g, '').padStart(4, '0')}`;
  return { kind: 'staff-number', value, shown: value };
}

function one(
  key: string,
  name: string,
  secondMark: string,
  kind: string,
  grid: string,
  more: Partial<Sitting> = {},
): StaffRow {
  return {
    key,
    name,
    secondMark,
    phone: phoneOf(key),
    number: staffNumber(key),
    sits: [{ kind, grid, ...more }],
  };
}

function officer(key: string, name: string, secondMark: string, body: string): StaffRow {
  return one(key, name, secondMark, 'department-officer', company, { body });
}

/** 每格两名网格管理员。铸锻车间只有一名，仓储区有三名，编制检查会列出来。R5-02 */
const managers: Readonly<Record<string, ReadonlyArray<readonly [key: string, name: string]>>> = {
  'BZ-01': [
    ['p37', '吴军'],
    ['p38', '帕提古丽·吾买尔'],
  ],
  'BZ-02': [
    ['p39', '陈伟'],
    ['p40', '丁德明'],
  ],
  'BZ-03': [
    ['p41', '赵磊'],
    ['p42', '努尔买买提·司马义'],
  ],
  'BZ-04': [['p43', '王军']],
  'BZ-05': [
    ['p44', '李静'],
    ['p45', '阿不都热合曼·依明'],
  ],
  'BZ-06': [
    ['p46', '马德明'],
    ['p47', '刘芳'],
  ],
  'BZ-07': [
    ['p48', '周伟'],
    ['p49', '赛力克·阿山'],
  ],
  'BZ-08': [
    ['p50', '张志强'],
    ['p51', '虎小梅'],
    ['p52', '孙丽'],
  ],
  'BZ-09': [
    ['p53', '何秀兰'],
    ['p54', '高玉梅'],
  ],
};

export const worksPeople: readonly StaffRow[] = [
  one('p30', '杨天佑', '总经理', 'principal', company),
  one('p31', '买买提江·托合提', '安全总监', 'safety-director', company),
  one('p32', '徐雨桐', '安全环保部', 'safety-lead', company),
  one('p33', '朱桂英', '考核员', 'assessor', company),
  one('p111', '白秀英', '工会', 'union-delegate', company),
  one('p96', '林芳', '系统管理员', 'administrator', company),
  one('p34', '黄志强', '生产一片区', 'area-head', 'BZ-A1'),
  one('p35', '别克波拉提·革命别克', '生产二片区', 'area-head', 'BZ-A2'),
  one('p36', '沙晓红', '保障片区', 'area-head', 'BZ-A3'),
  ...grids.flatMap(([code, name]) =>
    managers[code]!.map(([key, who]) => one(key, who, name, 'grid-manager', code)),
  ),
  officer('p89', '马军', '设备动力部', 'equipment'),
  officer('p90', '吐尔逊·卡德尔', '仓储物流部', 'warehouse'),
  officer('p112', '陈桂英', '综合办公室', 'administration'),
  officer('p113', '罗静', '人力资源部', 'personnel'),
  // 街道的人，在公司有自己的一份任职。
  {
    key: 'p05',
    name: '古丽娜尔·艾合买提',
    secondMark: '属地安全联络员',
    phone: phoneOf('p05'),
    sits: [{ kind: 'local-liaison', grid: company }],
  },
];
