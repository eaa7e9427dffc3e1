import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { contextMaker, type CookieToSet } from '../context.ts';
import { appRouter } from '../router.ts';
import { lighthouseHouse, password, refusalFrom } from '../testing/house.ts';
import { createCallerFactory } from '../trpc.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const other = await lighthouseHouse(database, { code: 'west-coast', clock: house.clock });

/** A browser with its cookies, as the host would serve it. */
function browser(network = '10.0.0.1') {
  const jar = new Map<string, string>();
  const makeContext = contextMaker(house.installation);
  const call = createCallerFactory(appRouter)(() =>
    makeContext({
      cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      setCookie: ({ name, value }: CookieToSet) =>
        void (value === '' ? jar.delete(name) : jar.set(name, value)),
      network,
      header: (name) => (name === 'user-agent' ? 'a browser' : null),
    }),
  );
  const signIn = (who = 'KEEPER', word = password) =>
    call.session.signIn({ identifier: `lighthouse ${who}`, password: word });
  return { call, jar, signIn };
}

describe('signing in', () => {
  it('by the code of the organization and a number, with one cookie for all of the suite', async () => {
    const { call, jar, signIn } = browser();
    expect(await call.session.current()).toBeNull();
    await signIn();
    expect([...jar.keys()]).toContain('wangge');
    expect(await call.session.current()).toMatchObject({
      accountId: house.account('keeper'),
      name: '守一',
      operator: false,
    });
    expect(await call.account.workspaces()).toMatchObject([
      {
        code: 'lighthouse',
        app: 'lighthouse',
        personName: '守一',
        posts: [{ kind: { id: 'keeper' }, gridName: '北一灯', gridCode: 'n1' }],
      },
    ]);
  });

  it('with a wrong password, or as nobody, is one refusal', async () => {
    const { signIn, jar } = browser('10.0.0.2');
    expect(await refusalFrom(signIn('KEEPER', 'wrong'))).toMatchObject({ code: 'sign-in.wrong' });
    expect(await refusalFrom(signIn('NOBODY-AT-ALL'))).toMatchObject({ code: 'sign-in.wrong' });
    expect(jar.size).toBe(0);
  });
});

describe('a session', () => {
  it('ends here by signing out, and the cookie is worth nothing afterwards', async () => {
    const { call, jar, signIn } = browser();
    await signIn();
    const kept = new Map(jar);
    await call.session.signOut();
    expect(jar.has('wangge')).toBe(false);
    for (const [name, value] of kept) jar.set(name, value);
    expect(await call.session.current()).toBeNull();
  });

  it('on another browser is listed and ended there: it is signed out', async () => {
    const [here, there] = [browser(), browser()];
    await here.signIn('SOUTHKEEPER');
    await there.signIn('SOUTHKEEPER');
    const sessions = await here.call.session.list();
    const elsewhere = sessions.find(({ current }) => !current);
    await here.call.session.end({ handle: elsewhere?.handle ?? '' });
    expect(await there.call.session.current()).toBeNull();
    expect(await refusalFrom(there.call.organization.view({ organization: house.code }))).toEqual({
      code: 'session.signed-out',
    });
    expect(await here.call.session.current()).not.toBeNull();
  });

  it('of somebody else is not found', async () => {
    const [mine, theirs] = [browser(), browser()];
    await mine.signIn('KEEPER');
    await theirs.signIn('MECHANIC');
    const [session] = await theirs.call.session.list();
    expect(await refusalFrom(mine.call.session.end({ handle: session?.handle ?? '' }))).toEqual({
      code: 'session.not-found',
    });
  });

  it('changes its password with the present one; other browsers are signed out', async () => {
    const [here, there] = [browser(), browser()];
    await here.signIn('ENGINEER');
    await there.signIn('ENGINEER');
    const next = 'Nebelhorn-42';
    expect(
      await refusalFrom(here.call.session.changePassword({ current: 'wrong', next })),
    ).toMatchObject({ code: 'password.current-wrong' });
    expect(
      await refusalFrom(here.call.session.changePassword({ current: password, next: '12345678' })),
    ).toMatchObject({ code: 'password.too-simple' });
    await here.call.session.changePassword({ current: password, next });
    expect(await there.call.session.current()).toBeNull();
    await browser().signIn('ENGINEER', next);
  });
});

describe('a slip', () => {
  it('is issued within reach, opens an account once, and the person is at work at once', async () => {
    await database.look('update person set account_id = null where id = $1', [
      house.person('secondKeeper'),
    ]);
    const admin = house.callAs('administrator');
    const personIds = [house.person('secondKeeper')];
    expect(
      await refusalFrom(house.callAs('keeper').slip.issue({ organization: house.code, personIds })),
    ).toMatchObject({ code: 'post.not-entitled' });
    const [issued] = await admin.slip.issue({ organization: house.code, personIds });
    if (issued?.kind !== 'slip') throw new Error('a slip was expected');
    const key = { slip: issued.slipId, organization: house.code, code: issued.code };
    const phone = browser('10.0.0.9');
    expect(await phone.call.slip.read({ key })).toMatchObject({
      personName: '守二',
      organizationCode: 'lighthouse',
    });
    await phone.call.slip.activate({ key, password: 'Seezeichen-3' });
    expect(await phone.call.account.workspaces()).toMatchObject([{ personName: '守二' }]);
    expect(
      await refusalFrom(browser('10.0.0.9').call.slip.activate({ key, password: 'Seezeichen-3' })),
    ).toMatchObject({ code: 'slip.used' });
  });

  it.each([
    ['keeper', true],
    ['northMaster', true],
    // Another line, the same grid: it would open an account that may do what the issuer may not.
    ['engineer', false],
    ['administrator', false],
    // Comes to a post below, but not yet: within nobody's reach.
    ['future', false],
    ['nobody', false],
  ] as const)('from a head opens accounts below the head only: %s', async (person, allowed) => {
    const order = { organization: house.code, personIds: [house.person(person)] };
    const issued = house.callAs('coastHead').slip.issue(order);
    if (allowed) expect(await issued).toHaveLength(1);
    else expect(await refusalFrom(issued)).toMatchObject({ code: 'post.not-entitled' });
  });

  it('to reset a password asks the same', async () => {
    const reset = (person: 'administrator' | 'keeper') =>
      house.callAs('coastHead').slip.issueReset({
        organization: house.code,
        personId: house.person(person),
      });
    expect(await refusalFrom(reset('administrator'))).toMatchObject({ code: 'post.not-entitled' });
    expect(await reset('keeper')).toMatchObject({ code: expect.any(String) as string });
  });

  it('for a person of another organization is not issued', async () => {
    const strangers = { organization: house.code, personIds: [other.person('keeper')] };
    expect(await refusalFrom(house.callAs('administrator').slip.issue(strangers))).toMatchObject({
      code: 'post.not-entitled',
    });
  });
});

it('the organization tells who I am there and what I may do somewhere', async () => {
  const view = await house.callAs('northMaster').organization.view({ organization: house.code });
  expect(view).toMatchObject({
    name: '东海岸灯塔处',
    variantWords: { zh: '灯塔' },
    limitSet: { id: 'calm' },
    demo: false,
    me: { name: '北辰', held: [{ gridName: '北站', kind: { words: { zh: '站长' } } }] },
  });
  expect(view.me.may).toContain('case.accept');
  expect(view.me.may).not.toContain('post.appoint');
});
