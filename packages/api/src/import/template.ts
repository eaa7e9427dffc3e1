import { writeXlsx } from 'hucre/xlsx';
import type { ImportKind } from '@wangge/db/schema/import';
import type { Policy } from '@wangge/grid/policy/policy';
import { treeColumns } from '@wangge/grid/list/tree-columns';
import { peopleColumns } from '@wangge/grid/list/people-columns';

/** 样表：the columns that are recognised, and on a second sheet the words of this organization for levels and posts. */
export async function templateOf(policy: Policy, kind: ImportKind): Promise<Uint8Array> {
  const columns = kind === 'tree' ? treeColumns(policy.trees) : peopleColumns;
  const titles = columns.map(({ names }) => names[0] ?? '');
  const choices =
    kind === 'tree'
      ? [['层级'], ...policy.levels.map(({ words }) => [words.zh])]
      : [
          ['岗位', '设在哪一级'],
          ...policy.posts.map(({ words, level }) => [
            words.zh,
            policy.levels.find(({ id }) => id === level)?.words.zh ?? '',
          ]),
        ];
  return writeXlsx({
    sheets: [
      {
        name: kind === 'tree' ? '网格树' : '人员与任职',
        columns: titles.map(() => ({ width: 18, style: { numFmt: '@' } })),
        rows: [titles],
        freezePane: { rows: 1 },
      },
      { name: '可以填的词', columns: [{ width: 24 }, { width: 18 }], rows: choices },
    ],
  });
}
