import { expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { done } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { lighthouseHouse } from '../testing/house.ts';
import { runInside } from './run-inside.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const context = await house.contextOf('keeper');

const rename = (name: string) =>
  database.look('update organization set name = $1 where id = $2', [name, house.organizationId]);
const named = async ({ organization }: OrganizationCall) => done(organization.name);

it('改了设置，下一次就照新的办', async () => {
  await rename('旧名');
  expect(await runInside(context, house.code, named)).toBe('旧名');
  await rename('新名');
  expect(await runInside(context, house.code, named)).toBe('新名');
});

it.each<[what: string, fail: (call: OrganizationCall) => Promise<unknown>]>([
  ['throws', () => Promise.reject(new Error('of the old name'))],
  ['breaks the transaction', ({ tx }: OrganizationCall) => tx.execute('select 1 / 0')],
])('what %s because of settings that have changed is done anew', async (_, fail) => {
  await rename('旧名');
  await runInside(context, house.code, named);
  await rename('新名');
  const work = async (call: OrganizationCall) => {
    if (call.organization.name !== '旧名') return done(call.organization.name);
    await fail(call);
    return done('never');
  };
  expect(await runInside(context, house.code, work)).toBe('新名');
});

it('what fails for a reason of its own fails', async () => {
  await runInside(context, house.code, named);
  const failing = runInside(context, house.code, () => Promise.reject(new Error('of its own')));
  await expect(failing).rejects.toThrow('of its own');
});
