import { expect, it } from 'vitest';
import { signIn } from '@wangge/auth/sign-in';
import { openGate } from '@wangge/auth/gate';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { lighthousePlan } from '../testing/lighthouse-plan.ts';
import type { Demo, DemoOrganization } from './contract.ts';
import { isEmptyStore, loadDemo } from './load.ts';

const database = await testDatabase();
const clock = () => at('2026-03-11T10:00+08:00');
const visitor = { network: '127.0.0.1', device: 'test' };

/** Two lighthouses; the head of the one is a keeper of the other, with one account. */
function coast(code: string, shared: string): DemoOrganization {
  const { people, settings, ...plan } = lighthousePlan(code, new Map());
  return {
    ...plan,
    settings: { ...settings, demo: true },
    openedOn: day('2025-01-01'),
    cases: [],
    records: [],
    people: people.map(({ accountId: _, ...person }) => ({
      ...person,
      account:
        person.key === shared ? 'both' : person.key === 'mechanic' ? `mechanic of ${code}` : null,
      identifiers:
        person.key === shared
          ? [{ kind: 'phone' as const, value: '13900000001', shown: '139****0001' }]
          : person.identifiers,
    })),
  };
}

const days: number[] = [];
const demo: Demo = {
  organizations: (today) => {
    days.push(today);
    return [coast('east', 'coastHead'), coast('west', 'keeper')];
  },
  operator: { account: 'operator', phone: '13900000009' },
  password: 'Leuchtturm-7',
};

it('fills an empty store; one human has one account in all organizations', async () => {
  expect(await isEmptyStore(database.pool)).toBe(true);
  const [east, west] = await loadDemo({ pool: database.pool, clock }, demo);
  expect(await isEmptyStore(database.pool)).toBe(false);
  expect(days).toEqual([day('2026-03-11')]);
  expect(east?.accountIds.get('coastHead')).toBe(west?.accountIds.get('keeper'));
  expect(
    await database.look('select code, settings->>$1 as demo from organization order by code', [
      'demo',
    ]),
  ).toEqual([
    { code: 'east', demo: 'true' },
    { code: 'west', demo: 'true' },
  ]);
  expect(
    await database.look(
      'select phone, operator from account where phone is not null order by phone',
    ),
  ).toEqual([
    { phone: '13900000001', operator: false },
    { phone: '13900000009', operator: true },
  ]);
});

it('everybody signs in with the one password, by phone or by number', async () => {
  const gate = openGate({ pool: database.pool, clock, secure: false });
  for (const identifier of ['139 0000 0001', 'west MECHANIC', '13900000009'])
    expect(
      (await signIn(gate, { identifier, password: demo.password }, visitor)).ok,
      identifier,
    ).toBe(true);
});

it('leaves nothing behind when a plan cannot be carried out', async () => {
  const broken = coast('north', 'coastHead');
  const lost = { ...broken, people: [], posts: [{ key: 'x', kind: 'keeper', grid: 'nowhere' }] };
  const unsound = {
    ...demo,
    operator: { account: 'o2', phone: '13900000008' },
    organizations: () => [lost],
  };
  await expect(loadDemo({ pool: database.pool, clock }, unsound)).rejects.toThrow('nowhere');
  expect(await database.look(`select code from organization where code = 'north'`)).toEqual([]);
  expect(await database.look(`select phone from account where phone = '13900000008'`)).toEqual([]);
});
