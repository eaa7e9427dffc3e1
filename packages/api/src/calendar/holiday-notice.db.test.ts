import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inOrganization } from '@wangge/db/connection';
import { testDatabase } from '@wangge/db/testing/database';
import { parseNotice } from '@wangge/grid/calendar/holiday-notice';
import { dayKind } from '@wangge/grid/calendar/count';
import { at, day, endOf } from '@wangge/grid/testing/at';
import { holidayNotices, made2027 } from '@wangge/grid/testing/holiday-notices';
import { memberCall, organizationCall, type OrganizationCall } from '../call.ts';
import { movesOf } from '../case/moves.ts';
import { runDueJobs } from '../jobs/run.ts';
import { readOrganization } from '../organizations.ts';
import { memberOf } from '../procedures/run-inside.ts';
import { caseWork } from '../testing/cases.ts';
import { refusalOf } from '../error-shape.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';
import { lastShippedDay, uncounted } from './recount.ts';
import { lockWaiting, markRecounted } from './store.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;
let houses = 0;

beforeEach(async () => {
  houses += 1;
  house = await lighthouseHouse(store, { code: `notice-${houses}` });
  work = caseWork(house, store);
});

const organization = () => ({ organization: house.code });
const administrator = () => house.callAs('administrator').calendar;

const preview = (text: string) => administrator().previewNotice({ ...organization(), text });

async function confirm(text: string, version = 0) {
  return administrator().confirmNotice({ ...house.command(), text, version });
}

/** In treatment from the last day of the year: a leak one natural day, a grievance eight working hours. */
async function held(kind = 'leak', hour = '10:00'): Promise<string> {
  house.clock.moveTo(at(`2026-12-31T${hour}+08:00`));
  const id = await work.raise('keeper', { kind });
  await work.act('northMaster', id, { type: 'accept', next: 'self' });
  return id;
}

const later = (minutes: number) => house.clock.moveTo(house.clock.now() + minutes * 60_000);

/** Entered after the notice for the year. */
const longer = '国务院办公厅关于延长2027年春节假期的通知。延长2027年春节假期至2月14日。';

const waitsForLock = async () =>
  (
    await store.look(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length > 0;

async function inside<T>(ask: (call: OrganizationCall) => Promise<T>): Promise<T> {
  const context = await house.contextOf(null);
  return inOrganization(store.pool, house.organizationId, async (tx) => {
    const found = await readOrganization(tx, house.organizationId);
    return ask(organizationCall(context, tx, found!));
  });
}

const told = (id: string) =>
  store.look<{ people: string[] }>(
    `select payload->'personIds' as people from outbox
      where payload->>'caseId' = $1 and payload->>'kind' = 'case.due-moved'`,
    [id],
  );

describe('预览', () => {
  it('写出读到的日子、变了的日子和会动的期限，什么都不改', async () => {
    const id = await held();
    const view = await preview(made2027);
    expect(view).toMatchObject({ version: 0, year: 2027, kind: 'year' });
    expect(view.days.filter(({ works }) => !works)).toHaveLength(29);
    expect(view.changed).toContainEqual({ day: day('2027-01-01'), works: false, name: '元旦' });
    expect(dayKind(view.calendar, day('2027-01-31'))).toBe('make-up');
    expect(view.moves).toMatchObject({ moved: 1, hidden: 0, more: false, rows: [] });
    expect(view.moves.together[0]).toMatchObject({
      count: 1,
      limit: { unit: 'natural-day', value: 1 },
      from: endOf('2027-01-01'),
      to: endOf('2027-01-04'),
      changed: [{ day: day('2027-01-01'), works: false, name: '元旦' }],
    });
    expect((await work.stored(id)).state.clocks[1]).toMatchObject({ provisional: true });
    expect(await administrator().notices(organization())).toMatchObject({
      version: 0,
      lastYear: 2026,
    });
  });

  it('看不见的案件不列出，同样的期限合在一起；看得见的才列出', async () => {
    const ids = [await held(), await held()];
    const { moves } = await preview(made2027);
    expect(moves.together.map(({ count }) => count)).toEqual([2]);
    const said = JSON.stringify(moves);
    for (const id of ids) {
      const { number, gridId, kind } = (await work.stored(id)).state;
      for (const word of [id, number, gridId, `"${kind}"`]) expect(said).not.toContain(word);
    }
    await store.look(
      `insert into appointment (organization_id, id, post_id, person_id, from_on, acting)
         select organization_id, gen_random_uuid(), post_id, $2, '2026-01-01', false
         from appointment where organization_id = $1 and person_id = $3 limit 1`,
      [house.organizationId, house.person('administrator'), house.person('northMaster')],
    );
    const shown = (await preview(made2027)).moves;
    expect(shown).toMatchObject({ moved: 2, together: [] });
    expect(shown.rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('很多件只看最先到期的，说明还有', async () => {
    await held();
    house.clock.moveTo(at('2026-12-31T11:00+08:00'));
    const tight = await work.raise('keeper', { kind: 'leak' });
    await store.look(`update cases set due_at = '2026-12-31T12:00+08:00' where id = $1`, [tight]);
    const read = parseNotice(made2027);
    const change = {
      before: [],
      after: read.ok ? [read.value] : [],
      ownAfter: lastShippedDay,
    };
    const session = { accountId: house.account('administrator'), handle: '', operator: false };
    const looked = (most: number) =>
      inside(async (call) => {
        const member = await memberOf(call, session);
        return movesOf(memberCall(call, member!), change, most);
      });
    expect(await looked(1)).toMatchObject({ more: true, moved: 0 });
    expect(await looked(2)).toMatchObject({ more: false, moved: 1 });
  });

  it('不公开的事项只计数', async () => {
    await held('grievance', '17:00');
    expect((await preview(made2027)).moves).toMatchObject({
      moved: 1,
      hidden: 1,
      together: [],
      rows: [],
    });
  });

  it.each([
    ['随便一段', { code: 'calendar.notice-title' }],
    [
      made2027.replaceAll('2027', '2028').replaceAll(/（[^（）]*）|[^。\n]*上班。/g, ''),
      { code: 'calendar.notice-gap' },
    ],
    [holidayNotices.at(-1)!.text, { code: 'calendar.notice-known' }],
    [
      '国务院办公厅关于延长2027年春节假期的通知。延长2027年春节假期至2月14日。',
      { code: 'calendar.notice-year-first' },
    ],
  ])('%#：读不懂、接不上、没有新内容的，说出是什么', async (text, refusal) => {
    expect(await refusalFrom(preview(text))).toMatchObject(refusal);
    expect(await refusalFrom(confirm(text))).toMatchObject(refusal);
  });

  it('只有管理员可以', async () => {
    const refusal = { code: 'post.not-entitled', details: { action: 'organization.configure' } };
    const master = house.callAs('northMaster').calendar;
    expect(await refusalFrom(master.previewNotice({ ...organization(), text: made2027 }))).toEqual(
      refusal,
    );
    const sent = { ...house.command(), text: made2027, version: 0 };
    expect(await refusalFrom(master.confirmNotice(sent))).toEqual(refusal);
    expect(await master.notices(organization())).toMatchObject({ mayEnter: false });
  });
});

describe('确认', () => {
  it('期限随之移动，写进经过，告诉正在办的人；再来一次还是一次', async () => {
    const id = await held();
    const command = { ...house.command(), text: made2027, version: 0 };
    const view = await administrator().confirmNotice(command);
    expect(view).toMatchObject({
      version: 1,
      lastYear: 2027,
      mayEnter: true,
      notices: [{ year: 2027, kind: 'year', moved: 1, counting: false }],
    });
    expect(await administrator().confirmNotice(command)).toEqual(view);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
    expect(state.clocks[1]).toMatchObject({ dueAt: endOf('2027-01-04'), provisional: false });
    expect(state.capDueAt).toBe(endOf('2027-01-08'));
    const log = await store.look(
      `select type, person_id, command_id from case_log where case_id = $1 and fact->>'why' = 'calendar' order by seq`,
      [id],
    );
    const by = { person_id: house.person('administrator'), command_id: command.commandId };
    expect(log).toEqual([
      { type: 'cap-moved', ...by },
      { type: 'due-moved', ...by },
    ]);
    expect(await told(id)).toEqual([{ people: [house.person('northMaster')] }]);
    later(3);
    await runDueJobs(house.installation);
    expect(await told(id)).toHaveLength(1);
    const week = await administrator().week({ ...organization(), on: '2027-01-06' });
    expect(week.provisional).toBe(false);
  });

  it('只在本组织；另一个组织的日历和案件不变', async () => {
    const other = await lighthouseHouse(store, { code: `beside-${houses}` });
    other.clock.moveTo(at('2026-12-31T10:00+08:00'));
    const there = caseWork(other, store);
    const id = await there.raise('keeper');
    house.clock.moveTo(at('2026-12-31T10:00+08:00'));
    await confirm(made2027);
    expect((await there.stored(id)).state.capDueAt).toBe(endOf('2027-01-07'));
    const views = other.callAs('administrator').calendar;
    expect(await views.notices({ organization: other.code })).toMatchObject({ notices: [] });
  });

  it('两个人同时确认，后一个重新预览', async () => {
    await held();
    const corrected = made2027.replace('至3日（周日）放假，共3天', '放假1天，不调休');
    const answers = await Promise.all(
      [made2027, corrected].map((text) => confirm(text).then(() => null, refusalOf)),
    );
    const refusal = { code: 'calendar.changed', details: { version: 1 } };
    expect(answers.toSorted((a, b) => Number(a !== null) - Number(b !== null))).toEqual([
      null,
      refusal,
    ]);
    expect(await administrator().notices(organization())).toMatchObject({ version: 1 });
  });

  it('前一份还没有算定就录入更正：显示还在重算', async () => {
    const id = await held();
    await confirm(made2027);
    later(1);
    const view = await confirm(longer, 1);
    expect(view.notices).toMatchObject([
      { kind: 'extension', moved: 0, counting: true },
      { kind: 'year', moved: 1, counting: false },
    ]);
    later(3);
    await runDueJobs(house.installation);
    const { notices } = await administrator().notices(organization());
    expect(notices).toMatchObject([{ counting: false }, { counting: false }]);
    expect((await work.stored(id)).state.clocks[1]?.dueAt).toBe(endOf('2027-01-04'));
  });

  it('正在重算的组织先不催，算定就催；重算总不成的，一小时后照催', async () => {
    const id = await held();
    await confirm(made2027);
    const alertsAt = async (when: string) => {
      house.clock.moveTo(at(`2027-01-04T${when}+08:00`));
      await runDueJobs(house.installation);
      return store.look('select kind from case_alert where case_id = $1', [id]);
    };
    house.clock.moveTo(at('2027-01-04T22:00+08:00'));
    await confirm(longer, 1);
    expect(await alertsAt('22:01')).toEqual([]);
    house.clock.moveTo(at('2027-01-04T22:59+08:00'));
    expect(await inside(uncounted)).toBe(endOf('2026-12-31'));
    house.clock.moveTo(at('2027-01-04T23:00+08:00'));
    expect(await inside(uncounted)).toBeNull();
    expect(await alertsAt('22:03')).toEqual([{ kind: 'due-soon' }]);
  });

  it('两个进程同时重算：后一个等前一个，不会先数后一份', async () => {
    await held();
    await confirm(made2027);
    later(1);
    await confirm(longer, 1);
    const [first, second] = await inside(async (call) => {
      const mine = await lockWaiting(call);
      let theirs: number | undefined;
      const other = inside(async (beside) => {
        theirs = (await lockWaiting(beside))?.ordinal;
      });
      await vi.waitUntil(async () => theirs !== undefined || (await waitsForLock()), 10_000);
      const before = theirs;
      await markRecounted(call, mine!.id, { recountAfter: null, recountedAt: call.at, moved: 0 });
      return [{ mine: mine!.ordinal, before }, async () => other.then(() => theirs)] as const;
    });
    expect(first).toEqual({ mine: 1, before: undefined });
    expect(await second()).toBe(2);
  });

  it('很多件分批：第一批随确认，其余由每分钟的任务接着做', { timeout: 60_000 }, async () => {
    const id = await held();
    await store.look(
      `insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'number', 'N' || n))).* from cases c, generate_series(1, 110) n where c.id = $1`,
      [id],
    );
    await store.look(
      `update cases set state = state || jsonb_build_object('id', id::text, 'number', number)
         where organization_id = $1`,
      [house.organizationId],
    );
    const firm = async () => {
      const [row] = await store.look<{ count: number }>(
        `select count(*)::int as count from cases where organization_id = $1 and not provisional`,
        [house.organizationId],
      );
      return row?.count;
    };
    const view = await confirm(made2027);
    expect(view.notices[0]).toMatchObject({ moved: 100, counting: true });
    expect(await firm()).toBe(100);
    later(1);
    await runDueJobs(house.installation);
    expect(await firm()).toBe(111);
    const after = await administrator().notices(organization());
    expect(after.notices[0]).toMatchObject({ moved: 111, counting: false });
  });

  it('录错了，再录一份对的就改回来；人批准的延期不动', async () => {
    const id = await held();
    const granted = await held();
    const wrong = made2027.replace(
      '1月1日（周五）至3日（周日）放假，共3天',
      '1月1日（周五）至5日（周二）放假，共5天',
    );
    await confirm(wrong);
    expect((await work.stored(id)).state.clocks[1]?.dueAt).toBe(endOf('2027-01-06'));
    await work.act('northMaster', granted, {
      type: 'request-extension',
      untilOn: '2027-01-07',
      reason: '等配件',
    });
    await work.act('coastHead', granted, { type: 'decide-extension', approve: true, note: '' });
    later(3);
    await runDueJobs(house.installation);
    expect((await preview(made2027)).moves.together[0]).toMatchObject({
      from: endOf('2027-01-06'),
      to: endOf('2027-01-04'),
      changed: [
        { day: day('2027-01-04'), works: true, name: '元旦' },
        { day: day('2027-01-05'), works: true, name: '元旦' },
      ],
    });
    const view = await confirm(made2027, 1);
    expect(view.notices).toHaveLength(2);
    const { state } = await work.stored(id);
    expect(state.clocks[1]).toMatchObject({ dueAt: endOf('2027-01-04'), provisional: false });
    expect(state.capDueAt).toBe(endOf('2027-01-08'));
    expect((await work.stored(granted)).state.clocks[1]?.dueAt).toBe(endOf('2027-01-07'));
  });
});
