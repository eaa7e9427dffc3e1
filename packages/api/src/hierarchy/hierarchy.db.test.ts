import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { day } from '@wangge/grid/testing/at';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const { code: organization, grid } = house;

const codesSeenBy = async (person: LighthousePerson, tree?: string) => {
  const view = await house.callAs(person).hierarchy.tree({ organization, ...(tree && { tree }) });
  return view.grids.map(({ code, depth }) => `${code}:${depth}`).join(' ');
};

describe('a tree is seen as far as the posts of today reach', () => {
  it.each([
    ['coastHead', 'c:1 n:2 n1:3 n2:3 s:2 s1:3'],
    ['northMaster', 'n:1 n1:2 n2:2'],
    ['keeper', 'n1:1'],
    ['siblingKeeper', 'n2:1'],
    ['administrator', 'm:1 c:2 n:3 n1:4 n2:4 s:3 s1:4'],
  ] as const)('%s', async (person, expected) => {
    expect(await codesSeenBy(person)).toBe(expected);
  });

  it('the other line of the same coast has no right to the tree', async () => {
    expect(await refusalFrom(codesSeenBy('engineer'))).toMatchObject({ code: 'post.not-entitled' });
  });

  it('the second tree over the same lamps, in pictures of its route', async () => {
    expect(await codesSeenBy('coastHead', 'supply')).toBe('c:1 r:2 n1:3 s1:3');
    const picture = await house
      .callAs('coastHead')
      .hierarchy.picture({ organization, tree: 'supply' });
    const leaves = picture.groups.flatMap(({ code, rows }) =>
      rows.flatMap((row) => row.leaves.map((leaf) => [code, leaf] as const)),
    );
    expect(
      leaves.map(([route, { code, belongsTo, holders }]) => [
        route,
        code,
        belongsTo?.name,
        holders.map(({ name }) => name).sort(),
      ]),
    ).toEqual([
      ['r', 'n1', '北站', ['修灯', '守一', '守二']],
      ['r', 's1', '南站', ['守四']],
    ]);
  });

  it('a grid next door is refused by its page', async () => {
    const page = house.callAs('keeper').hierarchy.grid({ organization, gridId: grid('n2') });
    expect(await refusalFrom(page)).toMatchObject({ code: 'post.not-entitled' });
  });

  it('an unknown tree is one', async () => {
    expect(await refusalFrom(codesSeenBy('coastHead', 'railway'))).toEqual({
      code: 'hierarchy.unknown-tree',
    });
  });
});

it('R5-02 R2-11 a grid with one of two managers is listed as a breach, on the tree and on its page', async () => {
  const call = house.callAs('coastHead');
  const tree = await call.hierarchy.tree({ organization });
  const onSouth = tree.breaches.filter(({ gridNames }) => gridNames.includes('南一灯'));
  expect(onSouth).toMatchObject([
    { code: 'too-few', count: 1, min: 2, kindWords: { words: { zh: '守塔人' } } },
  ]);
  const page = await call.hierarchy.grid({ organization, gridId: grid('s1') });
  expect(page.breaches).toMatchObject([{ code: 'too-few' }]);
  expect(page.staffing).toMatchObject([
    { state: 'too-few', count: 1, required: { min: 2, max: 2 } },
  ]);
});

it('the page of a grid tells who held, holds and will hold its posts', async () => {
  const page = await house.callAs('coastHead').hierarchy.grid({ organization, gridId: grid('n') });
  expect(page.posts.map(({ holders }) => holders.map(({ name }) => name))).toEqual([['北辰']]);
  expect(page.history.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn])).toEqual([
    ['新人', day('2027-01-01'), null],
    expect.arrayContaining([expect.any(String)]),
    expect.arrayContaining([expect.any(String)]),
  ]);
  expect(page).toMatchObject({
    children: 2,
    parents: [{ name: '东海岸' }],
    mayAppoint: true,
    mayChange: false,
  });
});

describe('reorganizing', () => {
  const change = house.callAs('administrator').hierarchy;

  it('opens a grid with a code that stays, under a parent', async () => {
    const lamp = {
      code: 's2',
      level: 'lamp',
      name: '南二灯',
      kind: 'key' as const,
      on: '2026-03-11',
    };
    const places = [{ tree: 'territory', parentId: grid('s') }];
    const sent = { ...house.command(), ...lamp, places };
    const tree = await change.open(sent);
    expect(tree.grids.find(({ code }) => code === 's2')).toMatchObject({
      name: '南二灯',
      kind: 'key',
      parentId: grid('s'),
    });
    expect((await change.open(sent)).grids.filter(({ code }) => code === 's2')).toHaveLength(1);
    expect(await refusalFrom(change.open({ ...sent, ...house.command() }))).toMatchObject({
      code: 'grid.code-taken',
    });
  });

  it('R5-03 a grid that no tree holds is listed as uncovered', async () => {
    const shed = { code: 'old', level: 'lamp', name: '旧灯船', on: '2026-03-11', places: [] };
    const tree = await change.open({ ...house.command(), ...shed });
    expect(tree.uncovered).toMatchObject([{ code: 'old', name: '旧灯船' }]);
    expect(
      (await house.callAs('coastHead').hierarchy.tree({ organization })).uncovered,
    ).toHaveLength(1);
    expect((await house.callAs('northMaster').hierarchy.tree({ organization })).uncovered).toEqual(
      [],
    );
  });

  it('moves a station with everything below it from a day on; the right to see follows that day', async () => {
    const places = [{ tree: 'territory', parentId: grid('c') }];
    const west = { code: 'w', level: 'station', name: '西站', on: '2026-03-11', places };
    const opened = await change.open({ ...house.command(), ...west });
    const parentId = opened.grids.find(({ code }) => code === 'w')?.id ?? '';
    const move = { gridId: grid('n2'), tree: 'territory', parentId, on: '2026-03-13' };
    await change.move({ ...house.command(), ...move });
    const now = house.clock.now();
    try {
      expect(await codesSeenBy('northMaster')).toBe('n:1 n1:2 n2:2');
      house.clock.moveTo(now + 2 * 86_400_000);
      expect(await codesSeenBy('northMaster')).toBe('n:1 n1:2');
    } finally {
      house.clock.moveTo(now);
    }
    const rows = await database.look(
      'select path, from_on::text, until_on::text from placement where grid_id = $1 order by from_on',
      [grid('n2')],
    );
    expect(rows).toEqual([
      { path: '/1/2/3/7/', from_on: '2025-01-01', until_on: '2026-03-13' },
      {
        path: expect.stringMatching(/^\/1\/2\/\d+\/7\/$/) as string,
        from_on: '2026-03-13',
        until_on: null,
      },
    ]);
  });

  it('closes a grid with nothing below it, and refuses one with grids below', async () => {
    const on = '2026-04-01';
    expect(
      await refusalFrom(change.close({ ...house.command(), gridId: grid('s'), on })),
    ).toMatchObject({ code: 'grid.has-children' });
    const close = { gridId: grid('s1'), on };
    expect(await refusalFrom(change.close({ ...house.command(), ...close }))).toEqual({
      code: 'grid.has-holders',
      details: { count: 1 },
    });
    await change.close({ ...house.command(), ...close, knowingly: true });
    expect(
      await database.look('select closed_on::text from grid where id = $1', [grid('s1')]),
    ).toEqual([{ closed_on: on }]);
  });

  it('is not done for days that are over, nor by somebody without the right', async () => {
    const close = { gridId: grid('n1'), on: '2026-03-10' };
    expect(await refusalFrom(change.close({ ...house.command(), ...close }))).toEqual({
      code: 'grid.past-day',
    });
    const rename = { ...house.command(), gridId: grid('n1'), name: '新名' };
    expect(await refusalFrom(house.callAs('coastHead').hierarchy.rename(rename))).toMatchObject({
      code: 'post.not-entitled',
    });
  });

  it('renames', async () => {
    const tree = await change.rename({
      ...house.command(),
      gridId: grid('n1'),
      name: '北一号灯塔',
    });
    expect(tree.grids.find(({ code }) => code === 'n1')?.name).toBe('北一号灯塔');
  });
});
