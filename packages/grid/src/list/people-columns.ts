import type { Column } from './head.ts';

/** 人员与任职表的各栏。身份证号不读：nothing is kept that is not needed. */
export const peopleColumns: readonly Column[] = [
  {
    field: 'name',
    names: ['姓名', '人员姓名', '名字', '网格员姓名', '学生姓名', 'name'],
    required: true,
  },
  {
    field: 'phone',
    names: [
      '手机号',
      '手机',
      '手机号码',
      '联系电话',
      '电话',
      '联系方式',
      '电话号码',
      'phone',
      'mobile',
    ],
  },
  {
    field: 'staff-number',
    names: ['工号', '人员编号', '职工号', '员工号', '员工编号', 'staff number', 'number'],
  },
  { field: 'student-number', names: ['学号', 'student number'] },
  {
    field: 'gridCode',
    names: [
      '网格编号',
      '网格编码',
      '网格代码',
      '所在网格编号',
      '所在网格编码',
      '所属网格编号',
      '宿舍编号',
      '班级编号',
      '单位编号',
      'grid code',
      'grid',
    ],
    oneOf: 'grid',
  },
  {
    field: 'gridName',
    names: [
      '网格名称',
      '所在网格',
      '所在网格名称',
      '所属网格',
      '所属网格名称',
      '网格',
      '单位',
      '所在单位',
      '宿舍',
      '班级',
      '部门',
      '车间',
      'grid name',
    ],
    oneOf: 'grid',
  },
  {
    field: 'post',
    names: ['职务', '岗位', '任职岗位', '岗位名称', '担任职务', 'post'],
    required: true,
  },
  {
    field: 'fromOn',
    names: ['到岗日期', '任职日期', '上岗日期', '上岗', '任职时间', '到岗时间', '起始日期', 'from'],
  },
  { field: 'answerable', names: ['负总责', '是否负总责', '主要负责人', 'answerable'] },
  { field: 'body', names: ['承办单位', '所属单位', '外单位', 'body'] },
  { field: 'secondMark', names: ['第二标识', '备注', '区分', 'mark'] },
];
