import { expect, it } from 'vitest';
import { inOrganization } from '@wangge/db/connection';
import { testDatabase } from '@wangge/db/testing/database';
import { addWorkingDays, dayKind } from '@wangge/grid/calendar/count';
import { at, day } from '@wangge/grid/testing/at';
import { organizationCall } from '../call.ts';
import { gridsWithOwnDays, wholeOrganization } from '../calendars.ts';
import { readOrganization } from '../organizations.ts';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const other = await lighthouseHouse(database, { code: 'west-coast' });
const { calendar } = house.callAs('keeper');
const { code: organization } = house;

it('the week begins on Monday and knows a make-up Saturday', async () => {
  const week = await calendar.week({ organization, on: '2026-02-14' });
  expect(week.days.map(({ kind }) => kind)).toEqual([
    'work',
    'work',
    'work',
    'work',
    'work',
    'make-up',
    'off',
  ]);
  expect(week.days[6]?.name).toBe('春节');
  expect(week).toMatchObject({ today: day('2026-03-11'), provisional: false });
});

it('a year whose notice is not known is provisional', async () => {
  expect((await calendar.week({ organization, on: '2027-01-06' })).provisional).toBe(true);
});

it('the day changes at midnight of the organization', async () => {
  const now = house.clock.now();
  house.clock.moveTo(at('2026-03-11T16:00Z'));
  expect((await calendar.week({ organization })).today).toBe(day('2026-03-12'));
  house.clock.moveTo(now);
});

it('an organization’s own day off is seen at once, there and nowhere else', async () => {
  const off = day('2026-03-20');
  const ask = (at_ = house) =>
    at_
      .callAs('keeper')
      .calendar.slice({ organization: at_.code, fromOn: '2026-03-01', untilOn: '2026-04-01' });
  expect(dayKind(await ask(), off)).toBe('work');
  await database.look(
    `insert into calendar_day (organization_id, grid_id, "on", works, name, entered_at) values ($1, $2, '2026-03-20', 'off', '肉孜节', now())`,
    [house.organizationId, wholeOrganization],
  );
  const slice = await ask();
  expect([dayKind(slice, off), slice.names[off]]).toEqual(['overlay-off', '肉孜节']);
  expect(addWorkingDays(slice, day('2026-03-19'), 1)).toBe(day('2026-03-23'));
  expect(dayKind(await ask(other), off)).toBe('work');
});

it('grids without days of their own share the calendar of the organization', async () => {
  const [plain, special] = [house.grid('n1'), house.grid('n2')];
  await database.look(
    `insert into calendar_day (organization_id, grid_id, "on", works, name, entered_at) values ($1, $2, '2026-03-25', 'off', '停电', now())`,
    [house.organizationId, special],
  );
  const context = await house.contextOf(null);
  await inOrganization(database.pool, house.organizationId, async (tx) => {
    const call = organizationCall(context, tx, (await readOrganization(tx, house.organizationId))!);
    expect(await call.calendar(plain)).toBe(await call.calendar());
    expect(await call.calendar(special)).not.toBe(await call.calendar());
    expect(dayKind(await call.calendar(special), day('2026-03-25'))).toBe('overlay-off');
    expect(await gridsWithOwnDays(call)).toEqual(new Set([special]));
  });
});

it('a slice has an end, after its beginning and not years later', async () => {
  const period = { code: 'calendar.period' };
  for (const untilOn of ['2026-03-01', '2025-03-01', '2030-01-01'])
    expect(
      await refusalFrom(calendar.slice({ organization, fromOn: '2026-03-01', untilOn })),
    ).toMatchObject(period);
});
