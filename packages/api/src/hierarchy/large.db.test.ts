import { expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { lighthouseHouse } from '../testing/house.ts';
import { growTree } from '../testing/large-tree.ts';

const store = await testDatabase();
const house = await lighthouseHouse(store, { code: 'large' });
const { code: organization, grid } = house;
const call = house.callAs('administrator').hierarchy;
// 40 stations below the coast, 50 lamps below each: too many to be shown whole.
await growTree(store, house, { stations: 40, lamps: 50 });
const tenth = async () =>
  (await call.search({ organization, text: '灯站 10' })).find(({ name }) => name === '灯站 10')!;

it('a tree too large to be shown whole comes branch by branch, with what lies below each', async () => {
  const top = await call.tree({ organization });
  expect(top.part).toEqual({ atId: grid('m'), next: null, text: '' });
  expect(top.grids.map(({ code, below }) => `${code}:${below}`)).toEqual(['m:2046', 'c:2045']);
  const coast = await call.tree({ organization, at: grid('c') });
  expect(coast.grids).toHaveLength(2 + 42);
  expect(coast.grids.find(({ name }) => name === '灯站 7')?.below).toBe(50);
  expect(coast.grids.find(({ code }) => code === 'n')?.below).toBe(2);
});

it('a wide branch comes in pages, by the code', async () => {
  await growTree(store, house, { stations: 250, lamps: 0, from: 1000 });
  const first = await call.tree({ organization, at: grid('c') });
  expect(first.part?.next).not.toBeNull();
  const second = await call.tree({ organization, at: grid('c'), after: first.part!.next! });
  const codes = [...first.grids, ...second.grids].map(({ code }) => code);
  expect(new Set(codes).size).toBe(2 + 42 + 250);
  expect(second.part?.next).toBeNull();
});

it('a grid is found by a piece of its name or the head of its code, with what stands above it', async () => {
  const station = await tenth();
  expect(station.above.at(-1)).toBe('东海岸');
  const lamps = await call.search({ organization, text: `${station.code}-1`, limit: 100 });
  expect(lamps.map(({ above }) => above.at(-1))).toEqual(
    Array.from({ length: 11 }, () => '灯站 10'),
  );
  const found = await call.tree({ organization, text: '灯站 10' });
  expect(found.part).toMatchObject({ text: '灯站 10', atId: null });
  expect(await call.search({ organization, text: '%' })).toEqual([]);
});

it('who reaches only a branch sees no more of it in a part', async () => {
  const seen = await house.callAs('northMaster').hierarchy.search({ organization, text: '灯' });
  expect(seen.map(({ code }) => code).sort()).toEqual(['n1', 'n2']);
  const head = await house.callAs('coastHead').hierarchy.tree({ organization });
  expect(head.grids[0]?.code).toBe('c');
});

it('a branch of many grids moves with everything below it in one go, and back', async () => {
  const station = await tenth();
  const under = await call.children({ organization, gridId: station.id });
  expect(under).toHaveLength(50);
  const west = { code: 'west', level: 'coast', name: '西海岸', on: '2026-03-11' };
  const places = [{ tree: 'territory', parentId: grid('m') }];
  await call.open({ ...house.command(), ...west, places });
  const [coast] = await call.search({ organization, text: 'west' });
  const move = { gridId: station.id, tree: 'territory', parentId: coast!.id, on: '2026-03-11' };
  house.clock.moveTo(house.clock.now() + 1000);
  await call.move({ ...house.command(), ...move });
  const moved = await call.tree({ organization, at: coast!.id });
  expect(moved.grids.map(({ name, below }) => [name, below])).toEqual([
    ['海事部', null],
    ['西海岸', 51],
    ['灯站 10', 50],
  ]);
  const [last] = await call.changes({ organization });
  await call.undo({ ...house.command(), changeId: last!.id });
  expect((await call.children({ organization, gridId: coast!.id })).length).toBe(0);
});
