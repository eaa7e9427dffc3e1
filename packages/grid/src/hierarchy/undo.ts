import { done, type Outcome, refuse } from '../outcome.ts';
import type { Day } from '../time.ts';
import { evolveHierarchy, type HierarchyFact } from './fact.ts';
import { childPath, numberOf, rootPath } from './path.ts';
import type { Hierarchy } from './placement.ts';
import { type Facts, gridOf, openRow, openRows } from './reorganize-rules.ts';

/**
 * 撤回一次变动：还没生效或今天才生效的可以原样退回，生效之后的日子已经有人按它办事，只能再做一次变动。
 * Turns the facts round, last first. Codes stay used. Refuses with `change.in-force`, and with `change.built-on` when
 * the tree is no longer as the change left it.
 */
export function undoChange(
  state: Hierarchy,
  command: { readonly facts: readonly HierarchyFact[]; readonly on: Day; readonly today: Day },
): Facts {
  if (command.on < command.today) return refuse('change.in-force');
  const turned: HierarchyFact[] = [];
  let now = state;
  for (const fact of command.facts.toReversed()) {
    const back = turnedRound(now, fact);
    if (!back.ok) return back;
    if (back.value === null) continue;
    turned.push(back.value);
    now = evolveHierarchy(now, back.value);
  }
  return done(turned);
}

type Back = Outcome<HierarchyFact | null>;
type FactOf<T extends HierarchyFact['type']> = Extract<HierarchyFact, { type: T }>;
const builtOn = () => refuse('change.built-on');

function turnedRound(now: Hierarchy, fact: HierarchyFact): Back {
  switch (fact.type) {
    case 'grid-opened':
      return hasChildren(now, fact.grid.id)
        ? builtOn()
        : done({ type: 'grid-closed', gridId: fact.grid.id, on: fact.grid.openedOn });
    case 'grid-renamed':
      return done({ ...fact, from: fact.to, to: fact.from });
    case 'grid-placed': {
      const { tree, gridId, path, fromOn } = fact.placement;
      const row = openRow(now, tree, gridId);
      return row?.path === path && row.fromOn === fromOn && !hasChildren(now, gridId, tree)
        ? done({ type: 'grid-removed', tree, gridId, on: fromOn })
        : builtOn();
    }
    case 'subtree-moved':
      return movedBack(now, fact);
    case 'grid-removed':
      return placedBack(now, fact);
    case 'grid-closed':
      return now.grids.some(({ id, closedOn }) => id === fact.gridId && closedOn === fact.on)
        ? done({ type: 'grid-reopened', gridId: fact.gridId, on: fact.on })
        : builtOn();
    case 'grid-reopened':
      return builtOn();
    case 'grid-split':
    case 'grids-merged':
      return done(null);
  }
}

function hasChildren(now: Hierarchy, gridId: string, tree?: string): boolean {
  return now.placements.some(
    (row) =>
      row.untilOn === null && row.parentId === gridId && (tree === undefined || row.tree === tree),
  );
}

function movedBack(now: Hierarchy, fact: FactOf<'subtree-moved'>): Back {
  const { tree, gridId, on, from, to } = fact;
  const row = openRow(now, tree, gridId);
  const before = ended(now, tree, gridId, on);
  if (row?.path !== to || row.fromOn !== on || before?.path !== from) return builtOn();
  const later = openRows(now, tree).some((each) => each.path.startsWith(to) && each.fromOn > on);
  if (later || !stillBelow(now, tree, before.parentId, from, on)) return builtOn();
  return done({ ...fact, parentId: before.parentId, from: to, to: from });
}

function placedBack(now: Hierarchy, { tree, gridId, on }: FactOf<'grid-removed'>): Back {
  const before = ended(now, tree, gridId, on);
  if (!before || openRow(now, tree, gridId)) return builtOn();
  if (!stillBelow(now, tree, before.parentId, before.path, on)) return builtOn();
  return done({ type: 'grid-placed', placement: { ...before, fromOn: on, untilOn: null } });
}

function ended(now: Hierarchy, tree: string, gridId: string, on: Day) {
  return now.placements.find(
    (row) => row.tree === tree && row.gridId === gridId && row.untilOn === on,
  );
}

/** The former parent is open and stands where it stood. */
function stillBelow(
  now: Hierarchy,
  tree: string,
  parentId: string | null,
  path: string,
  on: Day,
): boolean {
  const number = numberOf(path);
  if (parentId === null) return path === rootPath(number);
  const row = openRow(now, tree, parentId);
  return gridOf(now, parentId, on).ok && row !== undefined && childPath(row.path, number) === path;
}
