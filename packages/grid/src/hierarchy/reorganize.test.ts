import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { evolveHierarchy } from './fact.ts';
import { type NewGrid, openGrid, placeGrid } from './open.ts';
import { childPath, isWithin, numberOf, rootPath } from './path.ts';
import { type Hierarchy, pathsAt, placementAt } from './placement.ts';
import { closeGrid, moveGrid, renameGrid } from './reorganize.ts';
import type { Facts } from './reorganize-rules.ts';
import { mergeGrids } from './split-merge.ts';

const on = day('2026-03-01');
const shape = lighthouse;
const lamp = (id: string, number: number, extra: Partial<NewGrid> = {}): NewGrid => ({
  id,
  number,
  code: `code-${id}`,
  level: 'lamp',
  kind: 'basic',
  name: `灯 ${id}`,
  ...extra,
});
const both = [
  { tree: 'territory', parentId: 'north' },
  { tree: 'supply', parentId: 'blue-route' },
];
const apply = (outcome: Facts, state: Hierarchy = coast): Hierarchy => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.reduce(evolveHierarchy, state);
};
const codeOf = (outcome: Facts): string | null => (outcome.ok ? null : outcome.refusal.code);

describe('moving, placing, renaming, closing', () => {
  it('a station moves with its lamps; yesterday it stood where it stood', () => {
    const wide = apply(
      openGrid(shape, coast, {
        grid: { ...lamp('coast-2', 50), level: 'coast' },
        places: [{ tree: 'territory', parentId: 'ministry' }],
        on: day('2026-01-01'),
      }),
    );
    const after = apply(
      moveGrid(shape, wide, { gridId: 'north', tree: 'territory', parentId: 'coast-2', on }),
      wide,
    );
    expect(pathsAt(after.placements, 'lamp-1', on)).toEqual({
      territory: '/1/50/3/7/',
      supply: '/2/5/7/',
    });
    expect(pathsAt(after.placements, 'lamp-1', on - 1)).toEqual({
      territory: '/1/2/3/7/',
      supply: '/2/5/7/',
    });
    expect(placementAt(after.placements, 'territory', 'lamp-1', on)?.parentId).toBe('north');
  });

  it('moved twice on one day, only the last place remains', () => {
    const once = apply(
      moveGrid(shape, coast, { gridId: 'lamp-1', tree: 'territory', parentId: 'south', on }),
    );
    const twice = apply(
      moveGrid(shape, once, { gridId: 'lamp-1', tree: 'territory', parentId: 'north', on }),
      once,
    );
    expect(
      twice.placements
        .filter((row) => row.gridId === 'lamp-1' && row.tree === 'territory')
        .map(({ path, fromOn, untilOn }) => [path, fromOn, untilOn]),
    ).toEqual([
      ['/1/2/3/7/', day('2025-01-01'), on],
      ['/1/2/3/7/', on, null],
    ]);
  });

  it('R3-07 a grid that stands in one tree is placed in the other', () => {
    const single = apply(
      openGrid(shape, coast, { grid: lamp('lamp-4', 40), places: [both[0]!], on }),
    );
    expect(
      pathsAt(
        apply(placeGrid(shape, single, { gridId: 'lamp-4', ...both[1]!, on }), single).placements,
        'lamp-4',
        on,
      ),
    ).toHaveProperty('supply', '/2/6/40/');
  });

  it('a new name from a day on; the same name is no fact', () => {
    expect(renameGrid(coast, { gridId: 'north', name: ' 新北站 ', on })).toEqual({
      ok: true,
      value: [{ type: 'grid-renamed', gridId: 'north', from: '北站', to: '新北站', on }],
    });
    expect(renameGrid(coast, { gridId: 'north', name: '北站', on })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('closing ends its rows in every tree', () => {
    const after = apply(closeGrid(coast, { gridId: 'lamp-1', on }));
    expect(pathsAt(after.placements, 'lamp-1', on)).toEqual({});
    expect(Object.keys(pathsAt(after.placements, 'lamp-1', on - 1))).toHaveLength(2);
    expect(after.grids.find((grid) => grid.id === 'lamp-1')?.closedOn).toBe(on);
  });

  const closed = apply(closeGrid(coast, { gridId: 'lamp-1', on }));
  const moved = apply(
    moveGrid(shape, coast, { gridId: 'lamp-1', tree: 'territory', parentId: 'south', on }),
  );

  it.each<[string, Facts]>([
    [
      'grid.cycle',
      moveGrid(shape, coast, { gridId: 'coast', tree: 'territory', parentId: 'north', on }),
    ],
    [
      'grid.cycle',
      moveGrid(shape, coast, { gridId: 'north', tree: 'territory', parentId: 'north', on }),
    ],
    [
      'grid.same-parent',
      moveGrid(shape, coast, { gridId: 'north', tree: 'territory', parentId: 'coast', on }),
    ],
    [
      'grid.not-in-tree',
      moveGrid(shape, coast, { gridId: 'north', tree: 'supply', parentId: 'coast', on }),
    ],
    [
      'grid.wrong-level',
      moveGrid(shape, coast, { gridId: 'lamp-1', tree: 'territory', parentId: 'lamp-2', on }),
    ],
    [
      'grid.closed',
      moveGrid(shape, closed, { gridId: 'lamp-1', tree: 'territory', parentId: 'south', on }),
    ],
    ['grid.closed', renameGrid(closed, { gridId: 'lamp-1', name: '旧灯', on })],
    ['grid.closed', closeGrid(closed, { gridId: 'lamp-1', on })],
    ['grid.not-opened', renameGrid(coast, { gridId: 'lamp-1', name: '灯', on: day('2024-12-31') })],
    ['grid.name-missing', renameGrid(coast, { gridId: 'lamp-1', name: ' ', on })],
    [
      'grid.later-change',
      moveGrid(shape, moved, {
        gridId: 'lamp-1',
        tree: 'territory',
        parentId: 'north',
        on: on - 1,
      }),
    ],
    ['grid.later-change', closeGrid(moved, { gridId: 'lamp-1', on: on - 1 })],
    [
      'grid.already-in-tree',
      placeGrid(shape, coast, { gridId: 'lamp-1', tree: 'supply', parentId: 'blue-route', on }),
    ],
    ['grid.has-children', closeGrid(coast, { gridId: 'north', on })],
  ])('%s is refused', (code, outcome) => {
    expect(codeOf(outcome)).toBe(code);
  });
});

describe('whatever is reorganized', () => {
  const ids = coast.grids.map((grid) => grid.id);
  const anyId = fc.constantFrom(...ids, 'new-1', 'new-2');
  const anyTree = fc.constantFrom('territory', 'supply');
  const anyStep = fc.oneof(
    fc.record({
      do: fc.constant('move' as const),
      gridId: anyId,
      tree: anyTree,
      parentId: fc.option(anyId),
      later: fc.nat(3),
    }),
    fc.record({ do: fc.constant('close' as const), gridId: anyId, later: fc.nat(3) }),
    fc.record({
      do: fc.constant('merge' as const),
      gridIds: fc.array(anyId, { maxLength: 3 }),
      into: anyId,
      later: fc.nat(3),
    }),
    fc.record({
      do: fc.constant('open' as const),
      id: fc.constantFrom('new-1', 'new-2'),
      parentId: anyId,
      later: fc.nat(3),
    }),
  );
  type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
  const decide = (state: Hierarchy, step: Step, now: number): Facts => {
    switch (step.do) {
      case 'move':
        return moveGrid(shape, state, { ...step, on: now });
      case 'close':
        return closeGrid(state, { gridId: step.gridId, on: now });
      case 'merge':
        return mergeGrids(shape, state, { ...step, on: now });
      case 'open':
        return openGrid(shape, state, {
          grid: lamp(step.id, Number(step.id.slice(4)) + 100),
          places: [{ tree: 'territory', parentId: step.parentId }],
          on: now,
        });
    }
  };

  it('each grid has at most one open row per tree, paths follow parents, closed grids stand nowhere, and the past stays', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let state: Hierarchy = coast;
        let now = on;
        for (const step of steps) {
          now += step.later;
          const outcome = decide(state, step, now);
          const before = state;
          if (outcome.ok) state = outcome.value.reduce(evolveHierarchy, state);
          for (const id of ids)
            expect(pathsAt(state.placements, id, now - 1)).toEqual(
              pathsAt(before.placements, id, now - 1),
            );
        }
        const open = state.placements.filter((row) => row.untilOn === null);
        expect(new Set(open.map((row) => `${row.tree} ${row.gridId}`)).size).toBe(open.length);
        for (const row of open) {
          const parent = open.find(
            (each) => each.tree === row.tree && each.gridId === row.parentId,
          );
          expect(row.path).toBe(
            parent ? childPath(parent.path, numberOf(row.path)) : rootPath(numberOf(row.path)),
          );
          expect(row.parentId === null || parent !== undefined).toBe(true);
          expect(state.grids.find((grid) => grid.id === row.gridId)?.closedOn).toBeNull();
          if (parent) expect(isWithin(parent.path, row.path)).toBe(false);
        }
        for (const row of state.placements)
          expect(row.untilOn === null || row.untilOn > row.fromOn).toBe(true);
        expect(new Set(state.grids.map((grid) => grid.code)).size).toBe(state.grids.length);
      }),
    );
  });
});
