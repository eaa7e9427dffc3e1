import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';
import { inboxViews } from './views.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'inbox' });
  work = caseWork(house, store);
  const titled = (title: string, more: Parameters<typeof work.raise>[1] = {}) => ({
    content: { title },
    ...more,
  });
  house.clock.moveTo(at('2026-03-09T10:00+08:00'));
  ids['overdue'] = await work.raise('keeper', titled('暖气管漏水，台阶结冰'));
  await work.act('northMaster', ids['overdue'], { type: 'accept', next: 'self' });
  ids['closed'] = await work.closed(titled('旧漏水点'));
  ids['suspended'] = await work.raise('keeper', titled('等待配件'));
  await work.act('northMaster', ids['suspended'], { type: 'accept', next: 'self' });
  await work.act('northMaster', ids['suspended'], {
    type: 'request-suspension',
    untilOn: '2026-03-20',
    reason: '配件在途',
  });
  await work.act('coastHead', ids['suspended'], {
    type: 'decide-suspension',
    approve: true,
    note: '',
  });
  house.clock.moveTo(at('2026-03-10T23:00+08:00'));
  ids['today'] = await work.raise('keeper', titled('今日到期'));
  await work.act('northMaster', ids['today'], { type: 'accept', next: 'self' });
  house.clock.moveTo(at('2026-03-11T22:00+08:00'));
  ids['dispatch'] = await work.raise('keeper', titled('等派遣', { place: '3 号楼 1 单元' }));
  await work.act('northMaster', ids['dispatch'], { type: 'accept', next: 'dispatch' });
  ids['south'] = await work.raise('southKeeper', {
    ...titled('南站的事'),
    gridId: house.grid('s1'),
  });
});

const named = (rows: ReadonlyArray<{ id: string }>) =>
  rows.map(({ id }) => Object.keys(ids).find((key) => ids[key] === id));

describe('案件列表', () => {
  it.each([
    ['mine', ['overdue', 'today', 'dispatch', 'suspended']],
    ['overdue', ['overdue']],
    ['due-today', ['today']],
    ['to-dispatch', ['dispatch']],
    ['suspended', ['suspended']],
    ['subtree', ['overdue', 'today', 'dispatch', 'suspended']],
    ['all', ['overdue', 'today', 'dispatch', 'suspended', 'closed']],
  ] as const)('%s：最紧的在前，已结的在后', async (view, expected) => {
    expect(named((await work.inbox('northMaster', view)).rows)).toEqual(expected);
  });

  it('每个数目就是点开的列表的长度，换了筛选也一样', async () => {
    const lists = [{}, { text: '漏水' }, { stage: 'in-treatment' as const }, { kind: 'lamp-out' }];
    for (const person of ['northMaster', 'coastHead', 'keeper', 'nobody'] as const)
      for (const filters of lists) {
        const { counts } = await work.inbox(person, 'all', filters);
        for (const view of inboxViews) {
          const list = await work.inbox(person, view, filters);
          const key = {
            'due-today': 'dueToday',
            'to-dispatch': 'toDispatch',
            'to-review': 'toReview',
          } as const;
          const counted = counts[view in key ? key[view as keyof typeof key] : (view as 'all')];
          expect([person, filters, view, list.total]).toEqual([person, filters, view, counted]);
          expect(list.rows).toHaveLength(counted);
        }
      }
  });

  it('一页一页翻，不重不漏，次序不变', async () => {
    const whole = named((await work.inbox('coastHead')).rows);
    const paged: typeof whole = [];
    let cursor: string | undefined;
    do {
      const page = await work.inbox('coastHead', 'all', { limit: 2, cursor });
      paged.push(...named(page.rows));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(6);
  });

  it.each(['', 'x', '0|nonsense|y', "1|infinity|'; drop table cases"])(
    '编造的页标 %j 从头开始，不出错',
    async (cursor) => {
      expect((await work.inbox('coastHead', 'all', { cursor })).rows).toHaveLength(6);
    },
  );

  it.each([
    ['漏水', ['overdue', 'closed']],
    ['结冰', ['overdue']],
    ['台阶 结冰', ['overdue']],
    ['暖气漏水', []],
    ['号楼', ['dispatch']],
    ['3号楼', ['dispatch']],
    ['３ 号楼', ['dispatch']],
    ['派', ['dispatch']],
    ['没有的词', []],
    ['，。', []],
  ])('查 %j 找到 %j', async (text, expected) => {
    expect(named((await work.inbox('northMaster', 'all', { text })).rows)).toEqual(expected);
  });

  it('查编号找到那一件', async () => {
    const { number } = await work.detail('northMaster', ids['today'] ?? '');
    expect(named((await work.inbox('northMaster', 'all', { text: number })).rows)).toEqual([
      'today',
    ]);
  });

  it('筛选：网格、阶段、承办层级、来源', async () => {
    const by = async (filters: Parameters<typeof work.inbox>[2]) =>
      named((await work.inbox('coastHead', 'all', filters)).rows);
    expect(await by({ grid: house.grid('s1') })).toEqual(['south']);
    expect(await by({ stage: 'suspended' })).toEqual(['suspended']);
    expect(await by({ tier: 'coast' })).toEqual([]);
    expect(await by({ channel: 'phone' })).toEqual([]);
    expect(await by({ grade: 'plain', kind: 'leak', stage: 'closed' })).toEqual(['closed']);
  });

  it('时限的样子：逾期、今日、挂账、按时', async () => {
    const { rows } = await work.inbox('northMaster');
    const clocks: Record<string, string> = {};
    for (const row of rows) clocks[named([row])[0] ?? ''] = row.clock.state;
    expect(clocks).toEqual({
      overdue: 'over',
      today: 'soon',
      dispatch: 'run',
      suspended: 'hold',
      closed: 'met',
    });
    const held = rows.find(({ id }) => id === ids['suspended'])?.clock;
    expect(held?.heldLeft).toBe(at('2026-03-11T00:00+08:00') - at('2026-03-09T10:00+08:00'));
  });

  it('待接的页面：网格看板按阶段数', async () => {
    const board = await house
      .callAs('northMaster')
      .case.board({ organization: 'inbox', gridId: house.grid('n1') });
    expect(board.byStage).toEqual({ 'in-treatment': 2, 'to-dispatch': 1, suspended: 1 });
    expect(named(board.rows)).toEqual(['overdue', 'today', 'dispatch', 'suspended']);
  });
});
