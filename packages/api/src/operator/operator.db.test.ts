import { describe, expect, it } from 'vitest';
import { createAccount } from '@wangge/auth/account';
import { asSystem } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { contextMaker } from '../context.ts';
import { appRouter } from '../router.ts';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import { createCallerFactory } from '../trpc.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const own = '13900000001';
const operatorId = newId(house.clock.now());
await asSystem(database.pool, 'set-up', (tx) =>
  createAccount(tx, {
    id: operatorId,
    phone: own,
    passwordHash: 'x',
    at: house.clock.now(),
    operator: true,
  }),
);

async function asOperator() {
  const context = await contextMaker(house.installation)({
    cookie: null,
    setCookie: () => {},
    network: '::1',
    header: () => null,
  });
  const session = async () => ({ accountId: operatorId, handle: operatorId, operator: true });
  return createCallerFactory(appRouter)({ ...context, session });
}

const wanted = {
  code: 'west',
  name: '西岸灯塔',
  variant: 'lighthouse',
  administrator: { name: '新人', phone: '138 0000 0001' },
};

describe('运维者', () => {
  it('sees how large organizations are, and nobody else may ask', async () => {
    const view = await (await asOperator()).operator.overview();
    expect(view).toMatchObject({
      organizations: [{ code: 'lighthouse', cases: 0, waits: false }],
      operating: null,
    });
    expect(view.databaseBytes).toBeGreaterThan(1_000_000);
    for (const person of ['keeper', 'administrator'] as const)
      expect(await refusalFrom(house.callAs(person).operator.overview())).toMatchObject({
        code: 'operator.not-you',
      });
    expect(await refusalFrom(house.callAs(null).operator.overview())).toMatchObject({
      code: 'session.signed-out',
    });
  });

  it('opens an organization with one administrator, not himself, under a name of its own', async () => {
    const { operator } = await asOperator();
    const refusals = [
      [{ variant: 'windmill' }, 'organization.variant-unknown'],
      [{ administrator: { name: '新人', phone: '123' } }, 'organization.phone-unclear'],
      [{ administrator: { name: '我', phone: own } }, 'organization.own-phone'],
      [{ code: 'lighthouse' }, 'organization.code-taken'],
    ] as const;
    for (const [change, code] of refusals)
      expect(await refusalFrom(operator.openOrganization({ ...wanted, ...change }))).toMatchObject({
        code,
      });
    const founded = await operator.openOrganization(wanted);
    expect(founded).toMatchObject({
      code: 'west',
      administrator: '新人',
      issued: { kind: 'slip' },
    });
    expect(
      await database.look(
        `select g.code, g.name, p.name as person from organization o
         join post s on s.organization_id = o.id join grid g on g.organization_id = o.id and g.id = s.grid_id
         join appointment a on a.organization_id = o.id and a.post_id = s.id
         join person p on p.organization_id = o.id and p.id = a.person_id where o.code = 'west'`,
      ),
    ).toEqual([{ code: 'west', name: '西岸灯塔', person: '新人' }]);
  });

  it('issues another slip until somebody has come in', async () => {
    const { operator } = await asOperator();
    expect(await operator.issueAgain({ code: 'west' })).toMatchObject({ issued: { kind: 'slip' } });
    expect(await refusalFrom(operator.issueAgain({ code: 'lighthouse' }))).toMatchObject({
      code: 'organization.has-people',
    });
    expect(await refusalFrom(operator.issueAgain({ code: 'nowhere' }))).toMatchObject({
      code: 'organization.not-found',
    });
  });

  it('has no way into an organization', async () => {
    const caller = await asOperator();
    expect(await refusalFrom(caller.organization.view({ organization: 'west' }))).toMatchObject({
      code: 'organization.not-found',
    });
  });
});
