import { done, type Outcome, refuse } from '../outcome.ts';
import type { Day } from '../time.ts';
import type { HierarchyFact } from './fact.ts';
import type { Grid } from './grid.ts';
import { childPath, numberOf, rootPath } from './path.ts';
import type { Hierarchy } from './placement.ts';
import {
  type Facts,
  gridOf,
  openRow,
  parentFor,
  type PlaceIn,
  type Shape,
  unnamed,
} from './reorganize-rules.ts';

/** 新网格：编码永久，编号是路径用的短号，都不重用。 */
export type NewGrid = Omit<Grid, 'openedOn' | 'closedOn'> & { readonly number: number };

/** 开设网格，并放进一棵或几棵树。R5-01、R3-05、R3-07 */
export function openGrid(
  shape: Shape,
  state: Hierarchy,
  command: { readonly grid: NewGrid; readonly places: readonly PlaceIn[]; readonly on: Day },
): Facts {
  const {
    grid: { number, ...grid },
    places,
    on,
  } = command;
  const blank = unnamed(grid);
  if (blank) return refuse(blank);
  if (!shape.levels.some((level) => level.id === grid.level))
    return refuse('grid.level-unknown', { level: grid.level });
  if (state.grids.some((each) => each.code === grid.code))
    return refuse('grid.code-taken', { code: grid.code });
  if (state.placements.some((each) => numberOf(each.path) === number))
    return refuse('grid.number-taken', { number });
  const opened: HierarchyFact = {
    type: 'grid-opened',
    grid: { ...grid, openedOn: on, closedOn: null },
    number,
  };
  const facts: HierarchyFact[] = [opened];
  for (const place of places) {
    const placed = placing(shape, state, opened.grid, number, place, on);
    if (!placed.ok) return placed;
    facts.push(placed.value);
  }
  return done(facts);
}

/** 再放进一棵树：同一间宿舍既属班级，又属楼层。 */
export function placeGrid(
  shape: Shape,
  state: Hierarchy,
  command: PlaceIn & { readonly gridId: string; readonly on: Day },
): Facts {
  const grid = gridOf(state, command.gridId, command.on);
  if (!grid.ok) return grid;
  if (openRow(state, command.tree, command.gridId))
    return refuse('grid.already-in-tree', { tree: command.tree });
  const row = state.placements.find((each) => each.gridId === command.gridId);
  if (row === undefined) return refuse('grid.not-in-tree', { tree: command.tree });
  const placed = placing(shape, state, grid.value, numberOf(row.path), command, command.on);
  return placed.ok ? done([placed.value]) : placed;
}

function placing(
  shape: Shape,
  state: Hierarchy,
  grid: Grid,
  number: number,
  place: PlaceIn,
  on: Day,
): Outcome<HierarchyFact> {
  const parent = parentFor(shape, state, grid, place, on);
  if (!parent.ok) return parent;
  const path = parent.value === null ? rootPath(number) : childPath(parent.value, number);
  return done({
    type: 'grid-placed',
    placement: {
      tree: place.tree,
      gridId: grid.id,
      parentId: place.parentId,
      path,
      fromOn: on,
      untilOn: null,
    },
  });
}
