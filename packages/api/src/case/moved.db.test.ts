import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
/** To be accepted, and to be taken on, when the lamp is moved to the other station. */
let waiting: string;
let sent: string;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'north' });
  work = caseWork(house, store);
  waiting = await work.raise('keeper');
  sent = await work.raise('keeper');
  await work.act('northMaster', sent, { type: 'accept', next: 'dispatch' });
  const postId = house.post('north-master');
  await work.act('northMaster', sent, { type: 'dispatch', postId, note: '' });
});

describe('网格迁走时还开着的案件', () => {
  it('留在原来的人手里，时限不变，新的上级看得见', async () => {
    const before = await work.detail('northMaster', waiting);
    await house.callAs('administrator').hierarchy.move({
      ...house.command(),
      gridId: house.grid('n1'),
      tree: 'territory',
      parentId: house.grid('s'),
      on: '2026-03-11',
    });
    house.clock.moveTo(at('2026-03-11T09:00+08:00'));
    const after = await work.detail('northMaster', waiting);
    expect(after).toMatchObject({ mine: true, clock: { dueAt: before.clock?.dueAt } });
    expect(await work.detail('southMaster', waiting)).toMatchObject({ mine: false });
  });

  it('原来的人接着办，此后往新的上级走', async () => {
    await work.act('northMaster', waiting, { type: 'accept', next: 'dispatch' });
    await work.act('northMaster', sent, { type: 'take-on' });
    await work.act('northMaster', sent, { type: 'return', reason: 'wrong-place', note: '已划走' });
    for (const id of [waiting, sent]) {
      const { state, folded } = await work.stored(id);
      expect(folded).toEqual(state);
    }
    await work.act('northMaster', waiting, {
      type: 'dispatch',
      postId: house.post('south-master'),
      note: '',
    });
    expect((await work.act('southMaster', waiting, { type: 'take-on' })).stage).toBe(
      'in-treatment',
    );
    expect(await refusalFrom(work.detail('northMaster', waiting))).toMatchObject({
      code: 'case.not-found',
    });
  });
});

describe('承办人离任', () => {
  it('案件留在岗位上，离任的人看不见也办不了，接任的人接着办', async () => {
    const id = await work.raise('southKeeper', { gridId: house.grid('s1') });
    await work.act('southMaster', id, { type: 'accept', next: 'self' });
    const [held] = await store.look<{ id: string }>(
      'select id from appointment where person_id = $1',
      [house.person('southMaster')],
    );
    const administrator = house.callAs('administrator');
    const on = '2026-03-12';
    await administrator.post.end({
      ...house.command(),
      appointmentId: held?.id ?? '',
      untilOn: on,
    });
    await administrator.post.appoint({
      ...house.command(),
      postId: house.post('south-master'),
      personId: house.person('nobody'),
      fromOn: on,
    });
    house.clock.moveTo(at('2026-03-12T09:00+08:00'));
    const note = { type: 'note-progress', text: '接手' } as const;
    expect(await refusalFrom(work.act('southMaster', id, note))).toMatchObject({
      code: 'case.not-found',
    });
    expect((await work.inbox('nobody')).rows.map((row) => row.id)).toContain(id);
    const acted = await work.act('nobody', id, note);
    expect(acted.detail).toMatchObject({ mine: true });
  });
});
