import type { Words } from '@wangge/grid/words';
import { phoneOf } from './staff.ts';

/** 登录页上列出的演示账号：account 是演示人物的键，同一个人在几个组织里共用一个账号。 */
export type DemoSignIn = {
  readonly account: string;
  readonly name: string;
  readonly phone: string;
  readonly what: Words;
  /** What to look at with it. */
  readonly tries: Words;
  /** The three with which to begin. */
  readonly first?: boolean;
};

function signIn(
  account: string,
  name: string,
  what: Words,
  tries: Words,
  first = false,
): DemoSignIn {
  return { account, name, phone: phoneOf(account), what, tries, ...(first && { first }) };
}

export const demoSignIns: readonly DemoSignIn[] = [
  signIn(
    'p69',
    '吴静',
    { zh: '舍长，3-203', en: 'Dorm leader, room 3-203' },
    { zh: '手机：今晚自查', en: 'Phone: tonight’s check' },
    true,
  ),
  signIn(
    'p37',
    '吴军',
    { zh: '网格管理员，机加一车间', en: 'Grid manager, machine shop 1' },
    { zh: '手机：巡查、隐患', en: 'Phone: patrol, hazards' },
    true,
  ),
  signIn(
    'p05',
    '古丽娜尔·艾合买提',
    {
      zh: '街道社会治理办，三个组织都有任职',
      en: 'Street officer with posts in all three organizations',
    },
    { zh: '受理、派遣、三个组织', en: 'Accept, dispatch, three organizations' },
    true,
  ),
  signIn(
    'p64',
    '杨雨桐',
    { zh: '宿管部部长', en: 'Head of the dormitory department' },
    { zh: '楼栋、各班进度', en: 'Buildings, classes' },
  ),
  signIn(
    'p92',
    '杨文博',
    { zh: '自律部干事，复查', en: 'Discipline officer, re-checks' },
    { zh: '抽查、核查', en: 'Spot checks, verification' },
  ),
  signIn(
    'p62',
    '郭建国',
    { zh: '班主任，汉语言 2401', en: 'Class teacher' },
    { zh: '本班宿舍和隐患', en: 'Rooms and hazards of the class' },
  ),
  signIn(
    'p38',
    '帕提古丽·吾买尔',
    { zh: '网格管理员，机加一车间', en: 'Grid manager, machine shop 1' },
    { zh: '同格的另一位', en: 'The other one of the grid' },
  ),
  signIn(
    'p31',
    '买买提江·托合提',
    { zh: '安全总监', en: 'Safety director' },
    { zh: '重大隐患、五落实', en: 'Major hazards, five items' },
  ),
  signIn(
    'p32',
    '徐雨桐',
    { zh: '安全环保部部长', en: 'Company safety lead' },
    { zh: '派遣、核查', en: 'Dispatch, verify' },
  ),
  signIn(
    'p30',
    '杨天佑',
    { zh: '总经理', en: 'General manager' },
    { zh: '全公司的隐患', en: 'Hazards of the company' },
  ),
  signIn(
    'p14',
    '热依汗·依明',
    { zh: '网格长，楼兰第一网格', en: 'Grid head, Loulan grid 1' },
    { zh: '受理、核查', en: 'Accept, verify' },
  ),
  signIn(
    'p21',
    '何丽',
    { zh: '网格员，楼兰第一网格', en: 'Grid worker, Loulan grid 1' },
    { zh: '手机：今天、登记', en: 'Phone: today, raise' },
  ),
  signIn(
    'p08',
    '艾尼瓦尔·司马义',
    { zh: '社区书记，楼兰', en: 'Community secretary, Loulan' },
    { zh: '派遣、移交', en: 'Dispatch, hand over' },
  ),
  signIn(
    'p04',
    '叶尔兰·哈布丁',
    { zh: '街道一级网格长', en: 'Street leader, first level' },
    { zh: '督办、审批', en: 'Supervise, approve' },
  ),
  signIn(
    'p80',
    '白德明',
    { zh: '区联系领导', en: 'Linked district leader' },
    { zh: '上报来的案件', en: 'Cases handed up' },
  ),
  signIn(
    'p81',
    '何志强',
    { zh: '市住建局经办人', en: 'Officer of the city housing bureau' },
    { zh: '派来的案件', en: 'Cases dispatched here' },
  ),
  signIn(
    'p95',
    '胡晓燕',
    { zh: '街道系统管理员', en: 'Administrator of the street' },
    { zh: '任职、规则、激活单', en: 'Posts, rules, slips' },
  ),
  signIn(
    'p96',
    '林芳',
    { zh: '企业系统管理员', en: 'Administrator of the works' },
    { zh: '编制问题、任职', en: 'Staffing, posts' },
  ),
  signIn(
    'p97',
    '阿依努尔·阿山',
    { zh: '学院系统管理员', en: 'Administrator of the college' },
    { zh: '班级与宿舍、激活单', en: 'Classes and rooms, slips' },
  ),
];

/** 演示：居民扫码会到的那一页。 */
export const demoReportPath = '/community/650106004/report/650106004003001';

/** 平台运维员：不属于任何组织，看不到租户数据。 */
export const demoOperator = { account: 'p98', name: '沙国栋', phone: phoneOf('p98') };
