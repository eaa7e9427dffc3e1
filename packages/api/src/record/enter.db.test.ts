import { describe, expect, it } from 'vitest';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, testClock } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { checked, recordWork, walked } from '../testing/records.ts';

const store = await testDatabase();
let houses = 0;

/** An evening in March, in a house of its own. */
async function evening(now = '2026-03-11T22:00+08:00') {
  houses += 1;
  const clock = testClock(at(now));
  const house = await lighthouseHouse(store, { code: `enter-${houses}`, clock });
  return { house, clock, records: recordWork(house), cases: caseWork(house, store) };
}

const leaking = checked({ 'roof-dry': { result: 'fail', note: '床头滴水' } });

describe('entering a check', () => {
  it('R5-06 is kept with outcome, duty day and times, and nothing follows when all passes', async () => {
    const { records } = await evening();
    const entered = await records.enter('keeper');
    expect(entered).toMatchObject({
      outcome: 'passed',
      dutyDay: day('2026-03-11'),
      performedAt: at('2026-03-11T22:00+08:00'),
      clock: 'server',
      late: false,
      standing: 'stands',
      replacesId: null,
      raised: [],
      joined: [],
      withdrawUntil: at('2026-03-11T22:10+08:00'),
    });
  });

  it.each([
    ['2026-03-11T21:29+08:00', true],
    ['2026-03-11T21:30+08:00', false],
  ])(
    'made at %s, outside its hours: %o; it is taken and listed either way',
    async (now, outside) => {
      const { records, house } = await evening(now);
      expect(await records.enter('keeper')).toMatchObject({ outsideWindow: outside });
      const { made } = await house.callAs('keeper').record.mine({ organization: house.code });
      expect(made).toMatchObject([{ standing: 'stands', outsideWindow: outside }]);
    },
  );

  it('R3-11 a failing item raises one case, and says who treats it until when', async () => {
    const { records, house } = await evening();
    const { outcome, raised, joined } = await records.enter('keeper', { answers: leaking });
    expect(outcome).toBe('failed');
    expect(joined).toEqual([]);
    expect(raised).toMatchObject([
      {
        itemId: 'roof-dry',
        title: '床头滴水',
        grade: { id: 'plain' },
        stage: 'to-take-on',
        treats: { body: { id: 'keepers' } },
        // Wednesday 11 March and three working days.
        dueAt: at('2026-03-17T00:00+08:00'),
      },
    ]);
    expect(raised[0]?.number).toMatch(/^LH260311-/);
    const detail = await house
      .callAs('keeper')
      .case.detail({ organization: house.code, caseId: raised[0]!.id });
    expect(detail).toMatchObject({
      source: 'check',
      place: '北一灯',
      content: { text: '床头滴水' },
      firstReceiver: { name: '守一' },
    });
  });

  it('R3-11 the same item on the next night joins the case that is open, and raises none', async () => {
    const { records, clock, cases } = await evening();
    const first = await records.enter('keeper', { answers: leaking });
    clock.moveTo(at('2026-03-12T22:00+08:00'));
    const answers = checked({ 'roof-dry': { result: 'fail', note: '还在滴' } });
    const second = await records.enter('secondKeeper', { answers });
    expect(second.raised).toEqual([]);
    expect(second.joined.map(({ id }) => id)).toEqual(first.raised.map(({ id }) => id));
    const { log } = await cases.detail('keeper', first.raised[0]!.id);
    expect(log[0]).toMatchObject({ type: 'progressed', fact: { text: '还在滴' } });
  });

  it('R3-10 a second check of the same night takes the place of the first, which is kept', async () => {
    const { records, clock } = await evening();
    const first = await records.enter('keeper');
    clock.moveTo(at('2026-03-12T06:00+08:00'));
    const second = await records.enter('secondKeeper', { answers: leaking });
    expect(second).toMatchObject({ dutyDay: day('2026-03-11'), replacesId: first.id });
    expect((await records.list('keeper')).rows.map(({ id }) => id)).toEqual([second.id]);
    const { rows } = await records.list('keeper', { all: true });
    expect(rows.map(({ id, standing }) => [id, standing])).toEqual([
      [second.id, 'stands'],
      [first.id, 'replaced'],
    ]);
  });

  it('two checks of the same night at once leave one that stands, and one case', async () => {
    const { records, cases } = await evening();
    const both = await Promise.all([
      records.enter('keeper', { answers: leaking }),
      records.enter('secondKeeper', { answers: leaking }),
    ]);
    expect((await records.list('keeper')).total).toBe(1);
    expect(
      new Set(both.flatMap((each) => [...each.raised, ...each.joined]).map(({ id }) => id)).size,
    ).toBe(1);
    expect((await cases.inbox('keeper')).counts.all).toBe(1);
  });

  it('sent twice, it is done once and answered the same', async () => {
    const { records, house, cases } = await evening();
    const input = records.input({ answers: leaking });
    const first = await house.callAs('keeper').record.enter(input);
    const second = await house.callAs('keeper').record.enter(input);
    expect(second).toEqual(first);
    expect((await records.list('keeper')).total).toBe(1);
    expect((await cases.inbox('keeper')).counts.all).toBe(1);
  });

  it('photos of a failing item go with the record and its case', async () => {
    const { records, cases } = await evening();
    const photo = await cases.photo('keeper');
    const answers = checked({
      'lamp-burns': { result: 'fail', choice: 'dark', photos: [photo] },
    });
    const { id, raised } = await records.enter('keeper', { answers });
    const item = (await records.detail('keeper', id)).items.find(
      (each) => each.id === 'lamp-burns',
    );
    expect(item).toMatchObject({
      result: 'fail',
      choice: { id: 'dark' },
      grade: { id: 'grave' },
      photos: [{ fileId: photo, by: { name: '守一' } }],
      case: { id: raised[0]!.id },
    });
    expect(
      await store.look('select subject_kind, phase from attachment where file_id = $1 order by 1', [
        photo,
      ]),
    ).toEqual([
      { subject_kind: 'case', phase: 'before' },
      { subject_kind: 'record', phase: 'before' },
    ]);
  });
});

describe('entered off line', () => {
  it('the corrected time of the phone decides the duty day', async () => {
    const { records } = await evening('2026-03-12T13:00+08:00');
    const present = at('2026-03-12T13:20+08:00');
    const deviceAt = at('2026-03-11T22:25+08:00');
    expect(await records.send('keeper', present, { deviceAt })).toMatchObject({
      clock: 'corrected',
      performedAt: at('2026-03-11T22:05+08:00'),
      enteredAt: at('2026-03-12T13:00+08:00'),
      dutyDay: day('2026-03-11'),
      late: false,
    });
  });

  it.each([
    ['the phone does not say what time it is now', null],
    ['its clock ran backwards', at('2026-03-11T20:00+08:00')],
  ])('one that cannot be corrected is marked, not moved: %s', async (_, present) => {
    const { records } = await evening('2026-03-12T13:00+08:00');
    const deviceAt = at('2026-03-11T22:25+08:00');
    expect(await records.send('keeper', present, { deviceAt })).toMatchObject({
      clock: 'uncorrected',
      dutyDay: day('2026-03-12'),
    });
  });

  it('R4-35 work of yesterday, entered today, is late', async () => {
    const { records } = await evening('2026-03-12T13:00+08:00');
    const statedAt = at('2026-03-11T22:00+08:00');
    expect(await records.enter('keeper', { statedAt })).toMatchObject({
      dutyDay: day('2026-03-11'),
      late: true,
    });
  });
});

describe('what is refused', () => {
  it.each<
    [string, LighthousePerson, (house: Awaited<ReturnType<typeof evening>>['house']) => object]
  >([
    ['record.unknown-kind', 'keeper', () => ({ kind: 'nosuch' })],
    ['record.not-performer', 'siblingKeeper', () => ({})],
    ['record.not-performer', 'northMaster', () => ({})],
    ['record.in-future', 'keeper', () => ({ statedAt: at('2026-03-11T23:00+08:00') })],
    [
      'record.unknown-checklist',
      'keeper',
      () => ({ kind: 'round', answers: walked({ checklists: ['round-sheet'] }) }),
    ],
    ['form.invalid', 'keeper', () => ({ answers: { fields: {} } })],
    ['grid.not-found', 'keeper', () => ({ gridId: newId(at('2026-03-11T10:00+08:00')) })],
    ['record.wrong-level', 'northMaster', (house) => ({ gridId: house.grid('n') })],
    ['file.not-found', 'keeper', () => ({ fileIds: [newId(at('2026-03-11T10:00+08:00'))] })],
    ['file.not-found', 'keeper', () => ({ kind: 'round', answers: walked({ photos: ['no id'] }) })],
    ['post.not-entitled', 'mechanic', () => ({})],
    ['post.not-entitled', 'former', () => ({})],
    ['post.not-entitled', 'future', () => ({})],
  ])('%s: %s', async (code, person, change) => {
    const { records, house } = await evening();
    expect((await refusalFrom(records.enter(person, change(house)))).code).toBe(code);
    expect(
      await store.look('select from record where organization_id = $1', [house.organizationId]),
    ).toEqual([]);
    expect(
      await store.look('select from cases where organization_id = $1', [house.organizationId]),
    ).toEqual([]);
  });

  it('somebody else’s photo', async () => {
    const { records, cases } = await evening();
    const fileIds = [await cases.photo('secondKeeper')];
    expect((await refusalFrom(records.enter('keeper', { fileIds }))).code).toBe('file.not-found');
  });

  it('an id that is taken, and a command that meant something else', async () => {
    const { records, house } = await evening();
    const { id } = await records.enter('keeper', { kind: 'round', answers: walked() });
    expect(
      (
        await refusalFrom(
          records.enter('keeper', { recordId: id, kind: 'round', answers: walked() }),
        )
      ).code,
    ).toBe('record.id-taken');
    const { command } = house;
    const same = command();
    await records.enter('keeper', { ...same });
    expect((await refusalFrom(records.enter('secondKeeper', { ...same }))).code).toBe(
      'command.reused',
    );
  });

  it('a case that nobody answers for takes the record with it: neither is there', async () => {
    const { records, house } = await evening();
    await store.look(
      `update appointment set until_on = '2026-01-01' from post
       where post.id = appointment.post_id and post.organization_id = $1
         and post.kind in ('station-master', 'coast-head', 'chief-engineer', 'route-engineer')`,
      [house.organizationId],
    );
    const photo = await caseWork(house, store).photo('keeper');
    const answers = checked({ 'lamp-burns': { result: 'fail', choice: 'dark', photos: [photo] } });
    expect((await refusalFrom(records.enter('keeper', { answers }))).code).toBe(
      'case.nobody-answers',
    );
    expect(
      await store.look('select from record where organization_id = $1', [house.organizationId]),
    ).toEqual([]);
  });
});
