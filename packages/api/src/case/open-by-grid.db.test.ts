import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';

const store = await testDatabase();

let house: House;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'open-by-grid' });
  const work = caseWork(house, store);
  house.clock.moveTo(at('2026-03-09T10:00+08:00'));
  await work.raise('keeper', { content: { title: '灯罩裂纹' } });
  await work.raise('keeper', { content: { title: '楼梯松动' } });
  await work.closed({ content: { title: '旧漏水点' } });
  await work.raise('southKeeper', { content: { title: '南站的事' }, gridId: house.grid('s1') });
});

it.each([
  ['keeper', 2],
  ['coastHead', 3],
  ['siblingKeeper', 0],
] as const)('%s is told numbers that are as long as the lists they open', async (who, total) => {
  const organization = house.code;
  const { case: cases } = house.callAs(who);
  const open = await cases.openByGrid({ organization });
  for (const [grid, count] of Object.entries(open)) {
    const list = await cases.inbox({ organization, view: 'subtree', grid });
    expect([list.total, list.rows.length]).toEqual([count, count]);
  }
  expect(Object.values(open).reduce((sum, count) => sum + count, 0)).toBe(total);
});
