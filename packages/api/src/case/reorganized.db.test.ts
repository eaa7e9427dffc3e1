import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { runDueJobs } from '../jobs/run.ts';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
let houses = 0;

beforeEach(async () => {
  houses += 1;
  house = await lighthouseHouse(store, { code: `moved-${houses}` });
  work = caseWork(house, store);
});

/** 北一灯从今天起改归南站。 */
async function moveLamp(): Promise<void> {
  await house.callAs('administrator').hierarchy.move({
    ...house.command(),
    gridId: house.grid('n1'),
    tree: 'territory',
    parentId: house.grid('s'),
    on: '2026-03-11',
  });
}

const sees = async (person: LighthousePerson, id: string) =>
  work.detail(person, id).then(
    () => true,
    () => false,
  );

const inboxOf = async (person: LighthousePerson) =>
  (await work.inbox(person, 'mine')).rows.map(({ id }) => id);

const notices = async (person: LighthousePerson, id: string) => {
  const { rows } = await house
    .callAs(person)
    .notification.list({ organization: house.code, limit: 100 });
  return rows.filter((row) => row.case?.id === id).map(({ kind }) => kind);
};

/** In treatment with the station master of the north. */
async function treatedInTheNorth(): Promise<string> {
  const id = await work.raise('keeper');
  await work.act('northMaster', id, { type: 'accept', next: 'self' });
  return id;
}

async function expectSound(id: string): Promise<void> {
  const { state, folded } = await work.stored(id);
  expect(folded).toEqual(state);
  expect(house.faults).toEqual([]);
}

describe('网格换了上级，案件还开着', () => {
  it('留在承办人手上，由他办完；新的站长看得见、核查，原来的别人不再看得见', async () => {
    const id = await treatedInTheNorth();
    const { clock } = await work.detail('northMaster', id);
    await moveLamp();

    expect(await inboxOf('northMaster')).toEqual([id]);
    expect(await inboxOf('southMaster')).toEqual([]);
    const seen = await work.detail('southMaster', id);
    expect(seen).toMatchObject({
      stage: 'in-treatment',
      clock: { dueAt: clock.dueAt },
      holder: { postId: house.post('north-master'), personName: '北辰' },
    });
    expect(await sees('keeper', id)).toBe(true);
    expect(await sees('coastHead', id)).toBe(true);
    // 北站的其他案件照旧；北站不再管这一灯位，只看得见还在自己手上的。
    await work.act('northMaster', id, { type: 'note-progress', text: '管子到了' });
    const after = [await work.photo('northMaster')];
    await work.act(
      'northMaster',
      id,
      { type: 'treat', solution: '换管', result: '不漏', effect: '' },
      after,
    );
    expect(await inboxOf('southMaster')).toEqual([id]);
    await work.act('southMaster', id, { type: 'verify', passed: true, text: '到场看过' });
    expect((await work.detail('southMaster', id)).stage).toBe('closed');
    await expectSound(id);
  });

  it('逾期照样催承办人，升级给今天管这一格的人', async () => {
    const id = await treatedInTheNorth();
    await moveLamp();
    house.clock.moveTo(at('2026-03-16T09:00+08:00'));
    await runDueJobs(house.installation);
    expect(await notices('northMaster', id)).toContain('case.overdue');
    expect(await notices('southMaster', id)).toContain('case.escalated');
    await work.act('coastHead', id, { type: 'supervise', text: '请抓紧' });
    await runDueJobs(house.installation);
    expect(await notices('northMaster', id)).toContain('case.supervised');
    await expectSound(id);
  });

  it('还没受理的，由原来轮到的站长受理，或者派到今天的椅子上', async () => {
    const own = await work.raise('keeper');
    const sent = await work.raise('keeper');
    await moveLamp();
    await work.act('northMaster', own, { type: 'accept', next: 'self' });
    expect((await work.detail('northMaster', own)).holder?.postId).toBe(house.post('north-master'));
    await work.act('northMaster', sent, { type: 'accept', next: 'dispatch' });
    const { options, turn } = await work.detail('northMaster', sent);
    expect(turn?.postId).toBe(house.post('north-master'));
    expect(options.dispatch.map(({ postId }) => postId)).not.toContain(house.post('north-master'));
    await work.act('northMaster', sent, {
      type: 'dispatch',
      postId: house.post('n1-keeper'),
      body: 'keepers',
      note: '',
    });
    await work.act('keeper', sent, { type: 'take-on' });
    await expectSound(own);
    await expectSound(sent);
  });

  it('派到原站的，由它接办或退回；退回的到今天能派遣的人手上', async () => {
    const toDispatch = async () => {
      const id = await work.raise('keeper');
      await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
      return id;
    };
    const [taken, returned] = [await toDispatch(), await toDispatch()];
    for (const id of [taken, returned])
      await work.act('northMaster', id, {
        type: 'dispatch',
        postId: house.post('n1-keeper'),
        body: 'keepers',
        note: '',
      });
    await moveLamp();
    await work.act('keeper', taken, { type: 'take-on' });
    await work.act('keeper', returned, { type: 'return', reason: 'not-ours', note: '换了站' });
    expect(await inboxOf('southMaster')).toEqual([returned]);
    expect(await inboxOf('northMaster')).toEqual([]);
    await expectSound(taken);
    await expectSound(returned);
  });

  it('移交的去处按今天的上下级，核查没过的回到承办人', async () => {
    const id = await treatedInTheNorth();
    await moveLamp();
    const after = [await work.photo('northMaster')];
    const treated = { type: 'treat', solution: '换管', result: '不漏', effect: '' } as const;
    await work.act('northMaster', id, treated, after);
    await work.act('southMaster', id, { type: 'verify', passed: false, text: '还在滴' });
    expect(await inboxOf('northMaster')).toEqual([id]);
    const { options } = await work.detail('northMaster', id);
    expect(options.handOver.map(({ postId }) => postId)).toEqual([house.post('coast-head')]);
    await work.act('northMaster', id, {
      type: 'hand-over',
      postId: house.post('coast-head'),
      plan: '全站检修',
      opinion: '站里办不了',
    });
    expect(await inboxOf('coastHead')).toEqual([id]);
    await expectSound(id);
  });
});

describe('承办人离任', () => {
  const end = async (person: LighthousePerson, untilOn: string) => {
    const [row] = await store.look<{ id: string }>(
      'select id from appointment where person_id = $1 and until_on is null',
      [house.person(person)],
    );
    await house
      .callAs('coastHead')
      .post.end({ ...house.command(), appointmentId: row?.id ?? '', untilOn });
  };
  const appoint = (
    person: LighthousePerson,
    given: { fromOn: string; untilOn?: string; acting?: boolean },
  ) =>
    house.callAs('coastHead').post.appoint({
      ...house.command(),
      postId: house.post('north-master'),
      personId: house.person(person),
      ...given,
    });

  it('案件留在岗位上：离任的人看不见了，空缺期间上级收到逾期，继任的人在待办里找到并办完', async () => {
    const id = await treatedInTheNorth();
    await end('northMaster', '2026-03-12');
    house.clock.moveTo(at('2026-03-12T09:00+08:00'));
    expect(await sees('northMaster', id)).toBe(false);
    expect(await inboxOf('northMaster')).toEqual([]);
    expect(
      await refusalFrom(work.act('northMaster', id, { type: 'note-progress', text: '再看看' })),
    ).toEqual({ code: 'case.not-found' });

    house.clock.moveTo(at('2026-03-16T09:00+08:00'));
    await runDueJobs(house.installation);
    expect(await notices('coastHead', id)).toContain('case.escalated');
    expect((await work.detail('coastHead', id)).turn).toMatchObject({
      postId: house.post('north-master'),
    });

    await appoint('nobody', { fromOn: '2026-03-16' });
    expect(await inboxOf('nobody')).toEqual([id]);
    const after = [await work.photo('nobody')];
    await work.act(
      'nobody',
      id,
      { type: 'treat', solution: '换管', result: '不漏', effect: '' },
      after,
    );
    const { treatedBy } = await work.detail('coastHead', id);
    expect(treatedBy?.name).toBe('闲人');
    await expectSound(id);
  });

  it('接任从某日起：前一天还看不见，当天看得见', async () => {
    const id = await treatedInTheNorth();
    await end('northMaster', '2026-03-13');
    await appoint('nobody', { fromOn: '2026-03-13' });
    house.clock.moveTo(at('2026-03-12T23:59:59.999+08:00'));
    expect([await inboxOf('northMaster'), await inboxOf('nobody')]).toEqual([[id], []]);
    house.clock.moveTo(at('2026-03-13T00:00+08:00'));
    expect([await inboxOf('northMaster'), await inboxOf('nobody')]).toEqual([[], [id]]);
  });

  it('代理的人在代理期间看得见、能办，之前之后都不行；本人一直看得见', async () => {
    const id = await treatedInTheNorth();
    await appoint('nobody', { fromOn: '2026-03-12', untilOn: '2026-03-14', acting: true });
    const at_ = async (instant: string) => {
      house.clock.moveTo(at(instant));
      return [await inboxOf('nobody'), await sees('nobody', id), await inboxOf('northMaster')];
    };
    expect(await at_('2026-03-11T23:59+08:00')).toEqual([[], false, [id]]);
    expect(await at_('2026-03-12T00:00+08:00')).toEqual([[id], true, [id]]);
    await work.act('nobody', id, { type: 'note-progress', text: '代办' });
    expect(await at_('2026-03-13T23:59+08:00')).toEqual([[id], true, [id]]);
    expect(await at_('2026-03-14T00:00+08:00')).toEqual([[], false, [id]]);
    expect(
      await refusalFrom(work.act('nobody', id, { type: 'note-progress', text: '再代办' })),
    ).toEqual({ code: 'case.not-found' });
    await expectSound(id);
  });

  it('登记人离任：首问责任人还是他，但岗位没有了就看不见别的；案件照办', async () => {
    const id = await work.raise('keeper');
    await end('keeper', '2026-03-12');
    house.clock.moveTo(at('2026-03-12T09:00+08:00'));
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    expect((await work.detail('northMaster', id)).firstReceiver?.name).toBe('守一');
    expect(await sees('keeper', id)).toBe(true);
    expect((await work.inbox('keeper')).rows).toHaveLength(1);
    await expectSound(id);
  });
});

describe('网格撤销，案件还开着', () => {
  const close = () =>
    house.callAs('administrator').hierarchy.close({
      ...house.command(),
      gridId: house.grid('n2'),
      on: '2026-03-13',
      knowingly: true,
    });

  it('到撤销之日为止照常登记，之后不能；撤销以后开着的案件照样看得见、办得完', async () => {
    const raise = () => work.raise('siblingKeeper', { gridId: house.grid('n2') });
    const id = await raise();
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    await close();
    const late = await raise();
    house.clock.moveTo(at('2026-03-13T09:00+08:00'));
    expect(await refusalFrom(work.raise('coastHead', { gridId: house.grid('n2') }))).toMatchObject({
      code: expect.stringMatching(/^(grid\.closed|post\.not-entitled)$/) as string,
    });
    expect(await inboxOf('northMaster')).toEqual(expect.arrayContaining([id, late]));
    expect((await work.inbox('coastHead')).rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([id, late]),
    );
    house.clock.moveTo(at('2026-03-17T09:00+08:00'));
    await runDueJobs(house.installation);
    expect(await notices('northMaster', id)).toContain('case.overdue');
    const after = [await work.photo('northMaster')];
    const treated = { type: 'treat', solution: '换管', result: '不漏', effect: '' } as const;
    await work.act('northMaster', id, treated, after);
    await work.act('coastHead', id, { type: 'verify', passed: true, text: '看过' });
    await expectSound(id);
  });
});
