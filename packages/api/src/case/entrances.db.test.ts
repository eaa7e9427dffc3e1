import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';
import type { Entrances } from './views.ts';

const store = await testDatabase();

describe('登记之前就知道先到谁那里', () => {
  let house: House;
  let seen: Entrances;

  beforeAll(async () => {
    house = await lighthouseHouse(store, { code: 'entrances' });
    const gridId = house.grid('n1');
    seen = await house.callAs('keeper').case.entrances({ organization: house.code, gridId });
  });

  const entrance = (kind: string, grade: string) =>
    seen.entrances.find((each) => each.kind === kind && each.grade === grade);

  it('与真的登记一致：同一把椅子、同一阶段、同一期限', async () => {
    const work = caseWork(house, store);
    const id = await work.raise('keeper', { kind: 'leak' });
    const raised = await work.detail('keeper', id);
    const told = entrance('leak', 'plain');
    expect(told).toMatchObject({ stage: raised.stage, dueAt: raised.clock.dueAt });
    expect(seen.seats[told?.seat ?? -1]).toEqual(raised.turn);
  });

  it('级别只能加重：比这一类更轻的没有', () => {
    expect(entrance('lamp-out', 'plain')).toBeUndefined();
    expect(entrance('lamp-out', 'grave')).toBeDefined();
    expect(entrance('cracked-tower', 'major')).toBeDefined();
  });

  it('看一眼不留下任何案件', async () => {
    const inbox = { organization: house.code, view: 'all' } as const;
    const before = await house.callAs('coastHead').case.inbox(inbox);
    const gridId = house.grid('n1');
    await house.callAs('keeper').case.entrances({ organization: house.code, gridId });
    expect((await house.callAs('coastHead').case.inbox(inbox)).total).toBe(before.total);
  });

  it('只给能在那里登记的人', async () => {
    const gridId = house.grid('s1');
    const asked = house.callAs('keeper').case.entrances({ organization: house.code, gridId });
    await expect(asked).rejects.toThrow();
  });
});
