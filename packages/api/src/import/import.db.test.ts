import { describe, expect, it } from 'vitest';
import { day } from '@wangge/grid/testing/at';
import { testDatabase } from '@wangge/db/testing/database';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import { listFolder, listWork } from '../testing/lists.ts';
import type { ImportView } from './views.ts';

const store = await testDatabase();
const house = await lighthouseHouse(store, { files: listFolder() });
const lists = listWork(house);
const { code: organization } = house;
const administrator = house.callAs('administrator').import;

const csv = (...rows: string[]) => rows.join('\n');
const told = ({ report }: ImportView) =>
  report?.faults.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`);
const countsOf = ({ report, refusal }: ImportView) => report?.counts ?? refusal;

function apply(view: ImportView, rest: object = {}) {
  const { id: importId, version } = view;
  const sent = { ...house.command(), importId, version, on: '2026-03-11', goneIds: [], ...rest };
  return { sent, done: administrator.write(sent).then((id) => lists.settled(id)) };
}

const whole = csv(
  '编码,名称,层级,上级,补给航线上级',
  'm,海事部,海事部,,',
  'c,东海岸,海岸,m,',
  'n,北站,站,c,',
  's,南站,站,c,',
  'n1,北一灯,灯位,n,r',
  'n2,北二灯,灯位,n,',
  's1,南一灯,灯位,s,r',
  'r,一号航线,补给航线,c,',
);

describe('a list of grids', () => {
  it('that says what is there changes nothing', async () => {
    const view = await lists.read('tree', whole);
    expect([view.stage, told(view)]).toEqual(['checked', []]);
    expect(countsOf(view)).toMatchObject({ new: 0, changed: 0, moved: 0, gone: 0, same: 8 });
  });

  it('tells every fault by its row and column, and cannot be applied', async () => {
    const view = await lists.read(
      'tree',
      csv(
        '某某灯塔表,,,',
        '填表：办公室,,,',
        '编码,名称,层级,上级编码',
        'w,西站,站,nowhere',
        'w1,西一灯,灯位,w2',
        'w2,西二灯,灯位,w1',
        'n1,北一灯,灯位,n',
        'n1,又一灯,灯位,n',
        'x,,站,c',
        '6.5E+17,坏号,站,c',
        'y,怪,楼,c',
        'z,倒,站,n1',
        '合计,8,,',
      ),
    );
    expect(told(view)).toEqual([
      '4D parent-unknown',
      '5D cycle',
      '6D cycle',
      '8A code-twice',
      '9B name-missing',
      '10A digits-lost',
      '11C level-unknown',
      '12D parent-level',
    ]);
    expect(view.report).toMatchObject({ headRows: [3, 3], skippedRows: [13] });
    expect(await refusalFrom(apply(view).done)).toMatchObject({ code: 'import.has-faults' });
  });

  it('a month later: new, changed, moved with what hangs below, and gone only when it is said so', async () => {
    const list = whole
      .replace('n1,北一灯', 'n1,北一号灯')
      .replace('n,北站,站,c,', 'n,北站,站,c,\nw,西站,站,c,')
      .replace('n2,北二灯,灯位,n', 'n2,北二灯,灯位,w')
      .replace('s1,南一灯,灯位,s,r\n', '');
    const view = await lists.read('tree', list);
    expect(countsOf(view)).toMatchObject({ new: 1, changed: 1, moved: 1, gone: 1, same: 5 });
    expect(view.report?.groups.changed[0]?.differences).toEqual([
      { field: 'name', from: '北一灯', to: '北一号灯' },
    ]);
    expect(view.report?.groups.moved[0]?.differences).toEqual([
      { field: 'parent', from: '北站', to: '西站' },
    ]);
    const first = apply(view);
    expect(await first.done).toMatchObject({ stage: 'applied' });
    const again = await administrator.write(first.sent);
    expect(again).toBe(view.id);
    const rows = await store.look(
      `select g.code, g.name, p.path, p.from_on::text, p.until_on::text, g.closed_on::text from grid g
        join placement p on p.grid_id = g.id and p.tree = 'territory' where g.code in ('n1', 'n2', 's1', 'w')
        order by g.code, p.from_on`,
    );
    expect(rows).toMatchObject([
      { code: 'n1', name: '北一号灯', path: '/1/2/3/6/', until_on: null },
      { code: 'n2', path: '/1/2/3/7/', until_on: '2026-03-11' },
      { code: 'n2', path: '/1/2/9/7/', from_on: '2026-03-11', until_on: null },
      { code: 's1', until_on: null, closed_on: null },
      { code: 'w', path: '/1/2/9/', from_on: '2026-03-11' },
    ]);
    const next = await lists.read('tree', list);
    expect(countsOf(next)).toMatchObject({ new: 0, changed: 0, moved: 0, gone: 1 });
    const goneIds = next.report?.groups.gone.map(({ id }) => id);
    expect(await apply(next, { goneIds, goneOn: '2026-03-31' }).done).toMatchObject({
      stage: 'applied',
    });
    expect(
      await store.look(`select g.closed_on::text, p.until_on::text from grid g
        join placement p on p.grid_id = g.id where g.code = 's1' and p.tree = 'territory'`),
    ).toEqual([{ closed_on: '2026-03-31', until_on: '2026-03-31' }]);
  });

  it('compared with what has changed since is compared again', async () => {
    const view = await lists.read('tree', csv('编码,名称,层级,上级', 'v,新站,站,c'));
    await house
      .callAs('administrator')
      .hierarchy.rename({ ...house.command(), gridId: house.grid('n'), name: '大北站' });
    const refused = await apply(view).done;
    expect(refused).toMatchObject({ stage: 'checked', refusal: { code: 'import.stale' } });
    await administrator.check({ ...house.command(), importId: view.id, asked: {} });
    expect(await apply(await lists.settled(view.id)).done).toMatchObject({ stage: 'applied' });
  });

  it('in GB18030 and with a column that nobody would guess is read as it is told', async () => {
    const gb = Buffer.from([
      0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd4, 0xda, 0x0a, 0x75, 0x2c,
      0xd5, 0xbe, 0x2c, 0x63, 0x0a,
    ]);
    const view = await lists.read('tree', gb);
    expect(view.report).toMatchObject({ encoding: 'gb18030', titles: ['编码', '名称', '在'] });
    expect(told(view)).toEqual([]);
    const asked = { columns: { parent: 2 }, topLevel: 'coast' };
    await administrator.check({ ...house.command(), importId: view.id, asked });
    const mapped = await lists.settled(view.id);
    expect(mapped.report?.groups.new[0]).toMatchObject({
      mark: 'u',
      name: '站',
      differences: [{ field: 'parent', from: '', to: '东海岸' }],
    });
  });
});

describe('a list of people', () => {
  const head = '姓名,手机号,工号,网格编号,岗位,到岗日期,负总责';

  it('tells every fault', async () => {
    const view = await lists.read(
      'people',
      csv(
        head,
        '新一,12345,,n1,守塔人,,',
        '新二,13900000002,,nowhere,守塔人,,',
        '新三,13900000003,,n1,看门人,,',
        '新四,13900000004,,n,守塔人,,',
        '新五,,K5,n1,守塔人,2026-13-01,',
        '新六,,K6,n1,守塔人,,',
        '新六,,K6,n1,守塔人,,',
        '新七,,K7,n1,守塔人,,',
        '旧七,,K7,n2,守塔人,,',
        ',13900000008,,n1,守塔人,,',
        '管灯,,ADMINISTRATOR,n2,守塔人,,',
        '新八,6.5E+17,,n2,守塔人,,',
      ),
    );
    expect(told(view)).toEqual([
      '2B phone-malformed',
      '3D grid-unknown',
      '4E post-unknown',
      '5E post-level',
      '6F date-malformed',
      '8A person-twice',
      '10C number-twice',
      '11A name-missing',
      '12E own-post',
      '13B digits-lost',
    ]);
  });

  it('two who are marked as answerable, one person on two grids of an exclusive post', async () => {
    const view = await lists.read(
      'people',
      csv(
        head,
        '甲,,A1,c,海岸处长,,是',
        '乙,,A2,c,海岸处长,,√',
        '丙,,A3,n1,守塔人,,',
        '丙,,A3,n2,守塔人,,',
      ),
    );
    expect(told(view)).toEqual([
      '2G answerable-taken',
      '3G answerable-twice',
      '5D person-two-grids',
    ]);
  });

  it('new people on posts, some of which the list opens; the next list moves one and ends who is gone', async () => {
    const first = await lists.read(
      'people',
      csv(
        head,
        '杨　帆,１３９００００７００１,,n1,机修工,2026年3月1日,',
        '杨柳,,M2,n2,机修工,2026-03-20,',
        '修灯,,MECHANIC,n1,机修工,,',
      ),
    );
    expect(told(first)).toEqual([]);
    expect(countsOf(first)).toMatchObject({ new: 2, same: 1, gone: 0, cautions: 1 });
    expect(await apply(first).done).toMatchObject({ stage: 'applied' });
    const people = await house.callAs('administrator').post.people({ organization, text: '杨' });
    expect(people).toMatchObject([
      { name: '杨帆', secondMark: '尾号 7001', held: [{ gridName: '北一号灯' }] },
      { name: '杨柳', held: [{ fromOn: day('2026-03-20') }] },
    ]);

    const second = await lists.read(
      'people',
      csv(head, '杨帆,13900007001,M1,n2,机修工,2020-01-01,', '杨柳儿,,M2,n2,机修工,,'),
    );
    expect(countsOf(second)).toMatchObject({ new: 0, changed: 2, moved: 1, gone: 1 });
    const [gone] = second.report?.groups.gone ?? [];
    expect(gone?.name).toBe('修灯');
    const applied = apply(second, { on: '2026-03-15', goneIds: [gone?.id], goneOn: '2026-03-31' });
    expect(await applied.done).toMatchObject({ stage: 'applied' });
    const held = await store.look(`
      select p.name, g.code, a.from_on::text, a.until_on::text, p.left_on::text from appointment a
        join person p on p.id = a.person_id join post o on o.id = a.post_id join grid g on g.id = o.grid_id
      where o.kind = 'mechanic' order by p.name, a.from_on`);
    expect(held).toEqual([
      {
        name: '修灯',
        code: 'n1',
        from_on: '2025-01-01',
        until_on: '2026-03-31',
        left_on: '2026-03-31',
      },
      { name: '杨帆', code: 'n1', from_on: '2026-03-01', until_on: '2026-03-15', left_on: null },
      { name: '杨帆', code: 'n2', from_on: '2026-03-15', until_on: null, left_on: null },
      { name: '杨柳儿', code: 'n2', from_on: '2026-03-20', until_on: null, left_on: null },
    ]);
  });
});

describe('who may, and when', () => {
  it('only who changes the whole organization; others see nothing', async () => {
    expect(await lists.upload('northMaster', 'tree', whole)).toMatchObject({
      refusal: { code: 'post.not-entitled' },
    });
    expect(await lists.upload(null, 'people', whole)).toMatchObject({
      refusal: { code: 'session.signed-out' },
    });
    const view = await lists.read('tree', whole);
    const stranger = house.callAs('northMaster').import;
    expect(await refusalFrom(stranger.view({ organization, importId: view.id }))).toMatchObject({
      code: 'post.not-entitled',
    });
  });

  it('sent twice it is one import; withdrawn it is over', async () => {
    const id = house.command().commandId;
    await lists.upload('administrator', 'tree', whole, { id });
    expect(await lists.upload('administrator', 'tree', whole, { id })).toMatchObject({ ok: true });
    const view = await lists.settled(id);
    const withdraw = { ...house.command(), importId: id };
    await administrator.withdraw(withdraw);
    await administrator.withdraw(withdraw);
    expect(await refusalFrom(apply(view).done)).toMatchObject({ code: 'import.other-stage' });
    expect((await administrator.list({ organization })).recent).toContainEqual(
      expect.objectContaining({ id, stage: 'withdrawn' }),
    );
  });

  it('no fault was reported', () => {
    expect(house.faults).toEqual([]);
  });
});
