import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { day } from '@wangge/grid/testing/at';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const house = await lighthouseHouse(await testDatabase());
const { code: organization, grid, person, post } = house;

const appointAs = (who: LighthousePerson, whom: LighthousePerson, rest: object = {}) =>
  house.callAs(who).post.appoint({
    ...house.command(),
    postId: post('south-master'),
    personId: person(whom),
    fromOn: '2026-03-11',
    ...rest,
  });

describe('people', () => {
  const namesSeenBy = async (who: LighthousePerson, text?: string) =>
    (await house.callAs(who).post.people({ organization, ...(text && { text }) }))
      .map(({ name }) => name)
      .sort();

  it('within reach are those who hold a post there, or will', async () => {
    const expected = ['修灯', '北辰', '守一', '守三', '守二', '新人'];
    expect(await namesSeenBy('northMaster')).toEqual(expected);
  });

  it('in the whole organization also those without a post', async () => {
    expect(await namesSeenBy('administrator')).toEqual(
      expect.arrayContaining(['闲人', '旧人', '新人', '方正']),
    );
  });

  it('are found by a piece of the name or the second mark, and % is a sign like any other', async () => {
    expect(await namesSeenBy('administrator', '守')).toHaveLength(4);
    expect(await namesSeenBy('administrator', '0003')).toEqual(['守三']);
    expect(await namesSeenBy('administrator', '%')).toEqual([]);
  });

  it('to be chosen carry their second mark', async () => {
    const found = await house.callAs('coastHead').post.search({ organization, text: '守一' });
    expect(found).toMatchObject([{ name: '守一', secondMark: '尾号 0001' }]);
  });

  it('are not listed for a post without that right', async () => {
    expect(await refusalFrom(namesSeenBy('keeper'))).toMatchObject({ code: 'post.not-entitled' });
    expect(
      await refusalFrom(house.callAs('northMaster').post.search({ organization, text: '守' })),
    ).toMatchObject({
      code: 'post.not-entitled',
    });
  });
});

describe('appointing', () => {
  it('nobody appoints himself', async () => {
    expect(await refusalFrom(appointAs('coastHead', 'coastHead'))).toEqual({
      code: 'post.self-appointment',
    });
  });

  it('puts a person on a post from a day on; a retry shows the page again', async () => {
    const sent = {
      ...house.command(),
      postId: post('n2-keeper'),
      personId: person('nobody'),
      fromOn: '2026-03-20',
    };
    const call = house.callAs('coastHead').post;
    const page = await call.appoint(sent);
    expect(page.history[0]).toMatchObject({
      name: '闲人',
      fromOn: day('2026-03-20'),
      untilOn: null,
    });
    expect(await call.appoint(sent)).toEqual(page);
    expect(await refusalFrom(call.appoint({ ...sent, ...house.command() }))).toMatchObject({
      code: 'appointment.already-held',
    });
  });

  it('R2-11 one worker on two grids is done and told as a breach', async () => {
    const page = await appointAs('coastHead', 'southKeeper', { postId: post('n1-keeper') });
    expect(page.breaches).toContainEqual(
      expect.objectContaining({
        code: 'exclusive',
        personName: '守四',
        gridNames: ['北一灯', '南一灯'],
      }),
    );
  });

  it('an acting holder needs an end and comes first', async () => {
    expect(await refusalFrom(appointAs('coastHead', 'nobody', { acting: true }))).toEqual({
      code: 'appointment.acting-without-end',
    });
    const page = await appointAs('coastHead', 'nobody', { acting: true, untilOn: '2026-03-25' });
    expect(page.posts[0]?.holders.map(({ name, acting }) => [name, acting])).toEqual([
      ['闲人', true],
      ['南星', false],
    ]);
  });

  it('is for those who may, on grids where they may', async () => {
    expect(await refusalFrom(appointAs('northMaster', 'nobody'))).toMatchObject({
      code: 'post.not-entitled',
    });
    const above = appointAs('coastHead', 'nobody', { postId: post('minister') });
    expect(await refusalFrom(above)).toMatchObject({ code: 'post.not-entitled' });
  });

  it('ends from a day on, once', async () => {
    const call = house.callAs('coastHead');
    const page = await call.hierarchy.grid({ organization, gridId: grid('c') });
    const engineer = page.history.find(({ name }) => name === '铁柱');
    const end = { appointmentId: engineer?.appointmentId ?? '', untilOn: '2026-04-01' };
    const after = await call.post.end({ ...house.command(), ...end });
    expect(after.history.find(({ name }) => name === '铁柱')?.untilOn).toBe(day('2026-04-01'));
    expect(await refusalFrom(call.post.end({ ...house.command(), ...end }))).toMatchObject({
      code: 'appointment.ended',
    });
  });

  it('opens a post on a grid of its level only', async () => {
    const call = house.callAs('coastHead').post;
    const mechanic = { gridId: grid('s1'), kind: 'mechanic', title: '南一灯机修' };
    const page = await call.open({ ...house.command(), ...mechanic });
    expect(page.posts.map(({ title, body }) => [title, body?.id])).toContainEqual([
      '南一灯机修',
      'engineers',
    ]);
    const misplaced = call.open({ ...house.command(), ...mechanic, gridId: grid('s') });
    expect(await refusalFrom(misplaced)).toMatchObject({ code: 'post.other-level' });
  });

  it('what is not there is not found', async () => {
    const { commandId: nowhere } = house.command();
    expect(await refusalFrom(appointAs('coastHead', 'nobody', { postId: nowhere }))).toEqual({
      code: 'post.not-found',
    });
    expect(await refusalFrom(appointAs('coastHead', 'nobody', { personId: nowhere }))).toEqual({
      code: 'person.not-found',
    });
  });
});

it('who was to hold a post is listed no more once that is taken back', async () => {
  const call = house.callAs('coastHead').post;
  const coming = async () =>
    (await call.people({ organization })).flatMap(({ name, held }) =>
      name === '新人' ? held : [],
    );
  const [appointment] = await coming();
  expect(appointment).toMatchObject({ fromOn: day('2027-01-01') });
  const { appointmentId } = appointment!;
  await call.end({ ...house.command(), appointmentId, untilOn: '2027-01-01' });
  expect(await coming()).toEqual([]);
});
