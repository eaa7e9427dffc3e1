import { done, refuse } from '../outcome.ts';
import type { Day } from '../time.ts';
import { evolveHierarchy, type HierarchyFact } from './fact.ts';
import type { Hierarchy } from './placement.ts';
import { type NewGrid, openGrid } from './open.ts';
import { closeGrid, moveGrid } from './reorganize.ts';
import { type Facts, gridOf, openRows, type Shape } from './reorganize-rules.ts';

/** 一份：新网格，和归它的下级网格。 */
export type Part = { readonly grid: Omit<NewGrid, 'level'>; readonly childIds: readonly string[] };

/** 拆分：原网格关闭，在同样的上级之下开出几个新网格，下级网格各归其一。编码不沿用。 */
export function splitGrid(
  shape: Shape,
  state: Hierarchy,
  command: { readonly gridId: string; readonly parts: readonly Part[]; readonly on: Day },
): Facts {
  const { gridId, parts, on } = command;
  const grid = gridOf(state, gridId, on);
  if (!grid.ok) return grid;
  if (parts.length < 2) return refuse('grid.too-few-parts');
  const places = state.placements
    .filter((each) => each.gridId === gridId && each.untilOn === null)
    .map(({ tree, parentId }) => ({ tree, parentId }));
  const children = childRows(state, [gridId]);
  const unassigned = children.find(
    (row) => parts.filter((part) => part.childIds.includes(row.gridId)).length !== 1,
  );
  if (unassigned) return refuse('grid.child-unassigned', { gridId: unassigned.gridId });
  return inOrder(state, [
    ...parts.map(
      (part) => (now: Hierarchy) =>
        openGrid(shape, now, { grid: { ...part.grid, level: grid.value.level }, places, on }),
    ),
    ...children.map((row) => (now: Hierarchy) => {
      const heir = parts.find((part) => part.childIds.includes(row.gridId))!;
      return moveGrid(shape, now, {
        gridId: row.gridId,
        tree: row.tree,
        parentId: heir.grid.id,
        on,
      });
    }),
    (now) => closeGrid(now, { gridId, on }),
    () => done([{ type: 'grid-split', gridId, into: parts.map((part) => part.grid.id), on }]),
  ]);
}

/** 合并：几个同级网格并入其中一个（或另一个已开的同级网格），下级网格随之移过去，被并入的关闭。 */
export function mergeGrids(
  shape: Shape,
  state: Hierarchy,
  command: { readonly gridIds: readonly string[]; readonly into: string; readonly on: Day },
): Facts {
  const { into, on } = command;
  const heir = gridOf(state, into, on);
  if (!heir.ok) return heir;
  const absorbed = [...new Set(command.gridIds)].filter((id) => id !== into);
  if (absorbed.length === 0) return refuse('grid.too-few-parts');
  for (const id of absorbed) {
    const grid = gridOf(state, id, on);
    if (!grid.ok) return grid;
    if (grid.value.level !== heir.value.level) return refuse('grid.levels-differ', { gridId: id });
  }
  return inOrder(state, [
    ...childRows(state, absorbed).map(
      (row) => (now: Hierarchy) =>
        moveGrid(shape, now, { gridId: row.gridId, tree: row.tree, parentId: into, on }),
    ),
    ...absorbed.map((gridId) => (now: Hierarchy) => closeGrid(now, { gridId, on })),
    () => done([{ type: 'grids-merged', gridIds: absorbed, into, on }]),
  ]);
}

function childRows(
  state: Hierarchy,
  parents: readonly string[],
): ReadonlyArray<{ readonly tree: string; readonly gridId: string }> {
  const trees = [...new Set(state.placements.map((each) => each.tree))];
  return trees.flatMap((tree) =>
    openRows(state, tree).filter(
      (each) => each.parentId !== null && parents.includes(each.parentId),
    ),
  );
}

/** Each step decides on what the steps before it have changed; the first refusal is the answer. */
function inOrder(state: Hierarchy, steps: ReadonlyArray<(now: Hierarchy) => Facts>): Facts {
  const facts: HierarchyFact[] = [];
  let now = state;
  for (const step of steps) {
    const outcome = step(now);
    if (!outcome.ok) return outcome;
    facts.push(...outcome.value);
    now = outcome.value.reduce(evolveHierarchy, now);
  }
  return done(facts);
}
