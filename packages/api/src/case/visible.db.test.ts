import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
let plain: string;
let confidential: string;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'north' });
  work = caseWork(house, store);
  plain = await work.raise('keeper', { content: { title: '塔底漏水' } });
  confidential = await work.raise('keeper', {
    kind: 'grievance',
    channel: 'phone',
    content: { title: '轮换不公', people: '守二' },
  });
});

/** What one person is shown of the two cases: in the list, in the count, and as a page. */
async function sees(person: LighthousePerson): Promise<string[]> {
  const { rows, total, counts } = await work.inbox(person);
  expect(total).toBe(rows.length);
  expect(counts.all).toBe(rows.length);
  const names = { [plain]: 'plain', [confidential]: 'confidential' };
  const listed = rows.map(({ id }) => names[id] ?? '?');
  for (const [id, name] of Object.entries(names)) {
    const opened = await work.detail(person, id).then(
      () => true,
      () => false,
    );
    expect([person, name, opened]).toEqual([person, name, listed.includes(name)]);
  }
  return listed.toSorted();
}

describe('谁看得见', () => {
  it.each<[LighthousePerson, string[], string]>([
    ['keeper', ['confidential', 'plain'], '登记人'],
    ['northMaster', ['confidential', 'plain'], '轮到的站长'],
    ['coastHead', ['confidential', 'plain'], '同一条线上面的处长'],
    ['minister', ['plain'], '上级外单位：限知的不在内'],
    ['secondKeeper', ['plain'], '同格同岗的另一人'],
    ['engineer', ['plain'], '另一条线的总工，也督办，但限知的不归他'],
    ['mechanic', ['plain'], '另一条线的机修工，同一灯位'],
    ['routeEngineer', ['plain'], '第二棵树上的航线工程师'],
    ['siblingKeeper', [], '同站另一灯位'],
    ['southMaster', [], '另一个站'],
    ['southKeeper', [], '另一个站的灯位'],
    ['administrator', [], '管理员管规则，不看案件'],
    ['former', [], '任职已经结束'],
    ['future', [], '任职还没有开始'],
    ['nobody', [], '没有岗位的成员'],
  ])('%s 看见 %j（%s）', async (person, expected) => {
    expect(await sees(person)).toEqual(expected);
  });

  it('没有岗位的人不能登记，别的灯位的守塔人不能在这里登记', async () => {
    const raised = (person: LighthousePerson) => refusalFrom(work.raise(person));
    expect(await raised('nobody')).toMatchObject({ code: 'post.not-entitled' });
    expect(await raised('siblingKeeper')).toMatchObject({ code: 'post.not-entitled' });
    expect(await raised('former')).toMatchObject({ code: 'post.not-entitled' });
  });

  it('另一个组织的人什么也看不到，编号相同也不行', async () => {
    const other = await lighthouseHouse(store, { code: 'elsewhere' });
    const call = other.callAs('coastHead').case;
    expect((await call.inbox({ organization: 'elsewhere', view: 'all' })).total).toBe(0);
    const opened = call.detail({ organization: 'elsewhere', caseId: plain });
    expect(await refusalFrom(opened)).toEqual({ code: 'case.not-found' });
    const crossed = call.detail({ organization: 'north', caseId: plain });
    expect((await refusalFrom(crossed)).code).toBe('organization.not-found');
    const acted = call.act({
      ...other.command(),
      caseId: plain,
      version: 1,
      command: { type: 'urge', text: '' },
    });
    expect(await refusalFrom(acted)).toEqual({ code: 'case.not-found' });
  });

  it('看不见的案件，也不能办、不能批量办、不能看板', async () => {
    const acted = work.act('southMaster', plain, { type: 'accept', next: 'self' });
    expect(await refusalFrom(acted)).toEqual({ code: 'case.not-found' });
    const call = house.callAs('southMaster').case;
    const bulk = await call.preview({
      organization: 'north',
      chosen: [{ caseId: plain, version: 1 }],
      command: { type: 'urge', text: '' },
    });
    expect(bulk).toMatchObject([{ number: '', title: '', refusal: { code: 'case.not-found' } }]);
    const board = call.board({ organization: 'north', gridId: house.grid('n1') });
    expect(await refusalFrom(board)).toEqual({ code: 'grid.not-found' });
  });

  it('接办限知案件的人看得见，办完交出去就看不见了', async () => {
    await work.act('northMaster', confidential, { type: 'accept', next: 'dispatch' });
    await work.act('northMaster', confidential, {
      type: 'dispatch',
      postId: house.post('n1-keeper'),
      body: 'keepers',
      note: '',
    });
    expect(await sees('secondKeeper')).toEqual(['confidential', 'plain']);
    await work.act('secondKeeper', confidential, {
      type: 'return',
      reason: 'not-ours',
      note: '由站长谈',
    });
    expect(await sees('secondKeeper')).toEqual(['plain']);
  });

  it('R2-12 涉及的人要有目的才能看，每次留痕；不相干的被拒绝也留痕', async () => {
    const ask = (person: LighthousePerson, caseId: string) =>
      house.callAs(person).case.people({ organization: 'north', caseId, purpose: '安排谈话' });
    expect(await ask('northMaster', confidential)).toEqual({ people: '守二' });
    expect(await refusalFrom(ask('mechanic', plain))).toEqual({ code: 'case.people-not-granted' });
    expect(await refusalFrom(ask('engineer', confidential))).toEqual({ code: 'case.not-found' });
    const entries = await store.look(
      `select person_id, fields, subject_ids, purpose, denied from reading
       where organization_id = $1 order by denied, person_id`,
      [house.organizationId],
    );
    const entry = { fields: ['people'], purpose: '安排谈话' };
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(
      expect.arrayContaining([
        {
          ...entry,
          person_id: house.person('northMaster'),
          subject_ids: [confidential],
          denied: false,
        },
        { ...entry, person_id: house.person('mechanic'), subject_ids: [plain], denied: true },
        {
          ...entry,
          person_id: house.person('engineer'),
          subject_ids: [confidential],
          denied: true,
        },
      ]),
    );
  });
});

describe('专家第 17 条 外单位', () => {
  it('只看得见交给自己的，看不见所在网格的其他案件，也办得了交来的', async () => {
    const own = await lighthouseHouse(store, { code: 'partners' });
    const there = caseWork(own, store);
    const office = own.callAs('administrator');
    await office.post.open({
      ...own.command(),
      gridId: own.grid('n'),
      kind: 'partner',
      body: 'keepers',
    });
    const [opened] = await store.look<{ id: string }>(
      `select id from post where kind = 'partner' and organization_id = $1`,
      [own.organizationId],
    );
    const postId = opened?.id ?? '';
    await office.post.appoint({
      ...own.command(),
      postId,
      personId: own.person('nobody'),
      fromOn: '2026-03-11',
    });
    const [theirs, other] = [
      await there.raise('northMaster', { gridId: own.grid('n') }),
      await there.raise('northMaster', { gridId: own.grid('n') }),
    ];
    await there.act('northMaster', theirs, { type: 'accept', next: 'dispatch' });
    expect((await there.inbox('nobody')).rows).toEqual([]);
    await there.act('northMaster', theirs, { type: 'dispatch', postId, note: '' });
    expect((await there.inbox('nobody')).rows.map(({ id }) => id)).toEqual([theirs]);
    expect(await refusalFrom(there.detail('nobody', other))).toEqual({ code: 'case.not-found' });
    expect((await there.act('nobody', theirs, { type: 'take-on' })).stage).toBe('in-treatment');
  });
});
