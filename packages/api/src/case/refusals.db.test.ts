import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
type Raise = NonNullable<Parameters<typeof work.raise>[1]>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'refusals' });
  work = caseWork(house, store);
});

const code = async (call: Promise<unknown>) => (await refusalFrom(call)).code;

/** In treatment with the route engineer. */
async function withEngineers(change: Raise = {}): Promise<string> {
  const fileIds = [await work.photo('keeper')];
  const id = await work.raise('keeper', { kind: 'lamp-out', fileIds, ...change });
  await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
  const postId = house.post('route-engineer');
  await work.act('northMaster', id, { type: 'dispatch', postId, body: 'engineers', note: '' });
  await work.act('routeEngineer', id, { type: 'take-on' });
  return id;
}

const treated = { type: 'treat', solution: '修', result: '好', effect: '' } as const;

describe('登记时的拒绝', () => {
  it.each<[string, Raise]>([
    ['case.kind-unknown', { kind: 'no-such-kind' }],
    ['case.channel-unknown', { channel: 'no-such-channel' }],
    ['case.channel-unknown', { channel: 'public-form' }],
    ['case.field-unknown', { fields: ['no-such-field'] }],
    ['case.mark-unknown', { marks: ['no-such-mark'] }],
    ['case.grade-unknown', { grade: 'no-such-grade' }],
    ['case.grade-lower', { grade: 'slight' }],
    ['case.text-missing', { content: { title: '  ' } }],
    ['case.photo-before-missing', { kind: 'lamp-out' }],
    ['file.not-found', { fileIds: ['018f0000-0000-7000-8000-000000000000'] }],
  ])('%s', async (expected, change) => {
    expect(await code(work.raise('keeper', change))).toBe(expected);
  });

  it('grid.not-found、post.not-entitled、grid.closed', async () => {
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect(await code(work.raise('keeper', { gridId: nowhere }))).toBe('grid.not-found');
    const ministry = { gridId: house.grid('m') };
    expect(await code(work.raise('coastHead', ministry))).toBe('post.not-entitled');
    await store.look(`update grid set closed_on = '2026-03-01' where id = $1`, [house.grid('s1')]);
    expect(await code(work.raise('coastHead', { gridId: house.grid('s1') }))).toBe('grid.closed');
    await store.look(`update grid set closed_on = null where id = $1`, [house.grid('s1')]);
  });

  it('别人传的照片不能挂在自己的案件上', async () => {
    const theirs = await work.photo('secondKeeper');
    expect(await code(work.raise('keeper', { fileIds: [theirs] }))).toBe('file.not-found');
  });
});

describe('办理时的拒绝', () => {
  it('阶段和轮次：case.not-found、case.wrong-stage、case.not-your-turn、case.ended', async () => {
    const id = await work.raise('keeper');
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect(await code(work.act('keeper', nowhere, { type: 'take-on' }))).toBe('case.not-found');
    expect(await code(work.act('northMaster', id, { type: 'take-on' }))).toBe('case.wrong-stage');
    expect(await code(work.act('keeper', id, { type: 'refuse', reason: '不归我' }))).toBe(
      'case.not-your-turn',
    );
    await work.act('northMaster', id, { type: 'refuse', reason: '重复' });
    expect(await code(work.act('northMaster', id, { type: 'accept', next: 'self' }))).toBe(
      'case.ended',
    );
  });

  it('受理与派遣：case.not-a-seat、case.nobody-answers、case.kind-unknown、case.grade-lower', async () => {
    const id = await work.raise('keeper');
    const accept = { type: 'accept', next: 'dispatch' } as const;
    expect(await code(work.act('northMaster', id, { ...accept, kind: 'no-such-kind' }))).toBe(
      'case.kind-unknown',
    );
    expect(await code(work.act('northMaster', id, { ...accept, grade: 'slight' }))).toBe(
      'case.grade-lower',
    );
    await work.act('northMaster', id, accept);
    const to = (postId: string, body?: string) =>
      code(work.act('northMaster', id, { type: 'dispatch', postId, body, note: '' }));
    expect(await to(house.post('s1-keeper'))).toBe('case.not-a-seat');
    expect(await to(house.post('n1-keeper'), 'ministry')).toBe('case.nobody-answers');
  });

  it('退回、移交、上报：case.return-reason-unknown、case.text-missing、case.not-a-seat、case.nobody-above', async () => {
    const id = await withEngineers();
    const by = (sent: Parameters<typeof work.act>[2]) => code(work.act('routeEngineer', id, sent));
    expect(await by({ type: 'return', reason: 'lazy', note: '不想办' })).toBe(
      'case.return-reason-unknown',
    );
    expect(await by({ type: 'return', reason: 'not-ours', note: ' ' })).toBe('case.text-missing');
    const up = { postId: house.post('minister'), plan: '换灯', opinion: '本级无配件' };
    expect(await by({ type: 'hand-up', ...up, plan: '' })).toBe('case.text-missing');
    expect(await by({ type: 'hand-up', ...up, postId: house.post('coast-head') })).toBe(
      'case.not-a-seat',
    );
    expect(await by({ type: 'hand-over', ...up })).toBe('case.nobody-above');
  });

  it('处置与核查：照片、核查人、回头看', async () => {
    const id = await withEngineers();
    expect(await code(work.act('routeEngineer', id, treated))).toBe('case.photo-after-missing');
    const after = [await work.photo('routeEngineer')];
    await work.act('routeEngineer', id, treated, after);
    expect(
      await code(work.act('northMaster', id, { type: 'verify', passed: true, text: '' })),
    ).toBe('case.text-missing');
    const own = await work.raise('northMaster', { content: { title: '自己报自己办' } });
    await work.act('northMaster', own, { type: 'accept', next: 'self' });
    const holder = (await work.detail('coastHead', own)).holder?.personName;
    expect(holder).toBe('北辰');
    await work.act('northMaster', own, treated, [await work.photo('northMaster')]);
    const verified = work.act('northMaster', own, { type: 'verify', passed: true, text: '好' });
    expect(await code(verified)).toBe('case.verifier-treated');
    await work.act('coastHead', own, { type: 'verify', passed: true, text: '好' });
    await work.act('coastHead', own, { type: 'look-back', relapsed: false, text: '没有反弹' });
    const again = work.act('coastHead', own, { type: 'look-back', relapsed: false, text: '再看' });
    expect(await code(again)).toBe('case.no-look-back');
  });

  it('处置的人坐上了核查的椅子，也不能自己核查：case.verifier-treated', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    await work.act('northMaster', id, treated, [await work.photo('northMaster')]);
    const { turn } = await work.detail('coastHead', id);
    expect(turn?.personName).toBe('海澄');
    await store.look(
      `insert into appointment (organization_id, id, post_id, person_id, from_on, until_on, acting)
       values ($1, gen_random_uuid(), $2, $3, '2026-03-01', '2026-04-01', true)`,
      [house.organizationId, house.post('coast-head'), house.person('northMaster')],
    );
    const verified = work.act('northMaster', id, { type: 'verify', passed: true, text: '好' });
    expect(await code(verified)).toBe('case.verifier-treated');
    await store.look(`delete from appointment where acting and person_id = $1`, [
      house.person('northMaster'),
    ]);
  });

  it('延期与挂账：日期、次数、封顶、自己批自己', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    const ask = (untilOn: string) =>
      work.act('northMaster', id, { type: 'request-extension', untilOn, reason: '等配件' });
    const decide = (person: 'coastHead' | 'northMaster', approve = true) =>
      work.act(person, id, { type: 'decide-extension', approve, note: '' });
    expect(await code(decide('coastHead'))).toBe('case.nothing-requested');
    expect(await code(ask('2026-03-11'))).toBe('case.extension-not-later');
    expect(await code(ask('2026-03-30'))).toBe('case.extension-past-cap');
    await ask('2026-03-13');
    expect(await code(ask('2026-03-14'))).toBe('case.request-pending');
    expect(await code(decide('northMaster'))).toBe('case.not-your-turn');
    await decide('coastHead');
    await ask('2026-03-14');
    await decide('coastHead');
    expect(await code(ask('2026-03-15'))).toBe('case.extensions-used');
    const suspend = (untilOn: string) =>
      work.act('northMaster', id, { type: 'request-suspension', untilOn, reason: '等配件' });
    expect(await code(suspend('2026-03-11'))).toBe('case.suspension-in-past');
    await suspend('2026-03-25');
    const approved = await work.act('coastHead', id, {
      type: 'decide-suspension',
      approve: true,
      note: '',
    });
    expect(approved.detail?.clock).toMatchObject({ state: 'hold' });
  });

  it('处长提的申请要另一位处长批：case.own-request', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    await work.act('northMaster', id, {
      type: 'hand-over',
      postId: house.post('coast-head'),
      plan: '全站检修',
      opinion: '站里办不了',
    });
    await work.act('coastHead', id, { type: 'take-on' });
    await work.act('coastHead', id, {
      type: 'request-extension',
      untilOn: '2026-03-16',
      reason: '等船',
    });
    await store.look(
      `insert into appointment (organization_id, id, post_id, person_id, from_on, until_on, acting)
       values ($1, gen_random_uuid(), $2, $3, '2026-03-01', '2026-04-01', true)`,
      [house.organizationId, house.post('chief-engineer'), house.person('coastHead')],
    );
    const own = work.act('coastHead', id, { type: 'decide-extension', approve: true, note: '' });
    expect(await code(own)).toBe('case.own-request');
    await store.look(`delete from appointment where acting and person_id = $1`, [
      house.person('coastHead'),
    ]);
  });

  it('R7-05 原因只能在到期前注明：case.reason-too-late、case.no-limit-running', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    const late = await lighthouseHouse(store, { code: 'late' });
    const there = caseWork(late, store);
    const overdue = await there.raise('keeper');
    await there.act('northMaster', overdue, { type: 'accept', next: 'self' });
    late.clock.moveTo(at('2026-03-20T10:00+08:00'));
    const noted = there.act('northMaster', overdue, { type: 'note-reason', text: '等船' });
    expect(await code(noted)).toBe('case.reason-too-late');
    const major = await there.raise('keeper', { kind: 'cracked-tower' });
    await there.act('northMaster', major, { type: 'accept', next: 'self' });
    const extended = there.act('northMaster', major, {
      type: 'request-extension',
      untilOn: '2026-03-30',
      reason: '等方案',
    });
    expect(await code(extended)).toBe('case.no-limit-running');
  });

  it('五落实：缺一不可，另一个人批准', async () => {
    const id = await work.raise('keeper', { kind: 'cracked-tower' });
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    const items = {
      measures: '加固',
      responsible: '北辰',
      funds: 1000,
      fundsNote: '',
      timeLimitOn: '2026-03-30',
      contingency: '停灯',
    };
    const fill = (change: Partial<typeof items>) =>
      work.act('northMaster', id, { type: 'fill-plan', items: { ...items, ...change } });
    const after = [await work.photo('northMaster')];
    expect(await code(work.act('northMaster', id, treated, after))).toBe('case.plan-missing');
    expect(await code(fill({ measures: '' }))).toBe('case.text-missing');
    expect(await code(fill({ funds: 0 }))).toBe('case.funds-need-reason');
    expect(await code(fill({ timeLimitOn: '2026-03-01' }))).toBe('case.plan-in-past');
    await fill({});
    const approve = () =>
      work.act('coastHead', id, { type: 'approve-plan', approve: true, note: '' });
    await approve();
    expect(await code(approve())).toBe('case.plan-approved');
    const plain = await work.raise('keeper');
    await work.act('northMaster', plain, { type: 'accept', next: 'self' });
    const needless = work.act('northMaster', plain, { type: 'fill-plan', items });
    expect(await code(needless)).toBe('case.plan-not-needed');
  });

  it('合并：不能并入自己，不能并入看不见的，不能并入已经结束的', async () => {
    const [id, other, done] = [
      await work.raise('keeper'),
      await work.raise('keeper'),
      await work.closed(),
    ];
    const unseen = await work.raise('southKeeper', { gridId: house.grid('s1') });
    const into = (target: string) =>
      code(work.act('northMaster', id, { type: 'merge', into: target }));
    expect(await into(id)).toBe('case.merge-into-itself');
    expect(await into(unseen)).toBe('case.merge-not-found');
    expect(await into(done)).toBe('case.merge-ended');
    await work.act('northMaster', id, { type: 'merge', into: other });
    const merged = await work.detail('northMaster', other);
    expect(merged.merged.map((each) => each.id)).toEqual([id]);
    expect((await work.detail('northMaster', id)).mergedInto?.id).toBe(other);
  });

  it('没有人坐的椅子：没有人受理派遣时登记不了，没有第二个人时送不了核查', async () => {
    const empty = await lighthouseHouse(store, { code: 'empty' });
    const there = caseWork(empty, store);
    const id = await there.raise('keeper');
    await there.act('northMaster', id, { type: 'accept', next: 'dispatch' });
    const postId = empty.post('n1-keeper');
    await there.act('northMaster', id, { type: 'dispatch', postId, body: 'keepers', note: '' });
    await there.act('keeper', id, { type: 'take-on' });
    const leave = (key: string) =>
      store.look(`update appointment set until_on = '2026-03-02' where post_id = $1`, [
        empty.post(key),
      ]);
    await Promise.all(['north-master', 'coast-head', 'chief-engineer'].map(leave));
    const after = [await there.photo('keeper')];
    expect(await code(there.act('keeper', id, treated, after))).toBe('case.no-verifier');
    expect(await code(there.raise('keeper'))).toBe('case.nobody-answers');
  });

  it('只设岗位的层级上登记不了案件：case.grid-holds-posts-only', async () => {
    const levels = lighthouse.levels.map((level) =>
      level.id === 'lamp' ? { ...level, postsOnly: true } : level,
    );
    const policy = { ...lighthouse, levels };
    const bare = await lighthouseHouse(store, { code: 'bare', policy });
    expect(await code(caseWork(bare, store).raise('keeper'))).toBe('case.grid-holds-posts-only');
    const { grids } = await bare.callAs('keeper').case.raiseOptions({ organization: 'bare' });
    expect(grids).toEqual([]);
  });

  it('没有反映人可看，没有这个评价：reporter.not-found、satisfaction.not-found、case.text-missing', async () => {
    const id = await work.closed();
    const organization = house.code;
    const asked = house
      .callAs('keeper')
      .case.reporter({ organization, caseId: id, purpose: '答复' });
    expect(await code(asked)).toBe('reporter.not-found');
    const review = async (text: string) =>
      house.callAs('coastHead').case.review({
        ...house.command(),
        caseId: id,
        version: await work.versionOf(id),
        satisfactionId: '018f0000-0000-7000-8000-000000000000',
        upheld: true,
        text,
      });
    expect(await code(review('没有补种'))).toBe('satisfaction.not-found');
    expect(await code(review(' '))).toBe('case.text-missing');
  });
});
