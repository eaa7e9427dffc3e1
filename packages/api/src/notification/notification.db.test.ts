import { describe, expect, it } from 'vitest';
import { inOrganization } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { notification } from '@wangge/db/schema/command';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, testClock, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { recordWork } from '../testing/records.ts';

const store = await testDatabase();
let houses = 0;

async function evening() {
  houses += 1;
  const clock = testClock(at('2026-03-11T20:00+08:00'));
  const house = await lighthouseHouse(store, { code: `telling-${houses}`, clock });
  const { callAs, code: organization } = house;
  return {
    house,
    clock,
    cases: caseWork(house, store),
    list: (person: LighthousePerson, asked: object = {}) =>
      callAs(person).notification.list({ organization, ...asked }),
    today: (person: LighthousePerson) => callAs(person).notification.today({ organization }),
    counts: (person: LighthousePerson) => callAs(person).notification.counts({ organization }),
    read: (person: LighthousePerson, ids: string[] | 'all') =>
      callAs(person).notification.read({ ...house.command(), ids }),
  };
}

async function tellAbout(house: House, person: LighthousePerson, caseId: string, times = 1) {
  const ids: string[] = [];
  for (let each = 0; each < times; each += 1) {
    const id = newId(house.clock.now() + each);
    await inOrganization(store.pool, house.organizationId, (tx) =>
      tx.insert(notification).values({
        organizationId: house.organizationId,
        id,
        personId: house.person(person),
        kind: 'case.turn',
        caseId,
        details: { number: 'LH1' },
        at: house.clock.now() + each,
      }),
    );
    ids.unshift(id);
  }
  return ids;
}

describe('my notifications', () => {
  it('are mine alone, the newest first, in pages that meet', async () => {
    const { house, cases, list } = await evening();
    const ids = await tellAbout(house, 'northMaster', await cases.raise('keeper'), 5);
    const first = await list('northMaster', { limit: 3 });
    const second = await list('northMaster', { limit: 3, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
    expect([first.unread, second.nextCursor]).toEqual([5, null]);
    for (const person of ['coastHead', 'southMaster', 'former', 'nobody'] as const)
      expect(await list(person)).toMatchObject({ rows: [], unread: 0 });
    expect((await list('northMaster', { cursor: 'made up' })).rows).toHaveLength(5);
  });

  it('are read one by one or all at once, and nobody reads another’s', async () => {
    const { house, cases, list, read } = await evening();
    const ids = await tellAbout(house, 'northMaster', await cases.raise('keeper'), 3);
    expect(await read('coastHead', ids)).toEqual({ unread: 0 });
    expect(await read('northMaster', [ids[0]!])).toEqual({ unread: 2 });
    expect((await list('northMaster', { unreadOnly: true })).rows.map(({ id }) => id)).toEqual(
      ids.slice(1),
    );
    expect(await read('northMaster', [])).toEqual({ unread: 2 });
    expect(await read('northMaster', 'all')).toEqual({ unread: 0 });
    expect((await list('northMaster')).rows.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('name a case by its number only, once it has passed out of sight', async () => {
    const { house, cases, list } = await evening();
    await tellAbout(house, 'southMaster', await cases.raise('keeper'));
    expect((await list('southMaster')).rows[0]?.case).toMatchObject({ number: 'LH1', title: null });
  });
});

describe('today', () => {
  it('shows whose turn it is by the clock, what is owed an answer, and what is to be checked', async () => {
    const { cases, today, counts, clock } = await evening();
    const later = await cases.raise('keeper');
    const first = await cases.raise('keeper');
    await cases.act('northMaster', first, { type: 'accept', next: 'self' });
    const master = await today('northMaster');
    expect(master).toMatchObject({
      counts: { mine: 2, overdue: 0, dueToday: 1, toAnswer: 0, records: 0, unread: 0 },
      dayKind: 'work',
      provisional: false,
      due: [],
    });
    // Four working hours to accept, the whole of tomorrow to treat: the tightest first.
    expect(master.cases.map(({ id }) => id)).toEqual([later, first]);
    const keeper = await today('keeper');
    expect(keeper.counts).toMatchObject({ mine: 0, toAnswer: 2, records: 1 });
    expect(keeper.toAnswer.map(({ id }) => id).sort()).toEqual([first, later].sort());
    expect(keeper.due).toMatchObject([{ kind: { id: 'nightly-check' }, done: null }]);
    expect(keeper.offers.map(({ kind }) => kind.id)).toEqual(['nightly-check', 'round']);
    expect(await counts('keeper')).toEqual(keeper.counts);

    clock.moveTo(at('2026-03-12T09:00+08:00'));
    expect((await today('northMaster')).counts).toMatchObject({ mine: 2, overdue: 1, dueToday: 1 });
    clock.moveTo(at('2026-03-13T09:00+08:00'));
    expect((await today('northMaster')).counts).toMatchObject({ overdue: 2, dueToday: 0 });
  });

  it.each<LighthousePerson>([
    'siblingKeeper',
    'southMaster',
    'former',
    'future',
    'nobody',
    'mechanic',
  ])('has nothing of it for %s', async (person) => {
    const { cases, today } = await evening();
    await cases.raise('keeper');
    const { cases: mine, toAnswer, counts } = await today(person);
    expect([mine, toAnswer, counts.mine, counts.overdue, counts.toAnswer]).toEqual([
      [],
      [],
      0,
      0,
      0,
    ]);
  });
});

describe('what waits in all organizations', () => {
  it('is gathered organization by organization for one account, each row with its own place', async () => {
    const { house, cases, clock } = await evening();
    const other = await lighthouseHouse(store, { code: `telling-${houses}-west`, clock });
    // One human keeps one account in both.
    await store.look('update person set account_id = $1 where organization_id = $2 and id = $3', [
      null,
      other.organizationId,
      other.person('keeper'),
    ]);
    await store.look('update person set account_id = $1 where organization_id = $2 and id = $3', [
      house.account('northMaster'),
      other.organizationId,
      other.person('keeper'),
    ]);
    const id = await cases.raise('keeper');
    const waiting = await house.callAs('northMaster').notification.waiting();
    expect(waiting).toHaveLength(2);
    const here = waiting.find(({ organization }) => organization.code === house.code);
    const there = waiting.find(({ organization }) => organization.code === other.code);
    expect(here?.counts).toMatchObject({ mine: 1, records: 0 });
    expect(there?.counts).toMatchObject({ mine: 0, records: 1 });
    expect(here?.items).toMatchObject([
      { type: 'case', caseId: id, title: '塔底漏水', overdue: false, firstReceiverOnly: false },
    ]);
    expect(there?.items).toMatchObject([
      {
        type: 'record',
        kind: 'nightly-check',
        gridId: other.grid('n1'),
        dueAt: at('2026-03-12T00:00+08:00'),
        overdue: false,
      },
    ]);
    clock.moveTo(at('2026-03-12T00:00+08:00'));
    const west = async () =>
      (await house.callAs('northMaster').notification.waiting()).find(
        ({ organization }) => organization.code === other.code,
      )?.items;
    expect(await west()).toMatchObject([{ overdue: true }]);
    await recordWork(other).enter('secondKeeper', {});
    expect(await west()).toEqual([]);
  });

  it('is nobody’s who is signed out, and empty for who belongs nowhere', async () => {
    const { house } = await evening();
    await expect(house.callAs(null).notification.waiting()).rejects.toThrow('session.signed-out');
    const [only] = await house.callAs('nobody').notification.waiting();
    expect(only?.items).toEqual([]);
  });
});
