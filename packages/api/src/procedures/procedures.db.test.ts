import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { calendarDay } from '@wangge/db/schema/policy';
import { reading } from '@wangge/db/schema/record';
import { testDatabase } from '@wangge/db/testing/database';
import { done, refuse } from '@wangge/grid/outcome';
import { at } from '@wangge/grid/testing/at';
import { wholeOrganization } from '../calendars.ts';
import type { MemberCall } from '../call.ts';
import { day, text, words } from '../input.ts';
import { wonLock } from '../lock.ts';
import { refuseLeaving } from '../result.ts';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { accountQuery } from './account.ts';
import { acrossOrganizations } from './across.ts';
import { command } from './command.ts';
import { visitorCommand, visitorQuery } from './public.ts';
import { query } from './query.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const other = await lighthouseHouse(database, { code: 'west-coast', clock: house.clock });

/** A slice for these tests alone: festivals of the lighthouse. */
const festivals = router({
  list: query({ authority: 'member', input: {}, run: async (call) => done(await names(call)) }),
  read: query({
    authority: 'policy.read',
    input: {},
    run: async (call) => done(await names(call)),
  }),
  grids: query({ authority: 'hierarchy.read', input: {}, run: async () => done(null) }),
  add: command({
    authority: 'policy.change',
    input: { on: day, name: words(20) },
    subject: 'new',
    async run(call, { on, name }) {
      ran.push(call.commandId);
      await insert(call, on, name);
      return name === '停办' ? refuse('festival.cancelled') : done(await names(call));
    },
    replay: async (call) => done([...(await names(call)), 'replayed']),
  }),
  rename: command({
    authority: 'policy.change',
    input: { on: day, name: words(20), from: text(20) },
    subject: () => wholeOrganization,
    async run(call, { on, name, from }) {
      const rows = await call.tx
        .update(calendarDay)
        .set({ name })
        .where(and(eq(calendarDay.on, on), eq(calendarDay.name, from)))
        .returning();
      const won = wonLock('festival', rows, 7);
      return won.ok ? done(await names(call)) : won;
    },
    replay: async (call) => done(await names(call)),
  }),
  peek: query({
    authority: 'member',
    input: {},
    async run(call) {
      await insert(call, call.today, '偷看');
      return refuseLeaving({ code: 'festival.secret' }, async (tx) => {
        await tx.insert(reading).values({
          organizationId: call.organization.id,
          id: call.newId(),
          at: call.at,
          accountId: call.actor.accountId,
          purpose: 'peek',
          fields: ['festival'],
          subjectIds: [],
          denied: true,
        });
      });
    },
  }),
  fail: query({
    authority: 'member',
    input: { name: text(20) },
    run: async (call, { name }) => {
      await insert(call, call.today, name);
      await insert(call, call.today, name);
      return done(null);
    },
  }),
  mine: accountQuery({
    input: {},
    run: async (call) =>
      done(await acrossOrganizations(call, async (each) => each.organization.code)),
  }),
  seen: visitorQuery({
    reason: 'festivals hang on the gate',
    input: {},
    run: async (call) => done(call.organization.name),
  }),
  wish: visitorCommand({
    reason: 'anybody may wish for a festival',
    input: { name: words(20) },
    subject: 'new',
    run: async (call) => done(call.subjectId),
    replay: async (call) => done(call.subjectId),
  }),
});
const ran: string[] = [];

async function names(call: MemberCall): Promise<string[]> {
  const rows = await call.tx.select({ name: calendarDay.name }).from(calendarDay);
  return rows.map(({ name }) => name).sort();
}

async function insert(call: MemberCall, on: number, name: string): Promise<void> {
  await call.tx.insert(calendarDay).values({
    organizationId: call.organization.id,
    gridId: wholeOrganization,
    on,
    works: 'off',
    name,
    enteredAt: call.at,
  });
}

const createCaller = createCallerFactory(festivals);
const callAs = (person: LighthousePerson | null, at_ = house) =>
  createCaller(() => at_.contextOf(person));
const { code: organization } = house;

it('answers a member, and nobody who is signed out', async () => {
  expect(await callAs('keeper').list({ organization })).toEqual([]);
  expect(await refusalFrom(callAs(null).list({ organization }))).toEqual({
    code: 'session.signed-out',
  });
});

it('an organization one does not belong to is like one that does not exist', async () => {
  const stranger = callAs('administrator', other);
  const missing = await refusalFrom(stranger.list({ organization: 'nowhere' }));
  expect(await refusalFrom(stranger.list({ organization }))).toEqual(missing);
  expect(missing).toEqual({ code: 'organization.not-found' });
});

it.each([['former'], ['future'], ['nobody'], ['keeper']] as const)(
  'what needs an action is refused to %s, whose posts of today do not grant it',
  async (person) => {
    expect(await refusalFrom(callAs(person).read({ organization }))).toEqual({
      code: 'post.not-entitled',
      details: { action: 'policy.read' },
    });
  },
);

it.each([
  ['former', '2025-12-31T23:59+08:00', '2026-01-01T00:00+08:00', [true, false]],
  ['future', '2026-12-31T23:59+08:00', '2027-01-01T00:00+08:00', [false, true]],
] as const)(
  'an appointment counts from its first day, and not on its last: %s',
  async (person, before, after, expected) => {
    const { clock } = house;
    const now = clock.now();
    try {
      const allowed = [];
      for (const instant of [before, after]) {
        clock.moveTo(at(instant));
        allowed.push(
          await callAs(person)
            .grids({ organization })
            .then(
              () => true,
              () => false,
            ),
        );
      }
      expect(allowed).toEqual(expected);
    } finally {
      clock.moveTo(now);
    }
  },
);

it('a command sent twice is done once and answered twice', async () => {
  const sent = { ...house.command(), on: '2026-05-01', name: '灯节' };
  expect(await callAs('administrator').add(sent)).toEqual(['灯节']);
  expect(await callAs('administrator').add(sent)).toEqual(['灯节', 'replayed']);
  expect(ran.filter((id) => id === sent.commandId)).toHaveLength(1);
});

it('a command sent twice at once is done once', async () => {
  const sent = { ...house.command(), on: '2026-05-02', name: '风节' };
  const answers = await Promise.all([1, 2, 3].map(() => callAs('administrator').add(sent)));
  expect(answers.filter((each) => each.includes('replayed'))).toHaveLength(2);
  expect(ran.filter((id) => id === sent.commandId)).toHaveLength(1);
});

it('the name of a command does for one person and one content', async () => {
  const sent = { ...house.command(), on: '2026-05-03', name: '雾节' };
  await callAs('administrator').add(sent);
  const reused = { code: 'command.reused' };
  expect(await refusalFrom(callAs('administrator').add({ ...sent, name: '雨节' }))).toEqual(reused);
  expect(await refusalFrom(callAs('secondAdministrator').add(sent))).toEqual(reused);
  const { commandId } = sent;
  const elsewhere = callAs('administrator').rename({
    organization,
    commandId,
    on: '2026-05-03',
    name: '霜节',
    from: '雾节',
  });
  expect(await refusalFrom(elsewhere)).toEqual(reused);
  expect(await callAs('administrator', other).add({ ...sent, organization: other.code })).toEqual([
    '雾节',
  ]);
});

it('a refused command leaves nothing, and its name is free', async () => {
  const { commandId } = house.command();
  const sent = { organization, commandId, on: '2026-05-04' };
  expect(await refusalFrom(callAs('administrator').add({ ...sent, name: '停办' }))).toEqual({
    code: 'festival.cancelled',
  });
  expect(await callAs('administrator').add({ ...sent, name: '雪节' })).not.toContain('停办');
});

it('a command that comes too late is told which version is there', async () => {
  const sent = { ...house.command(), on: '2026-05-05', name: '新名', from: '旧名' };
  expect(await refusalFrom(callAs('administrator').rename(sent))).toEqual({
    code: 'festival.changed',
    details: { version: 7 },
  });
});

it('what must outlive a refusal is there, the rest is not', async () => {
  expect(await refusalFrom(callAs('keeper').peek({ organization }))).toEqual({
    code: 'festival.secret',
  });
  expect(await database.look(`select purpose, denied from reading`)).toEqual([
    { purpose: 'peek', denied: true },
  ]);
  expect(await callAs('keeper').list({ organization })).not.toContain('偷看');
});

it('an account sees each of its organizations by itself', async () => {
  expect(await callAs('keeper').mine({})).toEqual([house.code]);
  expect(await callAs('keeper', other).mine({})).toEqual([other.code]);
  expect(await refusalFrom(callAs(null).mine({}))).toEqual({ code: 'session.signed-out' });
});

it('a visitor needs no account, in an organization that is open', async () => {
  const wish = { ...house.command(), name: '星节' };
  expect(await callAs(null).seen({ organization })).toBe('东海岸灯塔处');
  expect(await refusalFrom(callAs(null).seen({ organization: 'nowhere' }))).toEqual({
    code: 'organization.not-found',
  });
  expect(await callAs(null).wish(wish)).toBe(await callAs(null).wish(wish));
});

it('a fault is called internal, with a reference and without a word of the statement', async () => {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: festivals,
    allowMethodOverride: true,
    createContext: () => house.contextOf('keeper'),
    req: new Request('http://localhost/api/trpc/fail', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { organization, name: '机密节日' } }),
    }),
  });
  const said = await response.text();
  expect(response.status).toBe(500);
  expect(said).toContain('"message":"internal"');
  expect(said).toMatch(/"reference":"fault-\d+"/);
  expect(said).not.toMatch(/机密节日|insert|calendar_day|stack/);
  expect(house.faults).toHaveLength(1);
});
