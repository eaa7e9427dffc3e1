import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { lighthouseHouse, refusalFrom, testClock, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { checked, recordWork, walked } from '../testing/records.ts';

const store = await testDatabase();

let house: House;
let records: ReturnType<typeof recordWork>;
let north: string;
let south: string;

beforeAll(async () => {
  house = await lighthouseHouse(store, {
    code: 'seeing',
    clock: testClock(at('2026-03-11T22:00+08:00')),
  });
  records = recordWork(house);
  north = (await records.enter('keeper')).id;
  south = (await records.enter('southKeeper', { gridId: house.grid('s1') })).id;
});

/** What one person is shown of the two checks: in the list, in the count, and as a page. */
async function sees(person: LighthousePerson): Promise<string[]> {
  const { rows, total } = await records.list(person);
  expect(total).toBe(rows.length);
  const names = new Map([
    [north, 'north'],
    [south, 'south'],
  ]);
  for (const [id, name] of names)
    if (rows.some((row) => row.id === id)) expect((await records.detail(person, id)).id).toBe(id);
    else
      expect((await refusalFrom(records.detail(person, id))).code, name).toBe('record.not-found');
  return rows.map(({ id }) => names.get(id) ?? id).sort();
}

describe('who sees a record', () => {
  it.each<[LighthousePerson, string[]]>([
    ['keeper', ['north']],
    ['secondKeeper', ['north']],
    ['northMaster', ['north']],
    ['southMaster', ['south']],
    ['coastHead', ['north', 'south']],
    ['routeEngineer', ['north', 'south']],
    ['siblingKeeper', []],
  ])('%s: %j', async (person, seen) => {
    expect(await sees(person)).toEqual(seen);
  });

  it.each<LighthousePerson>([
    'mechanic',
    'engineer',
    'former',
    'future',
    'nobody',
    'administrator',
  ])('%s, of another line or without a post of today, is not entitled', async (person) => {
    for (const asked of [
      () => records.list(person),
      () => records.detail(person, north),
      () => house.callAs(person).record.board({ organization: house.code }),
      () =>
        house.callAs(person).record.room({ organization: house.code, gridId: house.grid('n1') }),
      () =>
        house.callAs(person).record.confidential({
          organization: house.code,
          recordId: north,
          purpose: '看看',
        }),
    ])
      expect((await refusalFrom(asked())).code).toBe('post.not-entitled');
  });

  it('another organization has no such record', async () => {
    const other = await lighthouseHouse(store, { code: 'seeing-west', clock: house.clock });
    const theirs = recordWork(other);
    expect((await refusalFrom(theirs.detail('coastHead', north))).code).toBe('record.not-found');
    expect((await theirs.list('coastHead')).total).toBe(0);
    expect((await refusalFrom(records.detail('nobody', north))).code).toBe('post.not-entitled');
    expect(
      (await refusalFrom(house.callAs(null).record.list({ organization: house.code }))).code,
    ).toBe('session.signed-out');
  });
});

describe('the list', () => {
  it('filters by grid, kind, performer, outcome and duty day; pages meet without a gap', async () => {
    const clock = testClock(at('2026-03-11T22:00+08:00'));
    const here = await lighthouseHouse(store, { code: 'listing', clock });
    const work = recordWork(here);
    const made: string[] = [];
    for (const night of ['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14']) {
      clock.moveTo(at(`${night}T22:00+08:00`));
      made.unshift((await work.enter('keeper')).id);
    }
    const round = await work.enter('northMaster', { kind: 'round', answers: walked() });
    const asked = async (filters: object) =>
      (await work.list('northMaster', filters)).rows.map(({ id }) => id);
    expect(await asked({ kind: 'round' })).toEqual([round.id]);
    expect(await asked({ mine: true })).toEqual([round.id]);
    expect(await asked({ outcome: 'passed' })).toEqual(made);
    expect(
      await asked({ kind: 'nightly-check', fromOn: '2026-03-12', untilOn: '2026-03-13' }),
    ).toEqual(made.slice(1, 3));
    expect(await asked({ gridId: here.grid('n2') })).toEqual([]);
    const first = await work.list('northMaster', { kind: 'nightly-check', limit: 3 });
    const second = await work.list('northMaster', {
      kind: 'nightly-check',
      limit: 3,
      cursor: first.nextCursor,
    });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(made);
    expect([first.total, second.total, second.nextCursor]).toEqual([4, 4, null]);
    for (const cursor of ['x', '2026-03-11|99999999999999999|x', '|||'])
      expect((await work.list('northMaster', { cursor, kind: 'round' })).rows).toHaveLength(1);
  });
});

describe('what I have to do today', () => {
  it('tonight’s check of my lamp is due until midnight, and done once it is made by whomever', async () => {
    const clock = testClock(at('2026-03-11T20:00+08:00'));
    const here = await lighthouseHouse(store, { code: 'owing', clock });
    const mine = (person: LighthousePerson) =>
      here.callAs(person).record.mine({ organization: here.code });
    expect((await mine('keeper')).due).toEqual([
      {
        kind: { id: 'nightly-check', words: { zh: '夜间自查', en: 'Nightly check' } },
        grid: { id: here.grid('n1'), code: 'n1', name: '北一灯' },
        dutyDay: day('2026-03-11'),
        from: at('2026-03-11T21:30+08:00'),
        until: at('2026-03-12T00:00+08:00'),
        done: null,
      },
    ]);
    clock.moveTo(at('2026-03-11T22:00+08:00'));
    const { id } = await recordWork(here).enter('secondKeeper');
    expect((await mine('keeper')).due).toMatchObject([{ done: { id, outcome: 'passed' } }]);
    expect((await mine('keeper')).made).toEqual([]);
    expect((await mine('secondKeeper')).made).toMatchObject([{ id }]);
    clock.moveTo(at('2026-03-12T12:00+08:00'));
    expect((await mine('keeper')).due).toMatchObject([{ dutyDay: day('2026-03-12'), done: null }]);
    expect((await mine('northMaster')).due).toEqual([]);
  });
});

describe('before a round', () => {
  it('R5-07 shows the sheet, what is still open, who may walk along, and the last round', async () => {
    const clock = testClock(at('2026-03-11T22:00+08:00'));
    const here = await lighthouseHouse(store, { code: 'walking', clock });
    const work = recordWork(here);
    const answers = checked({ 'roof-dry': { result: 'fail', note: '滴水' } });
    const { raised } = await work.enter('keeper', { answers });
    const round = await work.enter('keeper', { kind: 'round', answers: walked() });
    const ask = (person: LighthousePerson, kind = 'round', grid = 'n1') =>
      here.callAs(person).record.patrolContext({
        organization: here.code,
        kind,
        gridId: here.grid(grid),
      });
    const context = await ask('keeper');
    expect(context).toMatchObject({
      grid: { name: '北一灯' },
      sheet: { form: { id: 'round-sheet' }, checklists: [{ id: 'lamp-checklist' }] },
      openCases: [{ id: raised[0]!.id }],
      colleagues: [{ name: '守二', secondMark: '尾号 0002' }],
      last: { id: round.id },
    });
    expect(context.sheet.consequences['roof-dry']?.['plain']).toMatchObject({
      raises: { id: 'leak' },
      treats: { id: 'keepers' },
      limit: { unit: 'working-day', value: 3 },
      dueAt: at('2026-03-17T00:00+08:00'),
      rechecks: [{ id: 'station-master' }, { id: 'coast-head' }],
    });
    expect((await refusalFrom(ask('siblingKeeper'))).code).toBe('post.not-entitled');
    expect((await refusalFrom(ask('keeper', 'nosuch'))).code).toBe('record.unknown-kind');
  });

  it('offers what may be made, and where', async () => {
    const offers = async (person: LighthousePerson) =>
      (await house.callAs(person).form.offers({ organization: house.code })).map(
        ({ kind, grids }) => [kind.id, ...grids.map(({ code }) => code)],
      );
    expect(await offers('keeper')).toEqual([
      ['nightly-check', 'n1'],
      ['round', 'n1'],
    ]);
    expect(await offers('northMaster')).toEqual([
      ['round', 'n', 'n1', 'n2'],
      ['inspection', 'n', 'n1', 'n2'],
    ]);
  });
});
