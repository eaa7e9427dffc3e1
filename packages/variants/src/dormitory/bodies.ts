import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 承办单位。学生处没有岗位坐在学院里，由学院领导小组对接，所以不在派遣之列。R3-02、R3-06、R3-09 */
export const bodies: Policy['bodies'] = [
  {
    id: 'class',
    words: words('班级', 'Class'),
    tier: 'class',
    answeredBy: ['class-dormitory-officer', 'class-monitor', 'league-secretary', 'class-teacher'],
  },
  {
    id: 'dormitory-department',
    words: words('学生会宿舍管理服务部', 'Dormitory department of the student union'),
    tier: 'department',
    answeredBy: ['dormitory-department-head', 'dormitory-officer'],
  },
  {
    id: 'discipline-department',
    words: words('学生自律部（纪检部）', 'Discipline department'),
    tier: 'department',
    answeredBy: ['discipline-head', 'discipline-officer'],
  },
  {
    id: 'counsellor',
    words: words('辅导员办公室', 'Counsellors’ office'),
    tier: 'department',
    answeredBy: ['counsellor'],
  },
  {
    id: 'college',
    words: words('学院管理领导小组', 'College leading group'),
    tier: 'department',
    answeredBy: ['leading-group-head', 'leading-group-deputy'],
  },
  {
    id: 'building-desk',
    words: words('楼管值班室', 'Building desk (wardens)'),
    tier: 'outside',
    outside: true,
    answeredBy: ['building-warden', 'night-patrol'],
  },
  {
    id: 'logistics',
    words: words('后勤维修', 'Logistics and repair'),
    tier: 'outside',
    outside: true,
    answeredBy: ['repair-worker'],
  },
  {
    id: 'security',
    words: words('保卫处', 'Security office'),
    tier: 'outside',
    outside: true,
    answeredBy: ['security-officer'],
  },
];
