import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { DAY } from '@wangge/grid/time';
import { caseWork, type SentCommand } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { columnsOf } from './columns.ts';

const store = await testDatabase();

let house: House;
let work: ReturnType<typeof caseWork>;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'log' });
  work = caseWork(house, store);
});

const people = [
  'keeper',
  'northMaster',
  'coastHead',
  'routeEngineer',
  'engineer',
  'minister',
] as const;

const dayText = (inDays: number) =>
  new Date(house.clock.now() + inDays * DAY).toISOString().slice(0, 10);

/** What somebody may try; most of it is refused most of the time, which is part of the property. */
const attempts: ReadonlyArray<() => SentCommand> = [
  () => ({ type: 'accept', next: 'dispatch' }),
  () => ({ type: 'accept', next: 'self' }),
  () => ({ type: 'dispatch', postId: house.post('route-engineer'), body: 'engineers', note: '' }),
  () => ({ type: 'dispatch', postId: house.post('n1-keeper'), body: 'keepers', note: '' }),
  () => ({ type: 'take-on' }),
  () => ({ type: 'return', reason: 'not-ours', note: '不归我' }),
  () => ({ type: 'hand-over', postId: house.post('coast-head'), plan: '方案', opinion: '意见' }),
  () => ({ type: 'hand-up', postId: house.post('minister'), plan: '方案', opinion: '意见' }),
  () => ({ type: 'note-progress', text: '进展' }),
  () => ({ type: 'answer', text: '答复' }),
  () => ({ type: 'note-reason', text: '原因' }),
  () => ({ type: 'request-extension', untilOn: dayText(3), reason: '等' }),
  () => ({ type: 'decide-extension', approve: true, note: '' }),
  () => ({ type: 'request-suspension', untilOn: dayText(9), reason: '等' }),
  () => ({ type: 'decide-suspension', approve: true, note: '' }),
  () => ({ type: 'resume', note: '' }),
  () => ({ type: 'treat', solution: '办法', result: '结果', effect: '' }),
  () => ({ type: 'verify', passed: false, text: '不行' }),
  () => ({ type: 'verify', passed: true, text: '好' }),
  () => ({ type: 'urge', text: '快' }),
  () => ({ type: 'reopen', reason: '反弹' }),
  () => ({ type: 'regrade', grade: 'grave', reason: '加重' }),
];

const step = fc.record({
  /** Mostly whoever’s turn it is; sometimes anybody. */
  stranger: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
  person: fc.constantFrom<LighthousePerson>(...people),
  attempt: fc.nat(1000),
  photo: fc.boolean(),
  hours: fc.integer({ min: 0, max: 30 }),
});

/** Whose turn it is, by the title of the post. */
async function turnOf(id: string, otherwise: LighthousePerson): Promise<LighthousePerson> {
  const { turn } = await work.detail('coastHead', id);
  return people.find((each) => house.person(each) === turn?.personId) ?? otherwise;
}

/** One of the commands that the page offers to this person, else any. */
async function drawn(person: LighthousePerson, id: string, attempt: number): Promise<SentCommand> {
  const { ready } = (await work.detail(person, id)).commands;
  const offered = attempts.map((make) => make()).filter(({ type }) => ready.includes(type));
  return offered[attempt % offered.length] ?? attempts[attempt % attempts.length]!();
}

it('不管按什么次序办，折叠日志总是现状，列总是现状的列，版次总是写下的命令数', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const fileIds = [await work.photo('keeper')];
      const id = await work.raise('keeper', { kind: 'lamp-out', fileIds });
      let won = 0;
      for (const { stranger, person: anybody, attempt, photo, hours } of steps) {
        house.clock.moveTo(house.clock.now() + hours * 3_600_000);
        const person = stranger ? anybody : await turnOf(id, anybody);
        const sent = await drawn(person, id, attempt);
        const photos = photo ? [await work.photo(person)] : [];
        const outcome = work.act(person, id, sent, photos);
        won += await outcome.then(
          () => 1,
          () => refusalFrom(outcome).then(() => 0),
        );
      }
      done += won;
      const { state, folded } = await work.stored(id);
      expect(folded).toEqual(state);
      const [row] = await store.look<{ due: string | null; seqs: number[]; commands: number }>(
        `select version, stage, ending, turn_post_id as turn, holder_post_id as holder, holder_tier as tier,
           extract(epoch from due_at) * 1000 as due, grade,
           (select array_agg(seq order by seq) from case_log where case_id = cases.id) as seqs,
           (select count(distinct command_id)::int from case_log where case_id = cases.id) as commands
         from cases where id = $1`,
        [id],
      );
      const columns = columnsOf(state);
      expect({
        ...row,
        due: row?.due == null ? null : Number(row.due),
        seqs: null,
        commands: null,
      }).toEqual({
        version: row?.commands,
        stage: columns.stage,
        ending: columns.ending,
        turn: columns.turnPostId,
        holder: columns.holderPostId,
        tier: columns.holderTier,
        due: columns.dueAt,
        grade: columns.grade,
        seqs: null,
        commands: null,
      });
      // A command that changed nothing is in no log and makes no version.
      expect(row?.commands).toBeLessThanOrEqual(won + 1);
      const seqs = row?.seqs ?? [];
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }),
    { numRuns: 8, endOnFailure: true, seed: 20260311 },
  );
  // The property says little unless something was done.
  expect(done).toBeGreaterThan(25);
  expect(house.faults).toEqual([]);
}, 60_000);
