import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'publish' });
  work = caseWork(house, store);
});

const organization = 'publish';
const list = (grid?: string) => house.callAs(null).publication.list({ organization, grid });

async function publish(caseId: string, change: { title?: string; result?: string } = {}) {
  return house.callAs('coastHead').publication.publish({
    ...house.command(),
    caseId,
    version: await work.versionOf(caseId),
    title: '北一灯塔底漏水已修好',
    result: '堵漏后观察三日未见渗水。',
    ...change,
  });
}

describe('公示', () => {
  it('R7-08 结案之后公示，没有账号的人看得到；撤下之后看不到', async () => {
    const id = await work.closed();
    expect((await list()).total).toBe(0);
    expect((await work.detail('coastHead', id)).mayPublish).toBe(true);
    expect((await work.detail('keeper', id)).mayPublish).toBe(false);
    const waiting = await house.callAs('coastHead').publication.waiting({ organization });
    expect(waiting.map((row) => row.id)).toContain(id);
    await publish(id);
    const shown = await list('n1');
    expect(shown.results).toMatchObject([
      {
        title: '北一灯塔底漏水已修好',
        gridName: '北一灯',
        kind: { id: 'leak', words: { zh: '漏水' } },
        treatedByPost: '守塔组',
        verifiedByPost: '站长',
        onTime: true,
      },
    ]);
    expect((await list('s1')).total).toBe(0);
    expect((await work.detail('keeper', id)).publication?.title).toBe('北一灯塔底漏水已修好');
    await house
      .callAs('coastHead')
      .publication.takeDown({ ...house.command(), caseId: id, version: await work.versionOf(id) });
    expect((await list()).total).toBe(0);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('重开的案件，已公示的结果随之撤下', async () => {
    const id = await work.closed();
    await publish(id);
    expect((await list('n1')).total).toBe(1);
    await work.act('coastHead', id, { type: 'reopen', reason: '又漏了' });
    expect((await list('n1')).total).toBe(0);
    expect((await work.stored(id)).state.published).toBe(false);
  });

  it('R2-12 每个私密的字段都填满，公示里一个也找不到', async () => {
    const secrets = ['秦守真', '18912345678', '上官飞鸿家', '慢性病史', '老船长提供线索'];
    const [name = '', phone = '', background = '', cause = '', suggestion = ''] = secrets;
    const id = await work.closed({
      place: '塔底二号房',
      content: {
        title: '塔底漏水',
        text: `找${name}`,
        people: `${name}（${phone}）`,
        things: '旧木箱',
        background,
        cause,
        suggestion,
      },
    });
    await store.look(
      `insert into reporter (organization_id, case_id, name, contact, anonymous, secret_hash) values ($1, $2, $3, $4, false, 'x')`,
      [house.organizationId, id, '司徒远', '0991-7654321'],
    );
    await publish(id);
    const out = JSON.stringify(await list());
    const all = [...secrets, '塔底二号房', '旧木箱', '司徒远', '7654321', '守一', '北辰', '海澄'];
    expect(all.filter((secret) => out.includes(secret))).toEqual([]);
    const [row] = await store.look(
      `select projection::text as p from publication where case_id = $1`,
      [id],
    );
    expect(all.filter((secret) => String(row?.['p']).includes(secret))).toEqual([]);
    const log = await store.look(
      `select string_agg(fact::text, '') as f from case_log where case_id = $1`,
      [id],
    );
    expect(
      ['司徒远', '7654321', phone].filter((secret) => String(log[0]?.['f']).includes(secret)),
    ).toEqual([]);
  });

  it.each([
    ['工作人员的姓名', '守一师傅修好了', '守一'],
    ['反映人的姓名', '感谢欧阳明月的反映', '欧阳明月'],
    ['反映人的电话', '已回电 0991-1234567 告知', '0991-1234567'],
    ['涉及的人', '钱多多家里的水管', '钱多多'],
    ['手机号，哪怕隔开写', '联系 139 0000 1234', '13900001234'],
    ['门牌到户', '3单元402室漏水', '3单元402室'],
  ])('写进了%s就不能发布', async (_what, result, found) => {
    const id = await work.closed({ content: { title: '塔底漏水', people: '钱多多，独居老人' } });
    await store.look(
      `insert into reporter (organization_id, case_id, name, contact, anonymous, secret_hash) values ($1, $2, '欧阳明月', '0991-1234567', false, 'x')`,
      [house.organizationId, id],
    );
    expect(await refusalFrom(publish(id, { result }))).toEqual({
      code: 'publication.personal',
      details: { found },
    });
    await publish(id, { result: '独居老人家中的水管已换好' });
  });

  it('不能公示的：没有结案、永不公示的种类、没有写、看不见、没有权限、已经公示', async () => {
    const code = async (call: Promise<unknown>) => (await refusalFrom(call)).code;
    const open = await work.raise('keeper');
    expect(await code(publish(open))).toBe('case.not-yet-closed');
    const grievance = await work.closed({ kind: 'grievance' });
    expect(await code(publish(grievance))).toBe('case.never-public');
    const id = await work.closed();
    expect(await code(publish(id, { title: ' ' }))).toBe('case.text-missing');
    const draft = (person: 'northMaster' | 'southMaster' | 'coastHead', caseId: string) =>
      house.callAs(person).publication.draft({ organization, caseId });
    expect(await code(draft('northMaster', id))).toBe('post.not-entitled');
    expect(await code(draft('coastHead', '018f0000-0000-7000-8000-000000000000'))).toBe(
      'case.not-found',
    );
    expect((await draft('coastHead', grievance)).refusal).toEqual({ code: 'case.never-public' });
    expect((await draft('coastHead', id)).refusal).toBeNull();
    const stale = house.callAs('coastHead').publication.publish({
      ...house.command(),
      caseId: id,
      version: 1,
      title: '好',
      result: '好',
    });
    expect(await code(stale)).toBe('case.changed');
    const down = async () =>
      house.callAs('coastHead').publication.takeDown({
        ...house.command(),
        caseId: id,
        version: await work.versionOf(id),
      });
    expect(await code(down())).toBe('publication.not-published');
    await publish(id);
    expect(await code(publish(id))).toBe('publication.published');
    expect(await code(list('nowhere'))).toBe('grid.not-found');
  });

  it('另一个组织的公示不在这里；一页一页翻', async () => {
    const other = await lighthouseHouse(store, { code: 'quiet' });
    expect((await other.callAs(null).publication.list({ organization: 'quiet' })).total).toBe(0);
    const call = house.callAs(null).publication;
    const whole = await call.list({ organization, limit: 100 });
    expect(whole.total).toBeGreaterThan(3);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call.list({ organization, limit: 2, cursor });
      ids.push(...page.results.map((each) => each.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(ids).toEqual(whole.results.map((each) => each.id));
    const notice = await house.callAs('coastHead').publication.notice({ organization, grid: 'n1' });
    expect(notice).toMatchObject({
      grid: { code: 'n1', name: '北一灯' },
      words: { cases: { zh: '故障' } },
    });
    expect(notice.results).toHaveLength(whole.total);
  });

  it('涉及个人而允许公示的种类，要有人明确放行', async () => {
    const caseKinds = lighthouse.caseKinds.map((kind) =>
      kind.id === 'grievance' ? { ...kind, neverPublic: false } : kind,
    );
    const policy = { ...lighthouse, caseKinds };
    const open = await lighthouseHouse(store, { code: 'release', policy });
    const there = caseWork(open, store);
    const id = await there.closed({ kind: 'grievance' });
    const sent = async (release: boolean) =>
      open.callAs('coastHead').publication.publish({
        ...open.command(),
        caseId: id,
        version: await there.versionOf(id),
        title: '轮换已调整',
        result: '今后按月轮换。',
        release,
      });
    expect(await refusalFrom(sent(false))).toEqual({ code: 'publication.needs-release' });
    expect((await sent(true)).published?.title).toBe('轮换已调整');
  });
});
