import type { Words } from '@wangge/grid/words';
import { phoneOf } from './staff.ts';

/** 登录页上列出的演示账号：account 是演示人物的键，同一个人在几个组织里共用一个账号。 */
export type DemoSignIn = {
  readonly account: string;
  readonly name: string;
  readonly phone: string;
  readonly what: Words;
  /** The three with which to begin. */
  readonly first?: boolean;
};

function signIn(account: string, name: string, zh: string, en: string, first = false): DemoSignIn {
  return { account, name, phone: phoneOf(account), what: { zh, en }, ...(first && { first }) };
}

export const demoSignIns: readonly DemoSignIn[] = [
  signIn('p69', '吴静', '舍长，3-203', 'Dorm leader, room 3-203', true),
  signIn('p37', '吴军', '网格管理员，机加一车间', 'Grid manager, machine shop 1', true),
  signIn(
    'p05',
    '古丽娜尔·艾合买提',
    '街道社会治理办，三个组织都有任职',
    'Street officer with posts in all three organizations',
    true,
  ),
  signIn('p64', '杨雨桐', '宿管部部长', 'Head of the dormitory department'),
  signIn('p92', '杨文博', '自律部干事，复查', 'Discipline officer, re-checks'),
  signIn('p62', '郭建国', '班主任，汉语言 2401', 'Class teacher'),
  signIn('p38', '帕提古丽·吾买尔', '网格管理员，机加一车间', 'Grid manager, machine shop 1'),
  signIn('p31', '买买提江·托合提', '安全总监', 'Safety director'),
  signIn('p32', '徐雨桐', '安全环保部部长', 'Company safety lead'),
  signIn('p30', '杨天佑', '总经理', 'General manager'),
  signIn('p14', '热依汗·依明', '网格长，楼兰第一网格', 'Grid head, Loulan grid 1'),
  signIn('p21', '何丽', '网格员，楼兰第一网格', 'Grid worker, Loulan grid 1'),
  signIn('p08', '艾尼瓦尔·司马义', '社区书记，楼兰', 'Community secretary, Loulan'),
  signIn('p04', '叶尔兰·哈布丁', '街道一级网格长', 'Street leader, first level'),
  signIn('p80', '白德明', '区联系领导', 'Linked district leader'),
  signIn('p81', '何志强', '市住建局经办人', 'Officer of the city housing bureau'),
  signIn('p95', '胡晓燕', '街道系统管理员', 'Administrator of the street'),
  signIn('p96', '林芳', '企业系统管理员', 'Administrator of the works'),
  signIn('p97', '阿依努尔·阿山', '学院系统管理员', 'Administrator of the college'),
];

/** 平台运维员：不属于任何组织，看不到租户数据。 */
export const demoOperator = { account: 'p98', name: '沙国栋', phone: phoneOf('p98') };

export const demoBanner: Words = {
  zh: '演示数据，人物与事件均为虚构',
  en: 'Demo data: all people and cases are fictional',
};
