import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database, { code: 'palette' });
const work = caseWork(house, database);
let south: string;

beforeAll(async () => {
  south = await work.raise('southKeeper', {
    content: { title: '南站漏雨' },
    gridId: house.grid('s1'),
  });
  for (let count = 0; count < 9; count += 1)
    await work.raise('keeper', { content: { title: `第 ${count} 处漏水` } });
});

const find = (person: LighthousePerson, text: string) =>
  house.callAs(person).case.find({ organization: house.code, text });

it('命令面板按词和编号找案件，只给要显示的', async () => {
  const [found, ...rest] = await find('coastHead', '南站');
  expect(rest).toEqual([]);
  const number = expect.stringMatching(/-\d{5}$/) as string;
  expect(found).toEqual({ id: south, number, title: '南站漏雨', stage: 'to-accept' });
  expect(await find('coastHead', found?.number ?? '')).toEqual([found]);
});

it('最多八件', async () => {
  expect(await find('northMaster', '漏水')).toHaveLength(8);
});

it('看不见的案件找不到', async () => {
  expect(await find('northMaster', '南站')).toEqual([]);
  expect(await find('nobody', '漏水')).toEqual([]);
});

it('什么也没写就不找', async () => {
  await expect(find('coastHead', ' ')).rejects.toThrow();
});
