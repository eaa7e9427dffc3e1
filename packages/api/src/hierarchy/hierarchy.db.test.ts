import { testDatabase } from '@wangge/db/testing/database';
import { expect, it } from 'vitest';
import { lighthouseHouse } from '../testing/house.ts';

const house = await lighthouseHouse(await testDatabase());

it('shows the whole coast to its head', async () => {
  const tree = await house.callAs('coastHead').hierarchy.tree({ organization: house.code });
  expect(tree.grids.map(({ code, depth }) => `${code}${depth}`)).toEqual([
    'c1',
    'n2',
    'n13',
    'n23',
    's2',
    's13',
  ]);
});
