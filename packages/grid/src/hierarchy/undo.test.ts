import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { evolveHierarchy, type HierarchyFact } from './fact.ts';
import { openGrid } from './open.ts';
import { type Hierarchy, isOpen, pathsAt } from './placement.ts';
import { closeGrid, moveGrid, renameGrid } from './reorganize.ts';
import type { Facts } from './reorganize-rules.ts';
import { mergeGrids, splitGrid } from './split-merge.ts';
import { undoChange } from './undo.ts';

const on = day('2026-03-01');
const today = day('2026-02-20');
const part = (id: string, number: number, childIds: readonly string[]) => ({
  grid: { id, number, code: `code-${id}`, kind: 'basic' as const, name: `站 ${id}` },
  childIds,
});
const lamp = {
  id: 'new',
  number: 70,
  code: 'new',
  level: 'lamp',
  kind: 'basic' as const,
  name: '新灯',
};

const changes: Readonly<Record<string, (state: Hierarchy) => Facts>> = {
  open: (state) =>
    openGrid(lighthouse, state, {
      grid: lamp,
      places: [{ tree: 'territory', parentId: 'north' }],
      on,
    }),
  rename: (state) => renameGrid(state, { gridId: 'north', name: '北方站', on }),
  move: (state) =>
    moveGrid(lighthouse, state, { gridId: 'lamp-1', tree: 'territory', parentId: 'south', on }),
  split: (state) =>
    splitGrid(lighthouse, state, {
      gridId: 'north',
      parts: [part('north-a', 60, ['lamp-1']), part('north-b', 61, ['lamp-2'])],
      on,
    }),
  merge: (state) => mergeGrids(lighthouse, state, { gridIds: ['north'], into: 'south', on }),
  close: (state) => closeGrid(state, { gridId: 'lamp-1', on }),
};

function factsOf(outcome: Facts): readonly HierarchyFact[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** Who stands where on a day, and what it is called. */
const picture = (state: Hierarchy, when: number) =>
  state.grids
    .filter((grid) => isOpen(grid, when))
    .map(({ id, name }) => [id, name, pathsAt(state.placements, id, when)])
    .sort();

describe('撤回一次变动', () => {
  it.each(Object.entries(changes))('%s 退回以后和没做过一样，退回本身不能再退', (_name, change) => {
    const facts = factsOf(change(coast));
    const changed = facts.reduce(evolveHierarchy, coast);
    expect(picture(changed, on)).not.toEqual(picture(coast, on));
    const back = factsOf(undoChange(changed, { facts, on, today }));
    const after = back.reduce(evolveHierarchy, changed);
    for (const when of [today, on, on + 400])
      expect(picture(after, when)).toEqual(picture(coast, when));
  });

  it('生效之后的日子不能撤回', () => {
    const facts = factsOf(changes['move']!(coast));
    const changed = facts.reduce(evolveHierarchy, coast);
    expect(undoChange(changed, { facts, on, today: on }).ok).toBe(true);
    expect(undoChange(changed, { facts, on, today: on + 1 })).toMatchObject({
      refusal: { code: 'change.in-force' },
    });
  });

  it.each<[string, string, (state: Hierarchy) => Facts]>([
    ['open', 'close', (state) => closeGrid(state, { gridId: 'new', on: on + 3 })],
    ['split', 'a part moved on', (state) => closeGrid(state, { gridId: 'lamp-1', on: on + 1 })],
    [
      'merge',
      'the heir renamed',
      (state) => renameGrid(state, { gridId: 'south', name: '南', on }),
    ],
  ])('%s，之后又有变动：%s', (name, _what, later) => {
    const facts = factsOf(changes[name]!(coast));
    const changed = facts.reduce(evolveHierarchy, coast);
    const since = factsOf(later(changed)).reduce(evolveHierarchy, changed);
    const outcome = undoChange(since, { facts, on, today });
    // A new name stands in nobody's way; a row that has ended does.
    expect(outcome.ok ? null : outcome.refusal.code).toBe(
      name === 'merge' ? null : 'change.built-on',
    );
  });
});
