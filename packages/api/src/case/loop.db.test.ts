import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';

const store = await testDatabase();

describe('闭环：从登记到结案', () => {
  let house: House;
  let work: ReturnType<typeof caseWork>;
  let id: string;

  beforeAll(async () => {
    house = await lighthouseHouse(store, { code: 'loop' });
    work = caseWork(house, store);
    const before = await work.photo('keeper');
    id = await work.raise('keeper', {
      kind: 'lamp-out',
      place: '灯室',
      content: { title: '主灯不亮', text: '换过灯泡仍不亮', people: '值班人王小灯' },
      fileIds: [before],
    });
  });

  it('R5-09 登记人是首问责任人，先到站长受理，照片跟着', async () => {
    const seen = await work.detail('northMaster', id);
    expect(seen).toMatchObject({
      stage: 'to-accept',
      mine: true,
      firstReceiver: { name: '守一' },
      turn: { personName: '北辰', title: { zh: '站长' } },
      holder: null,
      clock: { state: 'soon', kind: 'accept' },
    });
    expect(seen.photos.before.map(({ by }) => by?.name)).toEqual(['守一']);
    expect(seen.commands.ready).toEqual(expect.arrayContaining(['accept', 'refuse', 'merge']));
    expect(seen.number).toMatch(/^LH260311-n1-\d{5}$/);
  });

  it('R9-16 派给检修科，各档从交到手起算', async () => {
    house.clock.moveTo(at('2026-03-11T11:00+08:00'));
    await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
    const { options } = await work.detail('northMaster', id);
    const engineers = options.dispatch.find(({ body }) => body === 'engineers');
    expect(engineers).toMatchObject({
      seat: { personName: '航远', tier: { id: 'coast' } },
      limit: { unit: 'natural-day', value: 2 },
      dueAt: at('2026-03-14T00:00+08:00'),
    });
    await work.act('northMaster', id, {
      type: 'dispatch',
      postId: engineers!.postId,
      body: 'engineers',
      note: '请今日到场',
    });
    const held = await work.detail('routeEngineer', id);
    expect(held).toMatchObject({
      stage: 'to-take-on',
      holder: { mine: true, body: { id: 'engineers' } },
    });
    expect(
      held.track.lanes.map((lane) => [lane.kind, lane.tier.id, lane.state, lane.verdict]),
    ).toEqual([
      ['accept', 'station', 'past', 'met'],
      ['treat', 'station', 'past', 'met'],
      ['treat', 'coast', 'now', null],
      ['treat', 'ministry', 'plan', null],
      ['verify', 'coast', 'plan', null],
    ]);
    expect(held.clock.segments.map(({ mark, tier }) => `${tier.id} ${mark}`)).toEqual([
      'station done',
      'coast now',
    ]);
  });

  it('说得出为什么是这一天，封顶是哪一天', async () => {
    const { why, track } = await work.detail('routeEngineer', id);
    expect(why.clock).toMatchObject({
      kind: 'treat',
      dueAt: at('2026-03-14T00:00+08:00'),
      capped: false,
    });
    expect(why.clock?.steps.map(({ day: on, role }) => [on - day('2026-03-11'), role])).toEqual([
      [0, 'start'],
      [1, 'counted'],
      [2, 'due'],
    ]);
    expect(why.cap?.dueAt).toBe(at('2026-03-19T00:00+08:00'));
    expect(why.limitSet).toMatchObject({ id: 'calm', source: { zh: '灯塔规程第八条' } });
    expect(track.days.slice(0, 5).map(({ workday }) => workday)).toEqual([0, 1, 2, null, null]);
  });

  it('R1-05 照片齐了才能送核查；处置的人不能核查，另一个人核查后结案', async () => {
    house.clock.moveTo(at('2026-03-11T15:00+08:00'));
    await work.act('routeEngineer', id, { type: 'take-on' });
    const photo = await work.photo('routeEngineer');
    const progress = await work.photo('routeEngineer');
    await work.act('routeEngineer', id, { type: 'note-progress', text: '镇流器烧坏' }, [progress]);
    await work.act(
      'routeEngineer',
      id,
      { type: 'treat', solution: '换镇流器', result: '主灯已亮', effect: '' },
      [photo],
    );
    const waiting = await work.detail('northMaster', id);
    expect(waiting).toMatchObject({ stage: 'to-verify', mine: true, treatedBy: { name: '航远' } });
    expect(waiting.track.lanes.map(({ state }) => state)).not.toContain('plan');
    expect(waiting.photos.after).toHaveLength(1);
    expect(waiting.photos.during).toHaveLength(1);
    house.clock.moveTo(at('2026-03-11T16:00+08:00'));
    const done = await work.act('northMaster', id, { type: 'verify', passed: true, text: '亮了' });
    expect(done.detail).toMatchObject({
      stage: 'closed',
      ending: 'done',
      clock: { state: 'met' },
      verifiedBy: { name: '北辰' },
      lookBackOn: day('2026-04-10'),
    });
  });

  it('经过只增不改，谁、以哪把椅子、何时都在；折叠日志就是现状', async () => {
    const { log } = await work.detail('coastHead', id);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => log.length - index));
    expect(log.find(({ type }) => type === 'treated')).toMatchObject({
      person: { name: '航远' },
      post: { zh: '航线工程师' },
    });
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('涉及的人不在现状、日志、检索词和通知里', async () => {
    const everywhere = await store.look(
      `select state::text as t from cases where id = $1
       union all select fact::text from case_log where case_id = $1
       union all select payload::text from outbox where payload->>'caseId' = $1::text
       union all select word from case_word where case_id = $1`,
      [id],
    );
    expect(everywhere.length).toBeGreaterThan(10);
    expect(everywhere.filter(({ t }) => /王小|小灯/.test(String(t)))).toEqual([]);
    const kept = await store.look('select value from sensitive_value where subject_id = $1', [id]);
    expect(kept).toEqual([{ value: '值班人王小灯' }]);
  });

  it('每次轮到别人，都告诉轮到的人；不告诉刚办的人自己', async () => {
    const told = await store.look<{ kind: string; people: string[] }>(
      `select payload->>'kind' as kind, payload->'personIds' as people
       from outbox where payload->>'caseId' = $1::text order by at`,
      [id],
    );
    const of = (...people: Parameters<House['person']>) => people.map((each) => house.person(each));
    expect(told).toEqual([
      { kind: 'case.turn', people: of('northMaster') },
      { kind: 'case.turn', people: of('routeEngineer') },
      { kind: 'case.turn', people: of('northMaster') },
      { kind: 'case.ended', people: [house.person('keeper'), house.person('routeEngineer')] },
    ]);
    expect(house.faults).toEqual([]);
  });
});
