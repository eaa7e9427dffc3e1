import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asSystem, inOrganization } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { record } from '@wangge/db/schema/record';
import { testDatabase } from '@wangge/db/testing/database';
import { may, maySomewhere } from '@wangge/grid/post/authority';
import type { Action, Actor, HeldPost } from '@wangge/grid/post/post';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { DAY, formatDay, type Day } from '@wangge/grid/time';
import { organizationCall } from './call.ts';
import { raiseCase } from './case/lookup.ts';
import { contextMaker, type Installation } from './context.ts';
import { readOrganization } from './organizations.ts';
import { foundOrganization } from './organization/found.ts';
import { appRouter } from './router.ts';
import { refusalFrom, testClock } from './testing/house.ts';
import { runsOf } from './testing/runs.ts';
import {
  firstDay,
  firstMorning,
  lampCodes,
  personKeys,
  places,
  planOf,
  stationCode,
  worlds,
  type World,
} from './testing/world.ts';
import { createCallerFactory } from './trpc.ts';

const store = await testDatabase();
const createCaller = createCallerFactory(appRouter);
let founded = 0;

type Settled = Awaited<ReturnType<typeof settle>>;

/** The organization as it stands in the store, with what lies in it. */
async function settle(world: World) {
  const clock = testClock(firstMorning);
  const faults: unknown[] = [];
  const installation: Installation = {
    store,
    clock: clock.now,
    variants: { lighthouse },
    secure: false,
    files: '/nonexistent',
    report: (cause) => `fault-${faults.push(cause)}`,
  };
  const context = await contextMaker(installation)({
    cookie: null,
    setCookie: () => {},
    network: 'test',
    header: () => null,
  });
  const fresh = () => newId(clock.now());
  const code = `world-${(founded += 1)}`;
  const accounts = new Map(['administrator', ...personKeys].map((key) => [key, fresh()]));
  const { organizationId, ...ids } = await asSystem(store.pool, 'set-up', async (tx) => {
    const made = { passwordHash: '-', passwordSetAt: clock.now(), createdAt: clock.now() };
    await tx.insert(account).values([...accounts.values()].map((id) => ({ id, ...made })));
    return foundOrganization(tx, planOf(code, world, accounts), fresh);
  });
  const callAs = (key: string) =>
    createCaller({
      ...context,
      session: async () => {
        const accountId = accounts.get(key) ?? '';
        return { accountId, handle: accountId, operator: false };
      },
    });
  const gridAt = (n: number) => {
    const all = places(world);
    return ids.gridIds.get(all[n % all.length] ?? '') ?? '';
  };

  await inOrganization(store.pool, organizationId, async (tx) => {
    const own = await readOrganization(tx, organizationId);
    if (!own) throw new Error('it has just been founded');
    for (const { grid, kind } of world.cases) {
      const content = { title: kind, people: '守二' };
      const draft = { kind, gridId: gridAt(grid), place: '', channel: 'phone', content };
      const by = { actor: null, postId: null, fileIds: [], commandId: fresh(), caseId: fresh() };
      await raiseCase(organizationCall(context, tx, own), { ...draft, source: 'public' }, by);
    }
    for (const { grid, by } of world.records)
      await tx.insert(record).values({
        organizationId,
        id: fresh(),
        kind: 'check',
        formId: lighthouse.forms[0]?.id ?? '',
        policyRevision: lighthouse.revision,
        gridId: gridAt(grid),
        performerId: ids.personIds.get(personKeys[by] ?? '') ?? '',
        performedAt: clock.now(),
        enteredAt: clock.now(),
        clock: 'server',
        dutyDay: firstDay,
        late: false,
        outcome: 'passed',
        answers: { fields: {} },
        version: 1,
      });
  });
  for (const { lamp, station } of world.moves) {
    const codes = lampCodes(world);
    const to = ids.gridIds.get(stationCode(station)) ?? '';
    await callAs('administrator')
      .hierarchy.move({
        organization: code,
        commandId: fresh(),
        gridId: ids.gridIds.get(codes[lamp % codes.length] ?? '') ?? '',
        tree: 'territory',
        parentId: to,
        on: formatDay(firstDay),
      })
      // Where it stands already, and a second time on one day.
      .catch((error: unknown) => expect(String(error)).toMatch(/hierarchy|grid|placement/));
  }
  return { code, organizationId, clock, callAs, faults, personIds: ids.personIds };
}

/** Who he is on this day, and where every grid stands, read from the rows by other means than the product's. */
async function seenFromOutside({ organizationId, personIds }: Settled, key: string, on: Day) {
  const values = [organizationId, formatDay(on)];
  const inForce = `from_on <= $2::date and (until_on is null or until_on > $2::date)`;
  const placed = await store.look<{ tree: string; grid_id: string; path: string }>(
    `select tree, grid_id, path from placement where organization_id = $1 and ${inForce}`,
    values,
  );
  const pathsOf = (gridId: string) =>
    Object.fromEntries(
      placed.filter((row) => row.grid_id === gridId).map(({ tree, path }) => [tree, path]),
    );
  const personId = personIds.get(key) ?? '';
  const rows = await store.look<{
    appointmentId: string;
    postId: string;
    kind: string;
    body: string | null;
    gridId: string;
    acting: boolean;
  }>(
    `select a.id as "appointmentId", p.id as "postId", p.kind, p.body, p.grid_id as "gridId", a.acting
     from (select * from appointment where organization_id = $1 and ${inForce}) a
     join post p on p.organization_id = a.organization_id and p.id = a.post_id where a.person_id = $3`,
    [...values, personId],
  );
  const held = rows.map((row): HeldPost => ({ ...row, paths: pathsOf(row.gridId) }));
  const actor: Actor = { accountId: '', organizationId, personId, held };
  const allowed = (action: Action, gridId: string) =>
    may(lighthouse.posts, actor, action, { gridId, paths: pathsOf(gridId) }).ok;
  // An outside body's own cases are those it was handed, not those of the grid where it stands.
  const reads = (posts: readonly HeldPost[], gridId: string) =>
    may(lighthouse.posts, { ...actor, held: posts }, 'case.read', {
      gridId,
      paths: pathsOf(gridId),
    }).ok;
  const ours = held.filter(({ kind }) => !onlyHandedTo.includes(kind));
  const readsAll = (gridId: string) => reads(ours, gridId);
  /** Whoever heads a line over one of these posts, there where he reads. */
  const supervises = (gridId: string, concerned: readonly string[]) =>
    held.some(
      (each) =>
        supervisors.includes(each.kind) &&
        reads([each], gridId) &&
        concerned.some((kind) => headsOver(each.kind, kind)),
    );
  return { actor, allowed, readsAll, supervises };
}

const onlyHandedTo = lighthouse.posts
  .filter(({ outside, grants }) => outside && grants['case.read'] === 'own')
  .map(({ id }) => id);
const supervisors = lighthouse.posts
  .filter(({ outside, grants }) => !outside && grants['case.supervise'] !== undefined)
  .map(({ id }) => id);
const headsOver = (head: string, kind: string) =>
  lighthouse.lines.some(
    ({ order }) => order.includes(head) && order.indexOf(kind) > order.indexOf(head),
  );
const confidential = lighthouse.caseKinds
  .filter(({ sensitivity }) => ['sensitive', 'restricted'].includes(sensitivity ?? 'none'))
  .map(({ id }) => id);

async function expectExactly(settled: Settled, key: string, on: Day): Promise<void> {
  const { code: organization, organizationId, callAs } = settled;
  const { actor, allowed, readsAll, supervises } = await seenFromOutside(settled, key, on);
  const posts = new Set(actor.held.map(({ postId }) => postId));
  const cases = await store.look<{
    id: string;
    kind: string;
    grid: string;
    turn: string | null;
    holder: string | null;
    receiver: string | null;
    /** The kinds of the posts in whose hands it lies, and of those that its first receiver holds. */
    hands: string[];
  }>(
    `select c.id, c.kind, c.grid_id as grid, c.turn_post_id as turn, c.holder_post_id as holder,
       c.first_receiver_id as receiver,
       array(select p.kind from post p where p.organization_id = $1
         and (p.id in (c.turn_post_id, c.holder_post_id) or p.id in (
           select post_id from appointment where organization_id = $1 and person_id = c.first_receiver_id
             and from_on <= $2::date and (until_on is null or until_on > $2::date)))) as hands
     from cases c where c.organization_id = $1 order by c.id`,
    [organizationId, formatDay(on)],
  );
  const concerned = ({ turn, holder, receiver }: (typeof cases)[number]) =>
    posts.has(turn ?? '') || posts.has(holder ?? '') || receiver === actor.personId;
  const granted = ({ kind, grid, hands }: (typeof cases)[number]) =>
    supervises(grid, hands) || (!confidential.includes(kind) && readsAll(grid));
  const expected = cases.filter((each) => concerned(each) || granted(each)).map(({ id }) => id);

  const call = callAs(key);
  const inbox = await call.case.inbox({ organization, view: 'all', limit: 200 });
  const listed = new Set(inbox.rows.map(({ id }) => id));
  const who = `${key} on ${formatDay(on)}: ${JSON.stringify(actor.held)}`;
  expect([...listed].toSorted(), who).toEqual(expected);
  expect([inbox.total, inbox.counts.all]).toEqual([listed.size, listed.size]);
  const counted = await call.case.openByGrid({ organization });
  expect(Object.values(counted).reduce((sum, n) => sum + n, 0)).toBe(listed.size);
  for (const { id } of cases) {
    const opened = await call.case.detail({ organization, caseId: id }).then(
      () => true,
      () => false,
    );
    expect(opened, who).toBe(listed.has(id));
  }

  const records = await store.look<{ id: string; grid: string; by: string }>(
    'select id, grid_id as grid, performer_id as by from record where organization_id = $1',
    [organizationId],
  );
  const readable = records
    .filter(({ grid, by }) => by === actor.personId || allowed('record.read', grid))
    .map(({ id }) => id);
  if (!maySomewhere(lighthouse.posts, actor, 'record.read')) {
    const refused = await refusalFrom(call.record.list({ organization, limit: 100 }));
    expect(refused.code, who).toBe('post.not-entitled');
    return;
  }
  const list = await call.record.list({ organization, limit: 100 });
  expect(list.rows.map(({ id }) => id).toSorted(), who).toEqual(readable.toSorted());
  expect(list.total).toBe(readable.length);
}

it(
  'in any tree, with any posts on any day, everybody reads exactly what may allows',
  { timeout: 1_800_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const settled = await settle(world);
        for (const later of [0, ...world.days]) {
          settled.clock.moveTo(firstMorning + later * DAY);
          for (const key of [...personKeys, 'administrator'])
            await expectExactly(settled, key, firstDay + later);
        }
        expect(settled.faults).toEqual([]);
      }),
      runsOf(8, 200),
    );
  },
);
