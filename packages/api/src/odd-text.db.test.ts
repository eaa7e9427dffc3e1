import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { runDueJobs } from './jobs/run.ts';
import { caseWork } from './testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from './testing/house.ts';
import { recordWork, walked } from './testing/records.ts';

const store = await testDatabase();

/** What a person may be called or write, and what a keyboard or a clipboard may bring along. */
const odd: ReadonlyArray<readonly [what: string, text: string, word: string]> = [
  ['sixty characters', `${'阿不都热合曼'.repeat(9)}买买提江吐尔`, '买买提江'],
  ['characters beyond the first plane', '𠮷野𡈽𣘺同学', '𠮷野'],
  ['emoji of several parts', '消防🧯👩🏽‍🚒👨‍👩‍👧‍👦🇨🇳通道', '消防'],
  ['right to left, with marks', 'شكوى \u202Eسكان\u202C 6 号楼', '号楼'],
  ['control characters', '门禁\u0001\u0007\u001B[31m\u007F\u0085失灵', '门禁'],
  ['line ends and tabs', '楼道灯\t不亮\r\n三天了', '三天'],
  ['nothing visible between', '漏\u200B水\u2060\uFEFF点\u00A0二', '点'],
  ['combining marks without end', `井盖${'\u0301\u0300'.repeat(15)}松动`, '松动'],
  ['what is not a character', '井盖\uFFFE\uFFFF\u{1FFFF}松动', '井盖'],
  ['markup', '<b onclick=alert(1)>灯</b>&lt;"\'`{{7*7}}${7*7}', '灯'],
  ['what SQL and patterns mean', `100%_灯\\'; drop table cases; --`, '灯'],
  ['names of what every object has', '__proto__ constructor 灯', '灯'],
  ['full width and half width', 'ＡＢＣ１２３ｱｲｳ号楼', '号楼'],
];

/** Without controls, marks of direction and line ends of one kind or the other. */
function visible(text: string): string {
  return text.replaceAll(/[^\P{C}\n\t]/gu, '').trim();
}

let house: House;
let work: ReturnType<typeof caseWork>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'odd' });
  work = caseWork(house, store);
});

describe.each(odd)('%s', (_what, text, word) => {
  it('stays what it is in a case, its list, its log and what it tells, and is found', async () => {
    const id = await work.raise('keeper', {
      place: text,
      content: { title: text, text, people: text, things: text, cause: text },
    });
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    await work.act('northMaster', id, { type: 'note-progress', text });
    const seen = await work.detail('northMaster', id);
    expect(seen).toMatchObject({ title: text, place: text, content: { text, things: text } });
    expect(seen.log.find(({ type }) => type === 'progressed')).toMatchObject({
      fact: { text },
    });
    const found = await work.inbox('northMaster', 'all', { text: word });
    expect(found.rows.find((row) => row.id === id)).toMatchObject({ title: text, place: text });
    const asked = { organization: 'odd', caseId: id, purpose: text.trim() };
    expect(await house.callAs('northMaster').case.people(asked)).toEqual({ people: text.trim() });
    await runDueJobs(house.installation);
    const { rows } = await house
      .callAs('northMaster')
      .notification.list({ organization: 'odd', limit: 100 });
    expect(rows.find((row) => row.case?.id === id)?.case?.title).toBe(text);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
  });

  it('as the name of a person, a grid and a post, and in the search for them', async () => {
    const name = text.trim();
    await store.look('update person set name = $1, second_mark = $1 where id = $2', [
      name,
      house.person('nobody'),
    ]);
    const administrator = house.callAs('administrator');
    const tree = await administrator.hierarchy.rename({
      ...house.command(),
      gridId: house.grid('n2'),
      name: text,
    });
    expect(tree.grids.find(({ id }) => id === house.grid('n2'))?.name).toBe(name);
    const found = await administrator.post.search({ organization: 'odd', text: name.slice(0, 60) });
    expect(found.map(({ id }) => id)).toContain(house.person('nobody'));
    const page = await administrator.post.open({
      ...house.command(),
      gridId: house.grid('n2'),
      kind: 'mechanic',
      title: text,
    });
    const opened = page.posts.find((post) => post.title === name)?.id ?? '';
    const held = await administrator.post.appoint({
      ...house.command(),
      postId: opened,
      personId: house.person('nobody'),
      fromOn: '2026-03-11',
    });
    expect(held.posts.flatMap(({ holders }) => holders.map((each) => each.name))).toContain(name);
    const id = await work.raise('siblingKeeper', { gridId: house.grid('n2') });
    const seen = await work.detail('northMaster', id);
    expect(seen.grid.name).toBe(name);
    expect(house.faults).toEqual([]);
  });

  it('from a resident and in a record', async () => {
    house.clock.moveTo(house.clock.now() + 3_600_000);
    const receipt = await house.callAs(null).public.report({
      ...house.command(),
      grid: 'n1',
      category: 'lamp-out',
      text,
      place: text,
      anonymous: false,
      name: text.slice(0, 60).toWellFormed(),
      contact: '',
      consent: true,
      seed: crypto.randomUUID().replaceAll('-', ''),
    });
    const { number, secret } = receipt;
    const followed = await house
      .callAs(null)
      .public.follow({ organization: 'odd', number, secret });
    expect(followed.number).toBe(number);
    const record = await recordWork(house).enter('keeper', {
      kind: 'round',
      answers: walked({ safety: text }),
    });
    const detail = await recordWork(house).detail('northMaster', record.id);
    // A form takes out what cannot be seen; what can be read stays.
    const kept = detail.fields.find(({ id }) => id === 'safety')?.value;
    expect(visible(kept as string)).toBe(visible(text));
    expect(house.faults).toEqual([]);
  });
});

it.each([
  ['NUL', '灯\u0000不亮'],
  ['half a surrogate', '灯\ud800不亮'],
  ['the other half', '\udc00灯不亮'],
])('%s is refused, wherever it stands, and is no fault', async (_what, text) => {
  const refusals = await Promise.all(
    [
      () => work.raise('keeper', { content: { title: text } }),
      () => work.raise('keeper', { content: { title: '灯', people: text } }),
      () => work.raise('keeper', { place: text }),
      () => work.inbox('keeper', 'all', { text }),
      () =>
        house.callAs('administrator').hierarchy.rename({
          ...house.command(),
          gridId: house.grid('n2'),
          name: text,
        }),
      () => house.callAs('administrator').post.search({ organization: 'odd', text }),
      () => house.callAs(null).session.signIn({ identifier: text, password: text }),
    ].map((call) => refusalFrom(call())),
  );
  expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'input.invalid'));
  const record = recordWork(house).enter('keeper', {
    kind: 'round',
    answers: walked({ safety: text }),
  });
  expect((await refusalFrom(record)).code).toMatch(/^(input|form|record)\./);
  expect(house.faults).toEqual([]);
});
