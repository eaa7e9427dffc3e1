import { caseWork } from '@wangge/api/testing/cases';
import { lighthouseHouse } from '@wangge/api/testing/house';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { expect, it } from 'vitest';
import { startJobs } from './jobs.ts';

const database = await testDatabase();

it('two processes on one server keep one schedule; moving the clock says once what fell due', async () => {
  const house = await lighthouseHouse(database, { code: 'scheduled' });
  const { installation, clock, callAs, code: organization } = house;
  const both = await Promise.all([
    startJobs(database, installation),
    startJobs(database, installation),
  ]);
  try {
    expect(
      await database.look('select name, cron, timezone from schedule.schedule order by name'),
    ).toEqual([
      { name: 'minute', cron: '* * * * *', timezone: 'Asia/Shanghai' },
      { name: 'nightly', cron: '17 3 * * *', timezone: 'Asia/Shanghai' },
    ]);
    const work = caseWork(house, database);
    const id = await work.raise('keeper');
    await work.act('northMaster', id, { type: 'accept', next: 'self' });
    clock.moveTo(at('2026-03-13T09:00+08:00'));
    await Promise.all(both.map(({ runDue }) => runDue()));
    await both[0]?.runDue();
    const { rows } = await callAs('northMaster').notification.list({ organization });
    expect(rows.filter(({ kind }) => kind === 'case.overdue')).toHaveLength(1);
    expect(house.faults).toEqual([]);
  } finally {
    await Promise.all(both.map(({ stop }) => stop()));
  }
});
