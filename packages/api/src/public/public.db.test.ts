import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { HOUR } from '@wangge/grid/time';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type Caller, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
type Report = Parameters<Caller['public']['report']>[0];

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'residents' });
  work = caseWork(house, store);
});

const organization = 'residents';
const code = async (call: Promise<unknown>) => (await refusalFrom(call)).code;
const seed = () => crypto.randomUUID().replaceAll('-', '');

const input = (change: Partial<Report> = {}): Report => ({
  ...house.command(),
  grid: 'n1',
  category: 'leak',
  text: '塔底漏水三天了。\n台阶结冰，老人容易摔',
  consent: true,
  seed: seed(),
  ...change,
});

const report = (change: Partial<Report> = {}) => house.callAs(null).public.report(input(change));
const follow = (number: string, secret: string) =>
  house.callAs(null).public.follow({ organization, number, secret });

/** Each test in an hour of its own, so that limits of one do not meet another. */
const nextHour = () => house.clock.moveTo(house.clock.now() + HOUR);

async function idOf(number: string): Promise<string> {
  const [row] = await store.look<{ id: string }>('select id from cases where number = $1', [
    number,
  ]);
  return row?.id ?? '';
}

/** From the station master’s desk to the end; the keepers treat. */
async function treatAndClose(
  caseId: string,
  done = { result: '不漏了', effect: '' },
): Promise<void> {
  const { stage } = await work.detail('coastHead', caseId);
  if (stage === 'to-accept')
    await work.act('northMaster', caseId, { type: 'accept', next: 'dispatch' });
  const postId = house.post('n1-keeper');
  await work.act('northMaster', caseId, { type: 'dispatch', postId, body: 'keepers', note: '' });
  await work.act('keeper', caseId, { type: 'take-on' });
  const after = await work.photo('keeper');
  const treated = { type: 'treat', solution: '堵漏', ...done } as const;
  await work.act('keeper', caseId, treated, [after]);
  await work.act('northMaster', caseId, { type: 'verify', passed: true, text: '看过' });
}

describe('居民反映', () => {
  it('扫码看到这是哪里、能反映什么', async () => {
    const place = await house.callAs(null).public.place({ organization, grid: 'n1' });
    expect(place.grid).toEqual({ code: 'n1', name: '北一灯', covers: null });
    expect(place.categories.map(({ id }) => id)).toEqual(['lamp-out', 'other']);
    expect(await code(house.callAs(null).public.place({ organization, grid: 'x' }))).toBe(
      'grid.not-found',
    );
  });

  it('R8-06 不用账号，得到编号和八十位的查询码；库里只有查询码的哈希', async () => {
    nextHour();
    const photos = [await work.photo(null), await work.photo(null)];
    const asked = input({ fileIds: photos, category: 'lamp-out' });
    const receipt = await house.callAs(null).public.report(asked);
    expect(receipt.secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(receipt).toMatchObject({ gridName: '北一灯' });
    const again = await house.callAs(null).public.report(asked);
    expect(again).toEqual(receipt);
    const id = await idOf(receipt.number);
    const [kept] = await store.look('select * from reporter where case_id = $1', [id]);
    expect(kept).toMatchObject({ name: null, contact: null, anonymous: true });
    const rows = await store.look(
      `select secret_hash as t from reporter union all select fact::text from case_log
       union all select input_hash from command union all select payload::text from outbox`,
    );
    const plain = receipt.secret.replaceAll('-', '');
    expect(
      rows.filter(({ t }) => String(t).includes(receipt.secret) || String(t).includes(plain)),
    ).toEqual([]);
    const seen = await work.detail('northMaster', id);
    expect(seen).toMatchObject({
      title: '塔底漏水三天了',
      stage: 'to-accept',
      source: 'public',
      finding: 'reactive',
      raisedBy: null,
      firstReceiver: { name: '北辰' },
      confidentialReporter: true,
      reporter: { anonymous: true, masked: null, hasContact: false },
    });
    expect(seen.photos.before).toHaveLength(2);
  });

  it('留了姓名电话的：首问责任人看到遮住的姓名，查看留痕；别人看不到，试了也留痕', async () => {
    nextHour();
    const given = { anonymous: false, name: '王秀兰', contact: '13900001111' };
    const { number } = await report(given);
    const id = await idOf(number);
    expect((await work.detail('northMaster', id)).reporter).toEqual({
      anonymous: false,
      masked: '王＊＊',
      hasContact: true,
    });
    for (const person of ['coastHead', 'keeper', 'engineer'] as const)
      expect((await work.detail(person, id)).reporter).toBeNull();
    const ask = (person: 'northMaster' | 'coastHead' | 'southMaster') =>
      house.callAs(person).case.reporter({ organization, caseId: id, purpose: '回电答复' });
    expect(await ask('northMaster')).toEqual({
      name: '王秀兰',
      contact: '13900001111',
      anonymous: false,
    });
    expect(await code(ask('coastHead'))).toBe('reporter.not-first-receiver');
    expect(await code(ask('southMaster'))).toBe('case.not-found');
    const entries = await store.look(
      `select person_id as who, denied from reading where fields = '{reporter}' and subject_ids = array[$1]::uuid[] order by denied`,
      [id],
    );
    expect(entries).toHaveLength(3);
    expect(entries[0]).toEqual({ who: house.person('northMaster'), denied: false });
    expect(entries.filter(({ denied }) => denied)).toHaveLength(2);
    const everywhere = await store.look(
      `select state::text as t from cases union all select fact::text from case_log
       union all select payload::text from outbox union all select word from case_word`,
    );
    expect(everywhere.filter(({ t }) => /王秀|秀兰|1390000/.test(String(t)))).toEqual([]);
  });

  it('拒绝：没有同意、类别不对、照片太多、别人的照片、只设岗位的网格', async () => {
    nextHour();
    expect(await code(report({ consent: false }))).toBe('public.consent-missing');
    expect(await code(report({ category: 'grievance' }))).toBe('public.category-unknown');
    const four = await Promise.all([1, 2, 3, 4].map(() => work.photo(null)));
    expect(await code(report({ fileIds: four }))).toBe('public.too-many-photos');
    expect(await code(report({ fileIds: [await work.photo('keeper')] }))).toBe('file.not-found');
    expect(await code(report({ grid: 'm' }))).toBe('public.not-open');
    expect(await code(report({ text: '  ' }))).toBe('input.invalid');
    const big = await work.photo(null);
    await store.look('update file set bytes = 20000000 where id = $1', [big]);
    expect(await code(report({ fileIds: [big] }))).toBe('public.too-large');
  });

  it('同一网络对同一网格一小时五件，多了请稍后；别的网格不受影响，过一小时又可以', async () => {
    nextHour();
    for (let sent = 0; sent < 5; sent += 1) await report();
    expect((await refusalFrom(report())).code).toBe('public.too-many');
    await report({ grid: 'n2' });
    nextHour();
    await report();
  });

  it('照片总量有限', async () => {
    nextHour();
    const heavy = async () => {
      const id = await work.photo(null);
      await store.look('update file set bytes = 14000000 where id = $1', [id]);
      return id;
    };
    const grids = ['n1', 'n2', 's1'];
    for (let sent = 0; sent < 8; sent += 1)
      await report({ grid: grids[sent % 3], fileIds: [await heavy()] });
    const ninth = report({ grid: 'n2', fileIds: [await heavy()] });
    expect((await refusalFrom(ninth)).details).toMatchObject({ purpose: 'report-bytes' });
  });
});

describe('查进度', () => {
  it('R8-13 分段反馈：到了哪一步、答复了什么、公示的结果；写的人只有岗位', async () => {
    nextHour();
    const { number, secret } = await report();
    const id = await idOf(number);
    expect(await follow(number, secret)).toMatchObject({
      step: 'received',
      answers: [],
      mayAnswer: false,
    });
    await work.act('northMaster', id, { type: 'answer', text: '已收到，今天派人看' });
    await treatAndClose(id);
    const closed = await follow(number, secret);
    expect(closed).toMatchObject({
      step: 'done',
      treatedBy: { zh: '守塔组' },
      answers: [{ text: '已收到，今天派人看', final: false }],
      mayAnswer: true,
      outcome: '不漏了',
      result: null,
    });
    expect(closed.course.map(({ step }) => step)).toEqual([
      'received',
      'accepted',
      'in-hand',
      'checking',
      'done',
    ]);
    expect(JSON.stringify(closed)).not.toMatch(/守一|北辰|海澄/);
    await house.callAs('coastHead').publication.publish({
      ...house.command(),
      caseId: id,
      version: await work.versionOf(id),
      title: '北一灯漏水已修好',
      result: '已堵漏。',
    });
    expect((await follow(number, secret)).result?.title).toBe('北一灯漏水已修好');
  });

  it('查询码怎么写都认；错的、没有的编号是同一个回答，几次之后要等，别的案件不受影响', async () => {
    nextHour();
    const [first, second] = [await report(), await report()];
    const typed = first.secret
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect((await follow(` ${first.number} `, typed)).step).toBe('received');
    const wrong = (number: string) => code(follow(number, 'AAAA-AAAA-AAAA-AAAA'));
    for (let tried = 0; tried < 5; tried += 1)
      expect(await wrong(first.number)).toBe('public.not-found');
    expect(await wrong('LH260101-NONE-00000')).toBe('public.not-found');
    expect(await wrong(first.number)).toBe('public.throttled');
    expect(await code(follow(first.number, first.secret))).toBe('public.throttled');
    expect((await follow(second.number, second.secret)).step).toBe('received');
    nextHour();
    expect((await follow(first.number, first.secret)).step).toBe('received');
  });

  it('合并之后跟着那一件走', async () => {
    nextHour();
    const { number, secret } = await report();
    const id = await idOf(number);
    const other = await work.raise('keeper', { content: { title: '同一处漏水' } });
    await work.act('northMaster', id, { type: 'merge', into: other });
    expect(await follow(number, secret)).toMatchObject({
      step: 'received',
      number,
      mayAnswer: false,
    });
    await treatAndClose(other);
    expect(await follow(number, secret)).toMatchObject({ step: 'done', mayAnswer: false });
  });
});

describe('评价', () => {
  const answer = (
    receipt: { number: string; secret: string },
    given: 'satisfied' | 'dissatisfied',
    more: { commandId?: string; comment?: string } = {},
  ) =>
    house.callAs(null).public.answer({
      ...house.command(),
      number: receipt.number,
      secret: receipt.secret,
      answer: given,
      ...more,
    });
  const counted = (caseId: string) =>
    store.look<{ answer: string; review: string | null; counts: boolean }>(
      'select answer, review, counts from satisfaction where case_id = $1 order by answered_at',
      [caseId],
    );
  const review = async (
    person: 'coastHead' | 'northMaster' | 'keeper' | 'engineer',
    caseId: string,
    upheld: boolean,
  ) => {
    const { satisfaction } = await work.detail('coastHead', caseId);
    return house.callAs(person).case.review({
      ...house.command(),
      caseId,
      version: await work.versionOf(caseId),
      satisfactionId: satisfaction[0]?.id ?? '',
      upheld,
      text: upheld ? '确实没有补种' : '已按约定处理，特此答复',
    });
  };

  it('满意的计一次；没有办好之前、已经评过、查询码不对都不行', async () => {
    nextHour();
    const receipt = await report();
    const id = await idOf(receipt.number);
    expect(await code(answer(receipt, 'satisfied'))).toBe('satisfaction.not-closed');
    await treatAndClose(id);
    expect(await code(answer({ ...receipt, secret: 'wrong' }, 'satisfied'))).toBe(
      'public.not-found',
    );
    const told = await answer(receipt, 'satisfied');
    expect(told).toMatchObject({ satisfaction: { answer: 'satisfied' }, mayAnswer: false });
    expect(await code(answer(receipt, 'dissatisfied'))).toBe('satisfaction.answered');
    expect(await counted(id)).toEqual([{ answer: 'satisfied', review: null, counts: true }]);
  });

  it('R8-13 办结以后看得到怎么办的，里面有人名、电话的那一段看不到', async () => {
    nextHour();
    const { number, secret } = await report({
      name: '王秀兰',
      contact: '13800001234',
    });
    expect((await follow(number, secret)).outcome).toBeNull();
    await treatAndClose(await idOf(number), {
      result: '守一已当面告知王秀兰',
      effect: '不再漏水，台阶已除冰',
    });
    expect((await follow(number, secret)).outcome).toBe('不再漏水，台阶已除冰');

    const refused = await report();
    const reason = { type: 'refuse', reason: '不在本灯范围' } as const;
    await work.act('northMaster', await idOf(refused.number), reason);
    expect(await follow(refused.number, refused.secret)).toMatchObject({
      step: 'refused',
      refusedBecause: '不在本灯范围',
      outcome: null,
    });
  });

  it('同时点两次只有一个评价', async () => {
    nextHour();
    const receipt = await report();
    const id = await idOf(receipt.number);
    await treatAndClose(id);
    const results = await Promise.allSettled([
      answer(receipt, 'satisfied'),
      answer(receipt, 'dissatisfied'),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await counted(id)).toHaveLength(1);
  });

  it('R8-19 不满意由另一个人复核：成立就重开并计入，重办之后再问一次；每件只计一个', async () => {
    nextHour();
    const receipt = await report();
    const id = await idOf(receipt.number);
    await treatAndClose(id);
    house.clock.moveTo(house.clock.now() + 60_000);
    await answer(receipt, 'dissatisfied', { comment: '还在渗水' });
    expect(await counted(id)).toEqual([{ answer: 'dissatisfied', review: null, counts: false }]);
    const told = await store.look<{ people: string[] }>(
      `select payload->'personIds' as people from outbox where payload->>'kind' = 'case.dissatisfied' and payload->>'caseId' = $1`,
      [id],
    );
    expect(told).toEqual([{ people: [house.person('coastHead')] }]);
    const toReview = async (person: LighthousePerson) => {
      const { rows, total } = await work.inbox(person, 'to-review');
      expect(rows).toHaveLength(total);
      return rows.map((row) => row.id);
    };
    expect(await toReview('coastHead')).toEqual([id]);
    expect(await toReview('northMaster')).toEqual([]);
    expect(await toReview('keeper')).toEqual([]);
    expect((await work.detail('coastHead', id)).satisfaction).toMatchObject([
      { comment: '还在渗水', mayReview: true },
    ]);

    const publishing = house.callAs('coastHead').publication.publish({
      ...house.command(),
      caseId: id,
      version: await work.versionOf(id),
      title: '漏水已修',
      result: '已修好',
      release: false,
    });
    expect(await code(publishing)).toBe('publication.awaits-review');
    expect((await work.detail('coastHead', id)).publishRefusal?.code).toBe(
      'publication.awaits-review',
    );

    expect(await code(review('northMaster', id, true))).toBe('satisfaction.own-case');
    expect(await code(review('keeper', id, true))).toBe('post.not-entitled');
    const reviewed = await review('coastHead', id, true);
    expect(await toReview('coastHead')).toEqual([]);
    expect(reviewed.stage).toBe('reopened');
    expect(await counted(id)).toEqual([{ answer: 'dissatisfied', review: 'upheld', counts: true }]);
    expect(await follow(receipt.number, receipt.secret)).toMatchObject({
      step: 'accepted',
      satisfaction: { review: 'upheld' },
      mayAnswer: false,
    });

    house.clock.moveTo(house.clock.now() + 60_000);
    await treatAndClose(id);
    house.clock.moveTo(house.clock.now() + 60_000);
    await answer(receipt, 'satisfied');
    expect((await counted(id)).map(({ counts }) => counts)).toEqual([true, false]);
    const year = await house.callAs('coastHead').case.dissatisfied({ organization, year: 2026 });
    expect(year).toEqual([{ person: { id: house.person('northMaster'), name: '北辰' }, count: 1 }]);
    expect((await work.detail('coastHead', id)).dissatisfiedThisYear).toBe(1);
    expect((await work.detail('northMaster', id)).dissatisfiedThisYear).toBe(1);
    expect((await work.detail('keeper', id)).dissatisfiedThisYear).toBeNull();
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('不成立的：答复反映人，不计入；复核一次为止', async () => {
    nextHour();
    const receipt = await report();
    const id = await idOf(receipt.number);
    await treatAndClose(id);
    house.clock.moveTo(house.clock.now() + 60_000);
    await answer(receipt, 'dissatisfied');
    const reviewed = await review('coastHead', id, false);
    expect(reviewed.stage).toBe('closed');
    expect(await counted(id)).toEqual([
      { answer: 'dissatisfied', review: 'answered', counts: false },
    ]);
    expect((await follow(receipt.number, receipt.secret)).satisfaction).toMatchObject({
      review: 'answered',
      reply: '已按约定处理，特此答复',
    });
    expect(await code(review('coastHead', id, true))).toBe('satisfaction.reviewed');
    expect(house.faults).toEqual([]);
  });
});
