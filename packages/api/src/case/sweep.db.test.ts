import { beforeEach, describe, expect, it } from 'vitest';
import { inOrganization } from '@wangge/db/connection';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { organizationCall } from '../call.ts';
import { readOrganization } from '../organizations.ts';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';
import { sweepCases, type Swept } from './sweep.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
let houses = 0;

beforeEach(async () => {
  houses += 1;
  house = await lighthouseHouse(store, { code: `sweep-${houses}` });
  work = caseWork(house, store);
});

async function sweepAt(when: string, uncounted?: string): Promise<Swept> {
  house.clock.moveTo(at(when));
  const context = await house.contextOf(null);
  return inOrganization(store.pool, house.organizationId, async (tx) => {
    const organization = await readOrganization(tx, house.organizationId);
    const call = organizationCall(context, tx, organization!);
    return sweepCases(call, uncounted === undefined ? null : at(uncounted));
  });
}

const alerts = (id: string) =>
  store.look<{ clock: number; kind: string }>(
    'select clock, kind from case_alert where case_id = $1 order by at, kind',
    [id],
  );

const told = async (id: string, kind: string) => {
  const rows = await store.look<{ people: string[] }>(
    `select payload->'personIds' as people from outbox where payload->>'caseId' = $1 and payload->>'kind' = $2`,
    [id, kind],
  );
  return rows.map(({ people }) => people);
};

/** In treatment with the station master, due on 12 March at 24:00. */
async function held(): Promise<string> {
  const id = await work.raise('keeper');
  await work.act('northMaster', id, { type: 'accept', next: 'self' });
  return id;
}

describe('巡检', () => {
  it('R8-12 临期、逾期、升级，各说一次，告诉该催的人', async () => {
    const id = await held();
    expect((await sweepAt('2026-03-12T10:00+08:00')).alerts).toBe(0);
    expect((await sweepAt('2026-03-12T21:00+08:00')).alerts).toBe(1);
    expect((await sweepAt('2026-03-12T21:01+08:00')).alerts).toBe(0);
    expect((await sweepAt('2026-03-13T00:00+08:00')).alerts).toBe(1);
    expect((await sweepAt('2026-03-13T12:00+08:00')).alerts).toBe(0);
    expect((await sweepAt('2026-03-14T00:00+08:00')).alerts).toBe(1);
    expect((await sweepAt('2026-03-20T00:00+08:00')).alerts).toBe(0);
    expect(await alerts(id)).toEqual([
      { clock: 2, kind: 'due-soon' },
      { clock: 2, kind: 'overdue' },
      { clock: 2, kind: 'escalated' },
    ]);
    expect(await told(id, 'case.due-soon')).toEqual([[house.person('northMaster')]]);
    expect(await told(id, 'case.overdue')).toEqual([
      [house.person('northMaster'), house.person('keeper')],
    ]);
    expect(await told(id, 'case.escalated')).toEqual([[house.person('coastHead')]]);
  });

  it('停了几天再起来，每件每种只说一次；两个巡检同时跑也是', async () => {
    const ids = await Promise.all([held(), held(), held()]);
    house.clock.moveTo(at('2026-03-18T09:00+08:00'));
    const both = await Promise.all([
      sweepAt('2026-03-18T09:00+08:00'),
      sweepAt('2026-03-18T09:00+08:00'),
    ]);
    expect(both[0].alerts + both[1].alerts).toBe(6);
    for (const id of ids) {
      expect((await alerts(id)).map(({ kind }) => kind).toSorted()).toEqual([
        'escalated',
        'overdue',
      ]);
      expect(await told(id, 'case.overdue')).toHaveLength(1);
    }
  });

  it('正在按新日历重算的期限先不说，重算完了再说', async () => {
    const id = await held();
    const soon = '2026-03-12T21:00+08:00';
    expect((await sweepAt(soon, '2026-03-12T00:00+08:00')).alerts).toBe(0);
    expect((await sweepAt(soon, '2026-03-13T00:00+08:00')).alerts).toBe(1);
    expect(await alerts(id)).toHaveLength(1);
  });

  it('换了一档，新的时钟另说', async () => {
    const id = await held();
    await sweepAt('2026-03-13T09:00+08:00');
    await work.act('northMaster', id, {
      type: 'hand-over',
      postId: house.post('coast-head'),
      plan: '全站检修',
      opinion: '站里办不了',
    });
    await sweepAt('2026-03-18T09:00+08:00');
    expect((await alerts(id)).map(({ clock, kind }) => `${clock} ${kind}`)).toEqual([
      '2 overdue',
      '3 escalated',
      '3 overdue',
    ]);
  });

  it('挂账到期自动恢复，时钟顺延，写进日志，告诉承办人和上级', async () => {
    const id = await held();
    await work.act('northMaster', id, {
      type: 'request-suspension',
      untilOn: '2026-03-13',
      reason: '等船',
    });
    await work.act('coastHead', id, { type: 'decide-suspension', approve: true, note: '' });
    expect((await sweepAt('2026-03-13T23:59+08:00')).resumed).toBe(0);
    expect((await sweepAt('2026-03-14T00:01+08:00')).resumed).toBe(1);
    expect((await sweepAt('2026-03-14T00:02+08:00')).resumed).toBe(0);
    const seen = await work.detail('northMaster', id);
    expect(seen.stage).toBe('in-treatment');
    expect(seen.clock.dueAt).toBeGreaterThan(at('2026-03-13T00:00+08:00'));
    expect(seen.log.find(({ type }) => type === 'resumed')).toMatchObject({ person: null });
    expect(await told(id, 'case.resumed')).toEqual([
      [house.person('northMaster'), house.person('coastHead')],
    ]);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('R9-25 结案三十天后该回头看，说一次；重开再结，再说一次', async () => {
    const id = await work.closed();
    expect((await sweepAt('2026-04-09T23:00+08:00')).alerts).toBe(0);
    expect((await sweepAt('2026-04-10T00:00+08:00')).alerts).toBe(1);
    expect((await sweepAt('2026-04-11T00:00+08:00')).alerts).toBe(0);
    expect(await told(id, 'case.look-back')).toHaveLength(1);
    await work.act('coastHead', id, { type: 'look-back', relapsed: true, text: '又漏了' });
    await work.act('northMaster', id, {
      type: 'dispatch',
      postId: house.post('n1-keeper'),
      body: 'keepers',
      note: '',
    });
    await work.act('keeper', id, { type: 'take-on' });
    const after = [await work.photo('keeper')];
    const treated = { type: 'treat', solution: '换管', result: '好', effect: '' } as const;
    await work.act('keeper', id, treated, after);
    await work.act('northMaster', id, { type: 'verify', passed: true, text: '看过' });
    await sweepAt('2026-05-20T00:00+08:00');
    expect(await told(id, 'case.look-back')).toHaveLength(2);
  });

  it('别的组织的案件不在这一次巡检里', async () => {
    await held();
    const first = house;
    house = await lighthouseHouse(store, { code: 'sweep-other' });
    expect((await sweepAt('2026-03-20T00:00+08:00')).alerts).toBe(0);
    house = first;
    expect((await sweepAt('2026-03-20T00:00+08:00')).alerts).toBe(2);
  });
});
