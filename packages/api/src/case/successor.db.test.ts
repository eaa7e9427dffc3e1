import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
/** In treatment with the head of the coast, and one that he closed. */
let open: string;
let done: string;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'successor' });
  work = caseWork(house, store);
  open = await held();
  done = await held();
  const after = [await work.photo('coastHead')];
  const treated = { type: 'treat', solution: '堵漏', result: '不漏了', effect: '' } as const;
  await work.act('coastHead', done, treated, after);
  await work.act('northMaster', done, { type: 'verify', passed: true, text: '看过' });
});

async function held(): Promise<string> {
  const id = await work.raise('keeper');
  await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
  const postId = house.post('coast-head');
  await work.act('northMaster', id, { type: 'dispatch', postId, note: '' });
  await work.act('coastHead', id, { type: 'take-on' });
  return id;
}

const appoint = (person: LighthousePerson, rest: object) =>
  house.callAs('administrator').post.appoint({
    ...house.command(),
    postId: house.post('coast-head'),
    personId: house.person(person),
    fromOn: '2026-03-12',
    ...rest,
  });

describe('承办的人换了以后', () => {
  it('在任时写的是他本人，没有前任', async () => {
    const { holder } = await work.detail('northMaster', open);
    expect(holder).toMatchObject({ personName: '海澄', former: null, acting: false });
  });

  it('专家第 14 条 代理期间写代理的人，期满又是本人', async () => {
    await appoint('nobody', { untilOn: '2026-03-20', acting: true });
    house.clock.moveTo(at('2026-03-12T09:00+08:00'));
    const seen = await work.detail('northMaster', open);
    expect(seen.holder).toMatchObject({ personName: '闲人', former: '海澄', acting: true });
    expect(seen.turn).toMatchObject({ personName: '闲人', former: '海澄', acting: true });
    house.clock.moveTo(at('2026-03-20T09:00+08:00'));
    const after = await work.detail('northMaster', open);
    expect(after.holder).toMatchObject({ personName: '海澄', former: null, acting: false });
  });

  it('人走了，页面和列表写空缺和前任；接任以后写接任的人，他也办得了', async () => {
    const [row] = await store.look<{ id: string }>(
      'select id from appointment where person_id = $1',
      [house.person('coastHead')],
    );
    await house.callAs('administrator').post.end({
      ...house.command(),
      appointmentId: row?.id ?? '',
      untilOn: '2026-03-21',
    });
    house.clock.moveTo(at('2026-03-21T09:00+08:00'));
    const vacant = await work.detail('northMaster', open);
    expect(vacant.holder).toMatchObject({ personId: null, personName: null, former: '海澄' });

    await appoint('mechanic', { fromOn: '2026-03-21', answerable: true });
    const inbox = await work.inbox('northMaster', 'all', { stage: 'in-treatment' });
    for (const seen of [await work.detail('northMaster', open), inbox.rows[0]!]) {
      expect(seen.turn).toMatchObject({ personName: '修灯', former: '海澄' });
      expect(seen.holder).toMatchObject({ personName: '修灯', former: '海澄' });
    }
    expect((await work.detail('mechanic', open)).commands.ready).toContain('treat');
    expect((await work.inbox('mechanic', 'mine')).rows.map(({ id }) => id)).toContain(open);
  });

  it('日志和已结的案件写当时的人', async () => {
    const { log } = await work.detail('northMaster', open);
    expect(log.find(({ type }) => type === 'moved')?.person?.name).toBe('海澄');
    const closed = await work.detail('northMaster', done);
    expect(closed.holder).toMatchObject({ personName: '海澄', former: null });
  });
});
