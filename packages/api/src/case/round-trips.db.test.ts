import { expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse } from '../testing/house.ts';
import { countRoundTrips } from '../testing/round-trips.ts';

const database = await testDatabase();
const trips = countRoundTrips(database.pool);
const house = await lighthouseHouse(database);
const { raise } = caseWork(house, database);

/** The session before it is one more; the test's own caller has none to read. */
it('a case is raised, and its page answered, in at most seven round trips', async () => {
  await raise('keeper');
  trips.reset();
  await raise('keeper');
  expect(trips.counted()).toBeGreaterThan(1);
  expect(trips.counted()).toBeLessThanOrEqual(7);
});
