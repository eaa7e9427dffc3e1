import { often, type Figure } from '../figure.ts';
import { floorOfOpenByGrid } from '../floors/open-by-grid.ts';
import { asMember } from '../inside.ts';
import { countOpenByGrid } from '@wangge/api/case/board';
import type { Stand } from '../stand.ts';
import { pathsOf } from '../nation/paths.ts';
import { readers } from '../nation/people-rows.ts';

const runs = 3;

/** 各网格在办数：the roll-up of open cases under middle and root, as the reader with three posts sees it. */
export async function openByGrid(stand: Stand): Promise<Figure[]> {
  const { owner, nation, installation } = stand;
  const paths = await pathsOf(stand);
  return readers.map((reader) => ({
    name: `open cases of each grid, ${reader}`,
    unit: 'ms',
    ours: () =>
      asMember(installation, nation.id, reader, (call) => often(runs, () => countOpenByGrid(call))),
    floor: () => often(runs, () => floorOfOpenByGrid(owner, nation.id, paths[reader])),
    goal: { times: 2 },
  }));
}
