import { testDatabase } from '@wangge/db/testing/database';
import { expect, it } from 'vitest';
import { appRouter } from '../router.ts';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import { createCallerFactory } from '../trpc.ts';

const house = await lighthouseHouse(await testDatabase());

function callFrom(owner: string | null) {
  const context = async () => ({
    ...(await house.contextOf('keeper')),
    header: (name: string) => (name === 'wangge-account' ? owner : null),
  });
  return createCallerFactory(appRouter)(context);
}

it('takes what this account wrote, and what does not say', async () => {
  const mine = await callFrom(house.account('keeper')).organization.view({
    organization: house.code,
  });
  const silent = await callFrom(null).organization.view({ organization: house.code });
  expect(mine.me.personId).toBe(house.person('keeper'));
  expect(silent.me.personId).toBe(house.person('keeper'));
});

it('refuses what another account wrote on the same phone', async () => {
  const call = callFrom(house.account('coastHead'));
  expect(await refusalFrom(call.organization.view({ organization: house.code }))).toEqual({
    code: 'session.other-account',
  });
  expect(await refusalFrom(call.account.workspaces({}))).toEqual({ code: 'session.other-account' });
});
