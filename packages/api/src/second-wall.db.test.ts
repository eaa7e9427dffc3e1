import { beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { made2027 } from '@wangge/grid/testing/holiday-notices';
import { runDueJobs } from './jobs/run.ts';
import { caseWork } from './testing/cases.ts';
import { lighthouseHouse, type House } from './testing/house.ts';
import { listFolder, listWork } from './testing/lists.ts';
import { checked, recordWork, walked } from './testing/records.ts';
import { recording, type Statement } from './testing/recording.ts';

const store = await testDatabase();
const recorded = recording(store.pool);
const plain = createPool(store.connection, 1);
const files = listFolder();

let house: House;
/** Each statement that the slices sent, once. */
let statements: Statement[];

beforeAll(async () => {
  house = await lighthouseHouse({ pool: recorded.pool }, { code: 'walled', files });
  await liveADay(house);
  statements = [...new Map(recorded.statements.map((each) => [each.text, each])).values()];
  // Another one in the same tables, with the same codes, names and days.
  await liveADay(await lighthouseHouse({ pool: recorded.pool }, { code: 'beyond', files }));
  return () => plain.end();
});

/** A day on which every slice has something to do. */
async function liveADay(house: House): Promise<void> {
  const { callAs, command, code: organization, clock } = house;
  const database = { pool: recorded.pool, look: store.look };
  const work = caseWork(house, database);
  const records = recordWork(house);
  const administrator = callAs('administrator');
  const master = callAs('northMaster');
  const head = callAs('coastHead');

  const photo = await work.photo('keeper');
  const people = { content: { title: '塔底漏水', text: '三天了', people: '守二' } };
  const open = await work.raise('keeper', { ...people, fileIds: [photo] });
  await work.act('northMaster', open, { type: 'accept', next: 'self' });
  await work.inbox('northMaster', 'all', { text: '漏水' });
  await work.inbox('coastHead', 'overdue', { grid: house.grid('n1'), kind: 'leak' });
  await master.case.find({ organization, text: '漏水' });
  await work.detail('northMaster', open);
  await master.case.people({ organization, caseId: open, purpose: '核实' });
  await master.case.board({ organization, gridId: house.grid('n1') });
  await master.case.raiseOptions({ organization });
  await master.case.openByGrid({ organization });
  const chosen = [{ caseId: open, version: await work.versionOf(open) }];
  const urge = { type: 'urge', text: '请抓紧' } as const;
  await head.case.preview({ organization, chosen, command: urge });
  const bulk = { ...command(), chosen, command: urge };
  await head.case.actMany(bulk);
  await head.case.actMany(bulk);

  const closed = await work.closed();
  await head.publication.waiting({ organization });
  await head.publication.draft({ organization, caseId: closed });
  const published = { title: '漏水已修好', result: '不再漏水' };
  const version = await work.versionOf(closed);
  await head.publication.publish({ ...command(), caseId: closed, version, ...published });
  await head.publication.notice({ organization });
  await callAs(null).publication.list({ organization });

  const visitor = callAs(null).public;
  await visitor.place({ organization, grid: 'n1' });
  const { number, secret } = await visitor.report({
    ...command(),
    grid: 'n1',
    category: 'leak',
    text: '塔底漏水',
    anonymous: false,
    name: '来客',
    contact: '13900000000',
    consent: true,
    seed: 'abcdefghijklmnopqrstuvwx',
  });
  await visitor.follow({ organization, number, secret });
  const [reported] = await store.look<{ id: string }>('select id from cases where number = $1', [
    number,
  ]);
  const caseId = reported?.id ?? '';
  await work.act('northMaster', caseId, { type: 'accept', next: 'dispatch' });
  await master.case.reporter({ organization, caseId, purpose: '回访' });
  const postId = house.post('n1-keeper');
  await work.act('northMaster', caseId, { type: 'dispatch', postId, body: 'keepers', note: '' });
  await work.act('keeper', caseId, { type: 'take-on' });
  const after = await work.photo('keeper');
  const treated = { type: 'treat', solution: '堵漏', result: '不漏', effect: '' } as const;
  await work.act('keeper', caseId, treated, [after]);
  await work.act('northMaster', caseId, { type: 'verify', passed: true, text: '看过' });
  const unhappy = { number, secret, answer: 'dissatisfied', comment: '又灭了' } as const;
  await visitor.answer({ ...command(), ...unhappy });
  await head.case.inbox({ organization, view: 'to-review' });
  const [answer] = (await work.detail('coastHead', caseId)).satisfaction;
  await head.case.review({
    ...command(),
    caseId,
    version: await work.versionOf(caseId),
    satisfactionId: answer?.id ?? newId(clock.now()),
    upheld: true,
    text: '属实',
  });
  await head.case.dissatisfied({ organization, year: 2026 });
  await callAs(null).file.grant({ ...command(), fileId: newId(clock.now()), seed: 'b'.repeat(24) });

  const failing = checked({ 'roof-dry': { result: 'fail', note: '滴水' } });
  await records.enter('keeper', { answers: failing });
  const round = await records.enter('keeper', {
    kind: 'round',
    answers: walked({ thinking: '想家', phone: '13900001234' }),
  });
  await records.detail('northMaster', round.id);
  await records.list('northMaster');

  await administrator.hierarchy.rename({
    ...command(),
    gridId: house.grid('n2'),
    name: '北二号灯',
  });
  await administrator.hierarchy.tree({ organization });
  await administrator.hierarchy.grid({ organization, gridId: house.grid('n1') });
  await head.hierarchy.picture({ organization, tree: 'supply' });
  await administrator.post.people({ organization });
  await administrator.post.search({ organization, text: '守' });
  const held = await administrator.post.appoint({
    ...command(),
    postId: house.post('north-master'),
    personId: house.person('nobody'),
    fromOn: '2026-03-12',
    untilOn: '2026-03-20',
    acting: true,
  });
  expect(held.posts.length).toBeGreaterThan(0);
  const { overrides } = await administrator.policy.propose({
    ...command(),
    override: { kind: 'limit-set', limitSet: 'storm' },
    fromOn: '2026-04-01',
    reason: '汛期将至',
  });
  const overrideId = overrides[0]?.id ?? '';
  await callAs('secondAdministrator').policy.adopt({ ...command(), overrideId });
  await administrator.policy.withdraw({ ...command(), overrideId });
  const list = await listWork(house).read('people', '姓名,工号,网格编号,岗位\n新灯,W1,n1,机修工\n');
  await administrator.import.list({ organization });
  await administrator.import.withdraw({ ...command(), importId: list.id });
  await master.calendar.week({ organization });
  await administrator.calendar.previewNotice({ organization, text: made2027 });
  await administrator.calendar.confirmNotice({ ...command(), text: made2027, version: 0 });
  await keeperReads();
  clock.moveTo(at('2026-03-20T09:00+08:00'));
  await runDueJobs(house.installation);
  await master.notification.list({ organization });
  await master.notification.counts({ organization });
  await master.notification.today({ organization });
  await master.notification.waiting({});
  await master.notification.read({ ...command(), ids: 'all' });

  async function keeperReads(): Promise<void> {
    const keeper = callAs('keeper');
    await keeper.organization.view({ organization });
    await keeper.account.workspaces({});
  }
}

/** Sent on a connection of the pool as it is handed out, as app_user: what it shows, or how many it changes. */
async function answerAfter(opening: string, { text, values }: Statement): Promise<unknown> {
  const client = await plain.connect();
  try {
    await client.query(opening);
    const { rows, rowCount } = await client.query<Record<string, unknown>>(text, values);
    return text.startsWith('select') || text.startsWith('with') ? rows.filter(says) : rowCount;
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function within(organizationId: string): string {
  return `begin; set local app.organization = '${organizationId}'`;
}

/** `"cases"."organization_id" = $1` becomes a condition that every row meets; joins of two tables stay. */
function withoutFilter(text: string): string {
  return text.replace(
    /(?:"\w+"\.)?"organization_id" = (\$\d+)/g,
    (_, value) => `(${value}::uuid is not null)`,
  );
}

function inAnyOrder(answer: unknown): string {
  if (!Array.isArray(answer)) return JSON.stringify(answer);
  return JSON.stringify(answer.map((row) => JSON.stringify(row)).toSorted());
}

/** A count of nothing says nothing. */
function says(row: Record<string, unknown>): boolean {
  return Object.values(row).some(
    (value) => value !== null && value !== 0 && value !== '0' && value !== false,
  );
}

describe('row-level security, the second wall', () => {
  it.each<[string, () => Promise<string>]>([
    ['nobody has said for which organization', async () => 'begin'],
    ['it is said to be for another one', async () => within((await store.organization()).id)],
  ])('when %s, no statement of any slice shows a row or changes one', async (_, opening) => {
    expect(statements.length).toBeGreaterThan(80);
    const begin = await opening();
    const seen: unknown[] = [];
    for (const statement of statements) {
      const answer = await answerAfter(begin, statement);
      const nothing =
        answer === 0 || answer === '42501' || (Array.isArray(answer) && answer.length === 0);
      if (!nothing) seen.push({ text: statement.text, answer });
    }
    expect(seen).toEqual([]);
  });

  it('when it is for their own, they do: the wall is what has kept them', async () => {
    const answers: unknown[] = [];
    for (const statement of statements)
      answers.push(await answerAfter(within(house.organizationId), statement));
    const full = answers.filter((answer) => Array.isArray(answer) && answer.length > 0);
    expect(full.length).toBeGreaterThan(40);
    // Nothing is refused to the role within the organization.
    expect(answers.filter((answer) => answer === '42501')).toEqual([]);
  });

  it('with the store’s own filter taken out of each statement, the wall alone gives the same answer', async () => {
    const own = within(house.organizationId);
    const different: unknown[] = [];
    let filtered = 0;
    for (const statement of statements) {
      const open = { ...statement, text: withoutFilter(statement.text) };
      if (open.text === statement.text) continue;
      filtered += 1;
      const [given, kept] = [await answerAfter(own, statement), await answerAfter(own, open)];
      if (inAnyOrder(given) !== inAnyOrder(kept)) different.push({ text: open.text, given, kept });
    }
    expect(filtered).toBeGreaterThan(80);
    expect(different).toEqual([]);
  });

  it('every table of an organization is among what they read or write', async () => {
    const walled = await store.look<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and a.attname = 'organization_id' order by 1`,
    );
    const used = statements.map(({ text }) => text).join('\n');
    const unused = walled.map(({ name }) => name).filter((name) => !used.includes(`"${name}"`));
    // Reached raised above the wall only: who signs in with what, by packages/auth; what a list is to write, by imports.
    const raised = ['import_fact', 'import_grid', 'import_placement'];
    expect(unused).toEqual(['activation_slip', ...raised, 'invitation', 'person_identifier']);
  });
});
