import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'together' });
  work = caseWork(house, store);
});

const count = async (text: string, id: string) =>
  (await store.look<{ n: number }>(`select count(*)::int as n from ${text}`, [id]))[0]?.n;

describe('两个人同时办一件', () => {
  it('一个办成，另一个得知案件已变、现在是第几版，日志里只有一次', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
    const version = await work.versionOf(id);
    const sent = (person: 'keeper' | 'northMaster') =>
      house.callAs(person).case.act({
        ...house.command(),
        caseId: id,
        version,
        command:
          person === 'keeper'
            ? { type: 'answer', text: '已派人看' }
            : { type: 'note-progress', text: '已约检修' },
      });
    const results = await Promise.allSettled([sent('keeper'), sent('northMaster')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    const refusal = await refusalFrom(Promise.reject(lost?.reason as Error));
    expect(refusal).toEqual({ code: 'case.changed', details: { version: version + 1 } });
    expect(
      await count(`case_log where case_id = $1 and type in ('answered', 'progressed')`, id),
    ).toBe(1);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('看到旧版的人被拒绝，什么也没有写下', async () => {
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'dispatch' });
    const before = await count('case_log where case_id = $1', id);
    const stale = house.callAs('northMaster').case.act({
      ...house.command(),
      caseId: id,
      version: 1,
      command: { type: 'dispatch', postId: house.post('n1-keeper'), note: '' },
    });
    expect(await refusalFrom(stale)).toEqual({ code: 'case.changed', details: { version: 2 } });
    expect(await count('case_log where case_id = $1', id)).toBe(before);
  });

  it('两个批量选了同样的几件，先后办完，不互相锁死', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => work.raise('keeper')));
    const chosen = ids.map((caseId) => ({ caseId, version: 1 }));
    const urge = (list: typeof chosen) =>
      house.callAs('coastHead').case.actMany({
        ...house.command(),
        chosen: list,
        command: { type: 'urge', text: '请抓紧' },
      });
    const [first, second] = await Promise.all([urge(chosen), urge(chosen.toReversed())]);
    const won = [...first, ...second].filter(({ refusal }) => refusal === null);
    expect(won.map(({ caseId }) => caseId).toSorted()).toEqual(ids.toSorted());
  });
});

describe('同一个命令送来两次', () => {
  it('登记只登记一次，第二次得到同一件', async () => {
    const input = {
      ...house.command(),
      gridId: house.grid('n1'),
      kind: 'leak',
      channel: 'patrol',
      content: { title: '塔顶漏水' },
    };
    const [first, second] = await Promise.all([
      house.callAs('keeper').case.raise(input),
      house.callAs('keeper').case.raise(input),
    ]);
    expect(second.id).toBe(first.id);
    expect(
      await count(`cases where title = '塔顶漏水' and organization_id = $1`, house.organizationId),
    ).toBe(1);
    expect(await count('case_word where case_id = $1', first.id)).toBeGreaterThan(3);
  });

  it('办理只办一次；别人拿同一个命令号来办，或换了内容，都被拒绝', async () => {
    const id = await work.raise('keeper');
    const input = {
      ...house.command(),
      caseId: id,
      version: 1,
      command: { type: 'accept', next: 'dispatch' } as const,
    };
    const first = await house.callAs('northMaster').case.act(input);
    const second = await house.callAs('northMaster').case.act(input);
    expect([first.version, second.version, second.stage]).toEqual([2, 2, 'to-dispatch']);
    const stolen = house.callAs('coastHead').case.act(input);
    expect((await refusalFrom(stolen)).code).toBe('command.reused');
    const changed = house
      .callAs('northMaster')
      .case.act({ ...input, command: { type: 'accept', next: 'self' } });
    expect((await refusalFrom(changed)).code).toBe('command.reused');
    expect(await count(`case_log where case_id = $1 and type = 'accepted'`, id)).toBe(1);
  });

  it('批量的重试说出哪些办过了', async () => {
    const [open, over] = [await work.raise('keeper'), await work.closed()];
    const input = {
      ...house.command(),
      chosen: [
        { caseId: open, version: 1 },
        { caseId: over, version: await work.versionOf(over) },
      ],
      command: { type: 'urge', text: '请抓紧' } as const,
    };
    const first = await house.callAs('coastHead').case.actMany(input);
    const again = await house.callAs('coastHead').case.actMany(input);
    const said = (rows: typeof first) =>
      Object.fromEntries(rows.map(({ caseId, refusal }) => [caseId, refusal?.code ?? 'done']));
    expect(said(first)).toEqual({ [open]: 'done', [over]: 'case.wrong-stage' });
    expect(said(again)).toEqual(said(first));
    expect(await count(`case_log where case_id = $1 and type = 'urged'`, open)).toBe(1);
  });
});
