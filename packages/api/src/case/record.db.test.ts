import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { refuse } from '@wangge/grid/outcome';
import type { RaisedByRecord } from '@wangge/grid/case/from-record';
import { newId } from '@wangge/db/id';
import type { MemberCall } from '../call.ts';
import { asMember, runInside, signedIn } from '../procedures/run-inside.ts';
import type { Result } from '../result.ts';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import {
  joinFromRecord,
  maySeeCase,
  openCasesOfGrid,
  raiseFromRecord,
  withdrawWithRecord,
} from './lookup.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'records' });
  work = caseWork(house, store);
});

/** As another slice calls it, inside a transaction of its own. */
async function as<T>(
  person: LighthousePerson,
  run: (call: MemberCall) => Promise<Result<T>>,
): Promise<T> {
  const context = await house.contextOf(person);
  const session = await signedIn(context);
  return runInside(context, 'records', (call) => asMember(call, session, run));
}

const fresh = () => newId(house.clock.now());

function failing(recordId: string, photos: string[]): RaisedByRecord {
  return {
    command: {
      type: 'raise',
      kind: 'lamp-out',
      grade: 'grave',
      marks: [],
      gridId: house.grid('n1'),
      place: '北一灯',
      channel: 'patrol',
      finding: 'proactive',
      content: { title: '灯器故障：不亮', text: '整夜不亮' },
      source: 'check',
      recordId,
      itemId: 'lamp-burns',
      body: 'engineers',
      due: { unit: 'continuous-hour', value: 2, atOnce: true, moves: false },
      photosBefore: photos.length,
    },
    photos,
  };
}

it('R3-10 检查不合格的直接到承办单位，记录撤回而没有人接办，案件随之撤回', async () => {
  const recordId = fresh();
  const photo = await work.photo('keeper');
  const [raised] = await as('keeper', (call) =>
    raiseFromRecord(call, { commandId: fresh() }, house.grid('n1'), [failing(recordId, [photo])]),
  );
  const id = raised?.caseId ?? '';
  expect(raised).toMatchObject({ itemId: 'lamp-burns' });
  const seen = await work.detail('routeEngineer', id);
  expect(seen).toMatchObject({
    stage: 'to-take-on',
    mine: true,
    record: { id: recordId, itemId: 'lamp-burns' },
  });
  expect(seen.photos.before).toHaveLength(1);
  const [urgent] = await store.look<{ at: boolean }>(
    `select (payload->>'atOnce')::boolean as at from outbox where payload->>'caseId' = $1`,
    [id],
  );
  expect(urgent?.at).toBe(true);
  expect(
    await as('keeper', async (call) => ({
      ok: true,
      value: await openCasesOfGrid(call, house.grid('n1')),
    })),
  ).toEqual([{ caseId: id, itemId: 'lamp-burns' }]);

  const again = await work.photo('secondKeeper');
  await as('secondKeeper', (call) =>
    joinFromRecord(call, { commandId: fresh() }, [
      { caseId: id, itemId: 'lamp-burns', text: '', photos: [again] },
    ]),
  );
  const joined = await work.detail('routeEngineer', id);
  expect(joined.log[1]).toMatchObject({ type: 'progressed', person: { name: '守二' } });
  expect(joined.photos.during).toHaveLength(1);

  const asked = { recordId, reason: '看错了灯' };
  const gone = await as('keeper', (call) =>
    withdrawWithRecord(call, { commandId: fresh() }, asked),
  );
  expect(gone).toEqual([id]);
  expect(await work.detail('routeEngineer', id)).toMatchObject({
    stage: 'closed',
    ending: 'withdrawn',
  });
  const { state, folded } = await work.stored(id);
  expect(folded).toEqual(state);
});

it('已经有人接办的案件，不随记录撤回；更正后仍不合格的也不', async () => {
  const recordId = fresh();
  const found = [await work.photo('keeper')];
  const raised = await as('keeper', (call) =>
    raiseFromRecord(call, { commandId: fresh() }, house.grid('n1'), [failing(recordId, found)]),
  );
  const id = raised[0]?.caseId ?? '';
  const withdraw = (stillFailing?: string[]) =>
    as('keeper', (call) =>
      withdrawWithRecord(call, { commandId: fresh() }, { recordId, reason: '更正', stillFailing }),
    );
  expect(await withdraw(['lamp-burns'])).toEqual([]);
  await work.act('routeEngineer', id, { type: 'take-on' });
  expect(await withdraw()).toEqual([]);
  expect((await work.detail('routeEngineer', id)).stage).toBe('in-treatment');
});

it('一条记录里有一件成不了案，整条记录都不算数', async () => {
  const recordId = fresh();
  const own = await work.photo('keeper');
  const stranger = await work.photo('southKeeper');
  const call = as('keeper', (inside) =>
    raiseFromRecord(inside, { commandId: fresh() }, house.grid('n1'), [
      failing(recordId, [own]),
      failing(recordId, [stranger]),
    ]),
  );
  expect(await refusalFrom(call)).toEqual({ code: 'file.not-found' });
  expect(await store.look('select id from cases where record_id = $1', [recordId])).toEqual([]);
});

it('照片跟着案件：看得见案件的人才看得见', async () => {
  const id = await work.raise('keeper');
  const asked = async (person: LighthousePerson) => {
    let seen = false;
    const call = as(person, async (inside) => {
      seen = await maySeeCase(inside, id);
      return refuse('test.done');
    });
    expect(await refusalFrom(call)).toEqual({ code: 'test.done' });
    return seen;
  };
  expect(await asked('mechanic')).toBe(true);
  expect(await asked('southMaster')).toBe(false);
  expect(await asked('nobody')).toBe(false);
});
