import { college } from './college-grids.ts';
import { phoneOf, type Sitting, type StaffRow } from './staff.ts';

function staff(
  key: string,
  name: string,
  secondMark: string,
  kind: string,
  grid: string = college,
  more: Partial<Sitting> = {},
): StaffRow {
  return { key, name, secondMark, phone: phoneOf(key), sits: [{ kind, grid, ...more }] };
}

/** 教师和校内服务单位的人。 */
export const collegeStaff: readonly StaffRow[] = [
  staff('p60', '林志强', '院党总支书记', 'leading-group-head'),
  staff('p114', '虎德明', '副院长', 'leading-group-deputy'),
  // 街道的人，在学院有自己的一份任职。
  staff('p05', '古丽娜尔·艾合买提', '校地共建联络员', 'leading-group-member'),
  staff('p61', '迪丽努尔·卡德尔', '辅导员', 'counsellor'),
  staff('p97', '阿依努尔·阿山', '系统管理员', 'administrator'),
  staff('p91', '朱建国', '保卫处', 'security-officer'),
  staff('p72', '朱玉梅', '3 号公寓', 'building-warden', '3'),
  staff('p115', '哈玉龙', '5 号公寓', 'building-warden', '5'),
  staff('p116', '孙桂英', '3 号公寓', 'night-patrol', '3'),
  staff('p73', '努尔兰·哈布丁', '5 号公寓', 'night-patrol', '5'),
  staff('p117', '郭援朝', '后勤', 'repair-worker', '3'),
  // 今天到岗；昨夜 5 号公寓的报修只能由宿管部派。
  staff('p118', '买买提江·依明', '后勤', 'repair-worker', '5', { from: 0 }),

  staff('p62', '郭建国', '汉语言 2401 班主任', 'class-teacher', 'CL2401'),
  staff('p63', '哈国栋', '新闻 2501 班主任', 'class-teacher', 'JO2501'),
  staff('p121', '陈秀兰', '汉语言 2301 班主任', 'class-teacher', 'CL2301'),
  staff('p122', '艾尼瓦尔·依明', '新闻 2301 班主任', 'class-teacher', 'JO2301'),
  staff('p123', '黄桂英', '汉语言 2402 班主任', 'class-teacher', 'CL2402'),
  staff('p124', '胡建国', '新闻 2401 班主任', 'class-teacher', 'JO2401'),
  staff('p125', '热依汗·司马义', '新闻 2402 班主任', 'class-teacher', 'JO2402'),
  staff('p126', '高援朝', '秘书 2401 班主任', 'class-teacher', 'SE2401'),
  staff('p127', '库丽娜什·阿山', '汉语言 2501 班主任', 'class-teacher', 'CL2501'),
  staff('p128', '徐秀兰', '汉语言 2502 班主任', 'class-teacher', 'CL2502'),
  staff('p129', '白国栋', '新闻 2502 班主任', 'class-teacher', 'JO2502'),
  staff('p130', '刘玉梅', '秘书 2501 班主任', 'class-teacher', 'SE2501'),
];

/** 点了名的学生：睡在哪间的第几张床，坐什么岗位。第一张床是舍长的。 */
export type NamedStudent = {
  readonly key: string;
  readonly name: string;
  readonly room: string;
  readonly bed: number;
  readonly sits: Sitting;
};

function student(
  key: string,
  name: string,
  room: string,
  kind: string,
  grid: string = college,
): NamedStudent {
  return { key, name, room, bed: kind === 'dorm-leader' ? 0 : 1, sits: { kind, grid } };
}

export const namedStudents: readonly NamedStudent[] = [
  student('p64', '杨雨桐', '3-101', 'dormitory-department-head'),
  student('p65', '库丽娜什·木拉提', '3-106', 'discipline-head'),
  student('p92', '杨文博', '5-403', 'discipline-officer'),
  student('p93', '赛力克·哈布丁', '5-507', 'discipline-officer'),
  student('p66', '徐浩然', '5-602', 'class-monitor', 'CL2401'),
  student('p67', '阿依古丽·托合提', '3-201', 'league-secretary', 'CL2401'),
  student('p68', '马晓红', '3-205', 'class-dormitory-officer', 'CL2401'),
  student('p69', '吴静', '3-203', 'dorm-leader', '3-203'),
  student('p70', '凯赛尔·艾合买提', '5-402', 'dorm-leader', '5-402'),
  student('p71', '罗文博', '5-305', 'dorm-leader', '5-305'),
  student('p94', '何文博', '5-208', 'dorm-leader', '5-208'),
];
