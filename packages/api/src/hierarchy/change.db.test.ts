import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { runDueJobs } from '../jobs/run.ts';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, testClock } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const store = await testDatabase();
let houses = 0;

async function coast() {
  houses += 1;
  const house = await lighthouseHouse(store, {
    code: `coast-${houses}`,
    clock: testClock(at('2026-03-11T10:00+08:00')),
  });
  const call = house.callAs('administrator').hierarchy;
  const command = () => house.command();
  const changes = (person: LighthousePerson = 'administrator') =>
    house.callAs(person).hierarchy.changes({ organization: house.code });
  const standing = async () =>
    (await call.tree({ organization: house.code })).grids.map(
      ({ code, name, depth }) => `${code}:${depth}:${name}`,
    );
  const undoLast = async () => {
    house.clock.moveTo(house.clock.now() + 1000);
    return call.undo({ ...command(), changeId: (await changes())[0]!.id });
  };
  return {
    house,
    call,
    command,
    changes,
    standing,
    undoLast,
    organization: house.code,
    grid: house.grid,
    cases: caseWork(house, store),
  };
}

describe('变动之前先看', () => {
  it('names posts, people and open cases below, from where to where, and saves nothing', async () => {
    const { call, organization, grid, cases, standing, changes } = await coast();
    await cases.raise('keeper');
    const before = await standing();
    const seen = await call.foresee({
      organization,
      change: {
        type: 'move',
        gridId: grid('n1'),
        tree: 'territory',
        parentId: grid('s'),
        on: '2026-03-20',
      },
    });
    expect(seen).toMatchObject({
      refusal: null,
      on: day('2026-03-20'),
      below: 0,
      open: { count: 1 },
      moves: [
        {
          from: expect.arrayContaining(['北站']) as string[],
          to: expect.arrayContaining(['南站']) as string[],
        },
      ],
    });
    expect(seen.people.count).toBeGreaterThan(1);
    expect(seen.people.first.map(({ name }) => name)).toContain('守一');
    expect(await standing()).toEqual(before);
    expect(await changes()).toEqual([]);
  });

  it('says as what it would be refused: a cycle, cases and holders on a grid that closes', async () => {
    const { call, organization, grid, cases } = await coast();
    await cases.raise('keeper');
    const on = '2026-03-20';
    const refusal = async (change: Parameters<typeof call.foresee>[0]['change']) =>
      (await call.foresee({ organization, change })).refusal?.code ?? null;
    const move = { type: 'move', tree: 'territory', on } as const;
    expect(await refusal({ ...move, gridId: grid('n'), parentId: grid('n1') })).toBe('grid.cycle');
    expect(await refusal({ type: 'close', gridId: grid('n'), on })).toBe('grid.has-children');
    expect(await refusal({ type: 'close', gridId: grid('n1'), on })).toBe('grid.has-open-cases');
    expect(await refusal({ type: 'close', gridId: grid('n2'), on })).toBe('grid.has-holders');
    expect(await refusal({ type: 'close', gridId: grid('n1'), on, knowingly: true })).toBe(null);
  });

  it('is not for whoever may not change it', async () => {
    const { house, organization, grid } = await coast();
    const change = { type: 'close', gridId: grid('n1'), on: '2026-03-20' } as const;
    expect(
      await refusalFrom(house.callAs('coastHead').hierarchy.foresee({ organization, change })),
    ).toMatchObject({ code: 'post.not-entitled' });
  });
});

describe('拆分、合并、撤回', () => {
  it('a split opens two, hands the children over and closes the old one; it can be taken back', async () => {
    const { call, command, grid, standing, changes, undoLast } = await coast();
    const before = await standing();
    const parts = [
      { code: 'na', name: '北站甲', childIds: [grid('n1')] },
      { code: 'nb', name: '北站乙', childIds: [grid('n2')] },
    ];
    const split = { gridId: grid('n'), parts, on: '2026-03-11' };
    expect(await refusalFrom(call.split({ ...command(), ...split }))).toMatchObject({
      code: 'grid.has-holders',
    });
    const sent = { ...command(), ...split, knowingly: true };
    await call.split(sent);
    const after = await standing();
    expect(after.filter((each) => each.startsWith('n'))).toEqual([
      'na:3:北站甲',
      'n1:4:北一灯',
      'nb:3:北站乙',
      'n2:4:北二灯',
    ]);
    await call.split(sent);
    expect(await standing()).toEqual(after);
    expect(await changes()).toMatchObject([{ kind: 'split', by: '管灯', mayUndo: true }]);
    await undoLast();
    expect(await standing()).toEqual(before);
    expect(await changes()).toMatchObject([
      { kind: 'undo', mayUndo: false },
      { kind: 'split', undone: true, mayUndo: false },
    ]);
  });

  it('a merge from a later day on moves the children over that day, and not before', async () => {
    const { house, call, command, grid, standing } = await coast();
    const before = await standing();
    await call.merge({
      ...command(),
      gridIds: [grid('n')],
      into: grid('s'),
      on: '2026-04-01',
      knowingly: true,
    });
    expect(await standing()).toEqual(before);
    house.clock.moveTo(at('2026-04-01T08:00+08:00'));
    expect(
      (await standing()).filter((each) => each.startsWith('n') || each.startsWith('s')),
    ).toEqual(['s:3:南站', 'n1:4:北一灯', 'n2:4:北二灯', 's1:4:南一灯']);
  });

  it('a name from a later day on waits for its day, and is told by the page meanwhile', async () => {
    const { house, call, command, grid, organization } = await coast();
    await call.rename({ ...command(), gridId: grid('n'), name: '北海站', on: '2026-04-01' });
    const page = await call.grid({ organization, gridId: grid('n') });
    expect(page).toMatchObject({
      name: '北站',
      nextName: { name: '北海站', on: day('2026-04-01') },
    });
    house.clock.moveTo(at('2026-04-01T00:01+08:00'));
    await runDueJobs(house.installation);
    expect(await call.grid({ organization, gridId: grid('n') })).toMatchObject({
      name: '北海站',
      nextName: null,
    });
  });

  it('a name that was to come and is taken back does not come', async () => {
    const { house, call, command, grid, organization, undoLast } = await coast();
    const named = async () => {
      const { name, nextName } = await call.grid({ organization, gridId: grid('n') });
      return { name, nextName };
    };
    await call.rename({ ...command(), gridId: grid('n'), name: '北海站', on: '2026-04-01' });
    await undoLast();
    expect(await named()).toEqual({ name: '北站', nextName: null });
    house.clock.moveTo(at('2026-04-01T00:01+08:00'));
    await runDueJobs(house.installation);
    expect(await named()).toEqual({ name: '北站', nextName: null });
  });

  it('what is in force, built on or taken back already is not taken back', async () => {
    const { house, call, command, grid, changes, undoLast } = await coast();
    const code = async () => (await refusalFrom(undoLast())).code;
    const move = { gridId: grid('n1'), tree: 'territory', on: '2026-03-12' };
    await call.move({ ...command(), ...move, parentId: grid('s') });
    const first = (await changes())[0]!.id;
    house.clock.moveTo(house.clock.now() + 60_000);
    await call.rename({ ...command(), gridId: grid('n1'), name: '南三灯' });
    expect((await refusalFrom(call.undo({ ...command(), changeId: first }))).code).toBe(
      'change.built-on',
    );
    await undoLast();
    await call.undo({ ...command(), changeId: first });
    expect((await refusalFrom(call.undo({ ...command(), changeId: first }))).code).toBe(
      'change.undone',
    );
    house.clock.moveTo(house.clock.now() + 60_000);
    await call.move({ ...command(), ...move, parentId: grid('s') });
    house.clock.moveTo(at('2026-03-14T08:00+08:00'));
    expect(await code()).toBe('change.in-force');
    expect((await refusalFrom(call.undo({ ...command(), changeId: house.grid('n1') }))).code).toBe(
      'change.unknown',
    );
  });

  it('each sees the changes of what lies within reach', async () => {
    const { call, command, grid, changes } = await coast();
    await call.rename({ ...command(), gridId: grid('n1'), name: '北灯' });
    expect((await changes('northMaster')).map(({ kind }) => kind)).toEqual(['rename']);
    expect(await changes('siblingKeeper')).toEqual([]);
  });
});
