import type { TreeKind } from '../hierarchy/grid.ts';
import type { Column } from './head.ts';

const own: readonly Column[] = [
  {
    field: 'code',
    names: ['编码', '编号', '代码', '网格编码', '网格编号', '网格代码', '区划代码', 'code'],
    required: true,
  },
  {
    field: 'name',
    names: ['名称', '网格名称', '单位名称', '区划名称', '网格', 'name'],
    required: true,
  },
  { field: 'level', names: ['层级', '级别', '网格层级', '网格级别', 'level'] },
  {
    field: 'parent',
    names: [
      '上级编码',
      '上级编号',
      '上级代码',
      '上级',
      '上级网格',
      '上级名称',
      '所属上级',
      '父级编码',
      '上级网格编码',
      '上级网格编号',
      'parent',
    ],
  },
  { field: 'kind', names: ['类型', '网格类型', '网格种类', '种类', 'kind'] },
  {
    field: 'covers',
    names: ['范围', '覆盖范围', '管辖范围', '网格范围', '四至', '备注', 'covers'],
  },
];

/** 网格表的各栏。一棵树一栏上级：“上级编号”是第一棵有这个层级的树，其余的写树名，如“楼栋树上级”。 */
export function treeColumns(trees: readonly TreeKind[]): readonly Column[] {
  if (trees.length < 2) return own;
  return [
    ...own,
    ...trees.map(({ id, words: { zh, en } }) => ({
      field: `parent:${id}`,
      names: [
        `${zh}上级`,
        `${zh}上级编码`,
        `${zh}上级编号`,
        `上级编号-${zh}`,
        `parent ${id}`,
        `parent ${en ?? id}`,
      ],
    })),
  ];
}
