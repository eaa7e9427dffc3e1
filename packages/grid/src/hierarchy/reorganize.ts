import { done, refuse } from '../outcome.ts';
import type { Day } from '../time.ts';
import type { HierarchyFact } from './fact.ts';
import { childPath, isWithin, numberOf, rootPath } from './path.ts';
import type { Hierarchy } from './placement.ts';
import {
  type Facts,
  gridOf,
  openRow,
  openRows,
  parentFor,
  type PlaceIn,
  type Shape,
} from './reorganize-rules.ts';

/** 改名：从某日起。 */
export function renameGrid(
  state: Hierarchy,
  command: { readonly gridId: string; readonly name: string; readonly on: Day },
): Facts {
  const grid = gridOf(state, command.gridId, command.on);
  if (!grid.ok) return grid;
  const name = command.name.trim();
  if (name === '') return refuse('grid.name-missing');
  return done(
    name === grid.value.name
      ? []
      : [
          {
            type: 'grid-renamed',
            gridId: command.gridId,
            from: grid.value.name,
            to: name,
            on: command.on,
          },
        ],
  );
}

/** 换上级：连同下面的一起，从某日起；案件和记录跟着网格走，不用改。 */
export function moveGrid(
  shape: Shape,
  state: Hierarchy,
  command: PlaceIn & { readonly gridId: string; readonly on: Day },
): Facts {
  const { gridId, tree, parentId, on } = command;
  const grid = gridOf(state, gridId, on);
  if (!grid.ok) return grid;
  const row = openRow(state, tree, gridId);
  if (row === undefined) return refuse('grid.not-in-tree', { tree });
  if (row.parentId === parentId) return refuse('grid.same-parent');
  const later = openRows(state, tree).find(
    (each) => isWithin(each.path, row.path) && each.fromOn > on,
  );
  if (later) return refuse('grid.later-change', { gridId: later.gridId });
  const parentRow = parentId === null ? undefined : openRow(state, tree, parentId);
  if (parentRow && isWithin(parentRow.path, row.path)) return refuse('grid.cycle');
  const parent = parentFor(shape, state, grid.value, command, on);
  if (!parent.ok) return parent;
  const to =
    parent.value === null
      ? rootPath(numberOf(row.path))
      : childPath(parent.value, numberOf(row.path));
  return done([{ type: 'subtree-moved', tree, gridId, parentId, from: row.path, to, on }]);
}

/** 关闭网格：下面不能还有网格；编码从此不再使用。 */
export function closeGrid(
  state: Hierarchy,
  command: { readonly gridId: string; readonly on: Day },
): Facts {
  const { gridId, on } = command;
  const grid = gridOf(state, gridId, on);
  if (!grid.ok) return grid;
  const rows = state.placements.filter((each) => each.untilOn === null);
  const children = new Set(
    rows.filter((each) => each.parentId === gridId).map((each) => each.gridId),
  );
  if (children.size > 0) return refuse('grid.has-children', { count: children.size });
  const own = rows.filter((each) => each.gridId === gridId);
  if (own.some((each) => each.fromOn > on)) return refuse('grid.later-change', { gridId });
  const removed = own.map((each): HierarchyFact => ({
    type: 'grid-removed',
    tree: each.tree,
    gridId,
    on,
  }));
  return done([...removed, { type: 'grid-closed', gridId, on }]);
}
