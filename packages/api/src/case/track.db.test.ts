import { expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { dayOf } from '@wangge/grid/time';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse } from '../testing/house.ts';

const store = await testDatabase();

it('R8-11 已结案件的图也画到封顶那天，封顶线落在它自己的日子上', async () => {
  const house = await lighthouseHouse(store, { code: 'track' });
  const work = caseWork(house, store);
  const id = await work.closed();
  const { track, stage } = await work.detail('northMaster', id);
  expect(stage).toBe('closed');
  // Due at midnight: the day that ends with it is the last that counts.
  const capDay = dayOf((track.cap?.dueAt ?? 0) - 1, track.offsetMinutes);
  expect(track.days.map(({ day }) => day)).toContain(capDay);
});
