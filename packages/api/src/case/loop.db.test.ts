import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { lighthouseHouse } from '../testing/house.ts';

const store = await testDatabase();

describe('闭环', () => {
  it('R1-05 一件案件从登记到结案，处置人以外的人核查', async () => {
    const house = await lighthouseHouse(store, { code: 'loop' });
    const { clock, command, callAs } = house;
    const raised = await callAs('keeper').case.raise({
      ...command(),
      gridId: house.grid('n1'),
      kind: 'lamp-out',
      channel: 'patrol',
      place: '灯室',
      content: { title: '主灯不亮', text: '换过灯泡仍不亮' },
    });
    expect(raised.stage).toBe('to-accept');
    expect(raised.detail?.firstReceiver?.name).toBe('守一');
    expect(raised.detail?.turn).toMatchObject({ personName: '北辰', mine: false });

    const act = async (
      person: Parameters<typeof callAs>[0],
      sent: Parameters<ReturnType<typeof callAs>['case']['act']>[0]['command'],
    ) => {
      const { version } = await callAs(person).case.detail({
        organization: 'loop',
        caseId: raised.id,
      });
      return callAs(person).case.act({ ...command(), caseId: raised.id, version, command: sent });
    };
    clock.moveTo(at('2026-03-11T10:30+08:00'));
    await act('northMaster', { type: 'accept', next: 'dispatch' });
    const dispatcher = await callAs('northMaster').case.detail({
      organization: 'loop',
      caseId: raised.id,
    });
    const engineers = dispatcher.options.dispatch.find(({ body }) => body === 'engineers')!;
    await act('northMaster', {
      type: 'dispatch',
      postId: engineers.postId,
      body: 'engineers',
      note: '请今日到场',
    });
    clock.moveTo(at('2026-03-11T14:00+08:00'));
    await act('routeEngineer', { type: 'take-on' });
    const held = await callAs('routeEngineer').case.detail({
      organization: 'loop',
      caseId: raised.id,
    });
    expect(held.commands.ready).toContain('treat');
    expect(held.holder).toMatchObject({ personName: '航远', mine: true });
    expect(held.clock.state).toBe('run');
    const refused = await act('routeEngineer', {
      type: 'treat',
      solution: '换镇流器',
      result: '已亮',
      effect: '',
    }).catch((error: Error) => error.message);
    expect(refused).toBe('case.photo-after-missing');
    expect(house.faults).toEqual([]);
  });
});
