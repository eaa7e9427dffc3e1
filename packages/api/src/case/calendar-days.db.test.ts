import { beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, endOf } from '@wangge/grid/testing/at';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { runDueJobs } from '../jobs/run.ts';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';

const store = await testDatabase();

/** Kinds whose limit is a number of working days. */
const counted = [2, 3, 5].map((value) => ({
  ...lighthouse.caseKinds.find(({ id }) => id === 'leak')!,
  id: `within-${value}`,
  due: { unit: 'working-day', value } as const,
}));
const policy = { ...lighthouse, caseKinds: [...lighthouse.caseKinds, ...counted] };

let house: House;
let work: ReturnType<typeof caseWork>;

async function moveTo(code: string): Promise<void> {
  house = await lighthouseHouse(store, { code, policy });
  work = caseWork(house, store);
}

beforeAll(() => moveTo('days'));

/** Raised and taken into treatment at this instant. */
async function treatedFrom(instant: string, kind: string) {
  house.clock.moveTo(at(instant));
  const id = await work.raise('keeper', { kind });
  await work.act('northMaster', id, { type: 'accept', next: 'self' });
  const { clock } = await work.detail('northMaster', id);
  return { id, dueAt: clock.dueAt, provisional: clock.provisional };
}

// Spring Festival 2026 is 15 to 23 February; Saturdays 14 February, 9 May and Sunday 20 September are worked.
const table = [
  ['2025-12-31', 2, '2026-01-05'],
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-14', 3, '2026-02-26'],
  ['2026-04-30', 5, '2026-05-11'],
  ['2026-05-07', 2, '2026-05-09'],
  ['2026-09-17', 2, '2026-09-20'],
  ['2026-09-24', 3, '2026-09-30'],
  ['2026-09-24', 5, '2026-10-09'],
] as const;

describe.each(['UTC', 'America/New_York', 'Asia/Kathmandu'])('on a machine in %s', (zone) => {
  beforeAll(() => {
    vi.stubEnv('TZ', zone);
    return () => void vi.unstubAllEnvs();
  });

  it.each(table)(
    '%s 起 %i 个工作日，到 %s 24:00，当天几点收到都一样',
    async (from, value, until) => {
      for (const time of ['00:00', '10:00', '17:30', '23:59:59.999'])
        expect(await treatedFrom(`${from}T${time}+08:00`, `within-${value}`)).toMatchObject({
          dueAt: endOf(until),
          provisional: false,
        });
    },
  );

  it.each([2, 3, 5])(
    '2026-12-31 起 %i 个工作日是暂定的：2027 年的安排还没有公布',
    async (value) => {
      const { dueAt, provisional } = await treatedFrom('2026-12-31T10:00+08:00', `within-${value}`);
      expect(provisional).toBe(true);
      expect(dueAt).toBeGreaterThanOrEqual(endOf('2027-01-01'));
    },
  );
});

describe('主机的钟走错了又拨回', () => {
  beforeAll(() => moveTo('set-back'));

  it('到期不早于开始；每种提醒只说一次；先后顺序照日志，不照时刻', async () => {
    const { id, dueAt } = await treatedFrom('2026-05-07T10:00+08:00', 'within-2');
    const told = async () => {
      await runDueJobs(house.installation);
      const rows = await store.look<{ kind: string }>(
        'select kind from case_alert where case_id = $1 order by kind',
        [id],
      );
      return rows.map(({ kind }) => kind);
    };
    // An hour back in the middle of the work.
    house.clock.moveTo(at('2026-05-07T09:00+08:00'));
    await work.act('northMaster', id, { type: 'note-progress', text: '已约检修' });
    expect(await told()).toEqual([]);
    // Three days too far ahead, and back.
    house.clock.moveTo(at('2026-05-12T00:00+08:00'));
    expect(await told()).toEqual(['escalated', 'overdue']);
    house.clock.moveTo(at('2026-05-08T09:00+08:00'));
    expect(await told()).toEqual(['escalated', 'overdue']);
    await work.act('keeper', id, { type: 'answer', text: '周六去看' });
    house.clock.moveTo(at('2026-05-12T00:00+08:00'));
    expect(await told()).toEqual(['escalated', 'overdue']);

    const seen = await work.detail('northMaster', id);
    expect(seen.clock.dueAt).toBe(dueAt);
    expect(seen.log.map(({ type }) => type)).toEqual([
      'answered',
      'progressed',
      ...seen.log.slice(2).map(({ type }) => type),
    ]);
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
    for (const clock of state.clocks) expect(clock.dueAt).toBeGreaterThan(clock.startedAt);
    expect(house.faults).toEqual([]);
  });

  it('结案早于登记的时刻也不出错：用时不为负，按时就是按时', async () => {
    const { id } = await treatedFrom('2026-05-07T10:00+08:00', 'within-2');
    house.clock.moveTo(at('2026-05-07T08:00+08:00'));
    const after = await work.photo('northMaster');
    await work.act(
      'northMaster',
      id,
      { type: 'treat', solution: '堵漏', result: '不漏', effect: '' },
      [after],
    );
    await work.act('coastHead', id, { type: 'verify', passed: true, text: '看过' });
    const seen = await work.detail('northMaster', id);
    expect(seen).toMatchObject({ stage: 'closed', ending: 'done' });
    const { state, folded } = await work.stored(id);
    expect(folded).toEqual(state);
    expect(state.clocks.map(({ verdict }) => verdict)).not.toContain('violation');
    for (const { startedAt, endedAt } of state.clocks)
      expect(endedAt ?? Infinity).toBeGreaterThanOrEqual(startedAt);
  });
});

it('停了三天再起来，跨过春节：每种提醒每件一次，多跑几遍也一样', async () => {
  await moveTo('standstill');
  const ids: string[] = [];
  for (const value of [2, 3, 5])
    ids.push((await treatedFrom('2026-02-12T10:00+08:00', `within-${value}`)).id);
  for (const when of [
    '2026-02-15T10:00',
    '2026-02-18T10:00',
    '2026-02-24T09:00',
    '2026-02-27T09:00',
  ]) {
    house.clock.moveTo(at(`${when}+08:00`));
    await Promise.all([runDueJobs(house.installation), runDueJobs(house.installation)]);
    await runDueJobs(house.installation);
  }
  const rows = await store.look<{ case_id: string; kinds: string[] }>(
    `select case_id, array_agg(kind order by kind) as kinds from case_alert
     where case_id = any($1::uuid[]) group by case_id`,
    [ids],
  );
  const kinds = new Map(rows.map((row) => [row.case_id, row.kinds]));
  // Two working days after 12 February is Saturday the 14th; three and five are the 24th and the 26th.
  expect(ids.map((id) => kinds.get(id))).toEqual([
    ['escalated', 'overdue'],
    ['due-soon', 'escalated', 'overdue'],
    ['due-soon', 'overdue'],
  ]);
  const { rows: notices } = await house
    .callAs('northMaster')
    .notification.list({ organization: 'standstill', limit: 100 });
  for (const id of ids)
    expect(
      notices.filter((each) => each.case?.id === id && each.kind === 'case.overdue'),
    ).toHaveLength(1);
  expect(house.faults).toEqual([]);
});
