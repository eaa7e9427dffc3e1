import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, testClock } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { checked, recordWork } from '../testing/records.ts';

const store = await testDatabase();
let houses = 0;

/** The route brings supplies to two lamps, one of each station: they are the board's rooms. */
async function evening() {
  houses += 1;
  const clock = testClock(at('2026-03-11T22:00+08:00'));
  const house = await lighthouseHouse(store, { code: `board-${houses}`, clock });
  const { callAs, code: organization } = house;
  return {
    house,
    clock,
    records: recordWork(house),
    cases: caseWork(house, store),
    board: (person: LighthousePerson, asked: object = {}) =>
      callAs(person).record.board({ organization, ...asked }),
    room: (person: LighthousePerson, grid: string, asked: object = {}) =>
      callAs(person).record.room({ organization, gridId: house.grid(grid), ...asked }),
  };
}

type Board = Awaited<ReturnType<Awaited<ReturnType<typeof evening>>['board']>>;

function states({ floors }: Board) {
  return Object.fromEntries(
    floors.flatMap(({ rooms }) => rooms).map(({ code, state }) => [code, state]),
  );
}

/** Every number on the board is the length of a list on the board. */
function expectCountsToAgree({ floors, counts, classes, summary }: Board) {
  const rooms = floors.flatMap((floor) => floor.rooms);
  expect(counts.total).toBe(rooms.length);
  for (const state of ['unchecked', 'passed', 'hazard', 'absent'] as const)
    expect(counts[state]).toBe(rooms.filter((room) => room.state === state).length);
  expect(counts.unchecked + counts.passed + counts.hazard + counts.absent).toBe(counts.total);
  expect(classes.reduce((sum, { due }) => sum + due, 0)).toBe(counts.total);
  expect(classes.reduce((sum, { checked: done }) => sum + done, 0)).toBe(
    counts.total - counts.unchecked,
  );
  expect(floors.reduce((sum, { checked: done }) => sum + done, 0)).toBe(
    counts.total - counts.unchecked,
  );
  expect(summary.unchecked).toHaveLength(counts.unchecked);
  expect(summary.hazard).toHaveLength(counts.hazard);
  expect(summary.absent).toHaveLength(counts.absent);
}

describe('the board of one night', () => {
  it('R3-10 lists every room, unchecked until its own check stands', async () => {
    const { board, records, house } = await evening();
    const before = await board('routeEngineer');
    expect(before).toMatchObject({
      kind: { id: 'nightly-check' },
      tree: { id: 'supply' },
      building: { code: 'r', name: '一号航线' },
      buildings: [{ code: 'r', rooms: 2 }],
      dutyDay: day('2026-03-11'),
      dutyDayFrom: at('2026-03-11T12:00+08:00'),
      dutyDayUntil: at('2026-03-12T12:00+08:00'),
      current: true,
    });
    expect(states(before)).toEqual({ n1: 'unchecked', s1: 'unchecked' });
    expectCountsToAgree(before);

    await records.enter('southKeeper', { gridId: house.grid('s1') });
    const after = await board('routeEngineer');
    expect(states(after)).toEqual({ n1: 'unchecked', s1: 'passed' });
    expectCountsToAgree(after);
    const room = after.floors[0]!.rooms.find(({ code }) => code === 'n1')!;
    expect(room.leaders.map(({ name }) => name).sort()).toEqual(['守一', '守二']);
    expect(room).toMatchObject({
      belongsTo: { code: 'n', name: '北站' },
      record: null,
      spot: null,
      openCases: 0,
    });
    expect(after.classes).toMatchObject([
      { code: 'n', due: 1, checked: 0, unchecked: ['北一灯'] },
      { code: 's', due: 1, checked: 1, unchecked: [] },
    ]);
    expect(JSON.stringify(after.summary)).not.toMatch(/守/);
  });

  it('R3-11 a hazard stays red until somebody else has verified that it is gone', async () => {
    const { board, records, cases } = await evening();
    const answers = checked({ 'roof-dry': { result: 'fail', note: '滴水' } });
    const { raised } = await records.enter('keeper', { answers });
    const caseId = raised[0]!.id;
    const seen = await board('routeEngineer');
    expect(states(seen)).toEqual({ n1: 'hazard', s1: 'unchecked' });
    expect(seen.floors[0]!.rooms[0]).toMatchObject({ openCases: 1, record: { outcome: 'failed' } });
    expectCountsToAgree(seen);

    await cases.act('secondKeeper', caseId, { type: 'take-on' });
    const after = await cases.photo('secondKeeper');
    await cases.act(
      'secondKeeper',
      caseId,
      { type: 'treat', solution: '补瓦', result: '不漏', effect: '' },
      [after],
    );
    expect(states(await board('routeEngineer'))['n1']).toBe('hazard');
    await cases.act('northMaster', caseId, { type: 'verify', passed: true, text: '看过' });
    const done = await board('routeEngineer');
    expect(states(done)['n1']).toBe('passed');
    expectCountsToAgree(done);
  });

  it('R3-09 another line’s look stands beside the report and says where they differ', async () => {
    const { board, room, records, house } = await evening();
    await records.enter('keeper');
    await records.enter('southKeeper', { gridId: house.grid('s1') });
    await records.enter('routeEngineer', { kind: 'inspection', gridId: house.grid('s1') });
    const answers = checked({ 'roof-dry': { result: 'fail', note: '床头滴水' } });
    await records.enter('routeEngineer', { kind: 'inspection', answers });
    const seen = await board('coastHead');
    expect(seen.counts).toMatchObject({ spotChecked: 2, differing: 1, hazard: 1, passed: 1 });
    expectCountsToAgree(seen);
    const rooms = Object.fromEntries(seen.floors[0]!.rooms.map((each) => [each.code, each]));
    expect(rooms['n1']!.spot).toMatchObject({
      agrees: false,
      outcome: 'failed',
      by: { name: '航远' },
    });
    expect(rooms['s1']!.spot).toMatchObject({ agrees: true });

    const detail = await room('coastHead', 'n1');
    expect(detail.differing.map(({ id }) => id)).toEqual(['roof-dry']);
    expect(detail.reports.map(({ own, outcome }) => [own, outcome])).toEqual([
      [true, 'passed'],
      [false, 'failed'],
    ]);
    expect(detail.cases).toHaveLength(1);
    expect(detail.room).toEqual(rooms['n1']);
  });

  it('a room that nobody leads is checked by the building’s people', async () => {
    const { board, records, house } = await evening();
    await store.look(
      `update appointment set until_on = '2026-01-01' where organization_id = $1 and post_id = $2`,
      [house.organizationId, house.post('s1-keeper')],
    );
    expect((await board('coastHead')).floors[0]!.rooms[1]).toMatchObject({
      code: 's1',
      leaders: [],
    });
    await records.enter('routeEngineer', { kind: 'inspection', gridId: house.grid('s1') });
    expect(states(await board('coastHead'))).toEqual({ n1: 'unchecked', s1: 'passed' });
  });

  it('the next night begins at noon, and an earlier night can be looked at', async () => {
    const { board, room, records, clock } = await evening();
    const answers = checked({ 'roof-dry': { result: 'fail', note: '滴水' } });
    await records.enter('keeper', { answers });
    clock.moveTo(at('2026-03-12T13:00+08:00'));
    const next = await board('coastHead');
    expect(next.dutyDay).toBe(day('2026-03-12'));
    expect(next.floors[0]!.rooms[0]).toMatchObject({
      state: 'unchecked',
      stateBefore: 'hazard',
      openCases: 1,
    });
    const gone = await board('coastHead', { on: '2026-03-11' });
    expect(gone.current).toBe(false);
    expect(states(gone)).toEqual({ n1: 'hazard', s1: 'unchecked' });
    expectCountsToAgree(gone);
    const { days } = await room('coastHead', 'n1');
    expect(days).toHaveLength(14);
    expect(days.slice(-3).map(({ on, state }) => [on - day('2026-03-12'), state])).toEqual([
      [-2, 'unchecked'],
      [-1, 'hazard'],
      [0, 'unchecked'],
    ]);
  });

  it.each<[LighthousePerson, object]>([
    ['coastHead', { n1: 'passed', s1: 'unchecked' }],
    ['routeEngineer', { n1: 'passed', s1: 'unchecked' }],
    ['northMaster', { n1: 'passed' }],
    ['southMaster', { s1: 'unchecked' }],
    ['keeper', { n1: 'passed' }],
    ['siblingKeeper', {}],
  ])('%s sees of it what his posts reach: %j', async (person, seen) => {
    const { board, room, records } = await evening();
    await records.enter('keeper');
    const mine = await board(person);
    expect(states(mine)).toEqual(seen);
    expectCountsToAgree(mine);
    for (const code of ['n1', 's1'])
      if (code in seen) expect((await room(person, code)).room.code).toBe(code);
      else expect((await refusalFrom(room(person, code))).code).toBe('grid.not-found');
  });

  it.each([
    ['record.no-board', { kind: 'round' }],
    ['record.no-board', { tree: 'nosuch' }],
    ['grid.not-found', { building: '00000000-0000-7000-8000-000000000000' }],
  ])('%s: %j', async (code, asked) => {
    const { board } = await evening();
    expect((await refusalFrom(board('coastHead', asked))).code).toBe(code);
  });

  it('the other tree gives another board of the same rooms', async () => {
    const { board, records } = await evening();
    await records.enter('siblingKeeper', {
      gridId: (await board('coastHead', { tree: 'territory' })).floors
        .flatMap(({ rooms }) => rooms)
        .find(({ code }) => code === 'n2')!.gridId,
    });
    const seen = await board('coastHead', { tree: 'territory' });
    expect(seen.buildings.map(({ code, rooms }) => [code, rooms])).toEqual([['c', 3]]);
    expect(seen.floors.map(({ name, checked: done, rooms }) => [name, done, rooms.length])).toEqual(
      [
        ['北站', 1, 2],
        ['南站', 0, 1],
      ],
    );
  });
});
