import { describe, expect, it } from 'vitest';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { caseWork } from '../testing/cases.ts';
import { lighthouseHouse, refusalFrom, testClock } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { checked, recordWork, walked } from '../testing/records.ts';

const store = await testDatabase();
let houses = 0;

async function evening() {
  houses += 1;
  const clock = testClock(at('2026-03-11T22:00+08:00'));
  const house = await lighthouseHouse(store, { code: `keep-${houses}`, clock });
  const { callAs, command, code: organization } = house;
  const records = recordWork(house);
  return {
    house,
    clock,
    records,
    cases: caseWork(house, store),
    withdraw: (person: LighthousePerson, recordId: string, version = 1) =>
      callAs(person).record.withdraw({ ...command(), recordId, version }),
    correct: (person: LighthousePerson, recordId: string, change: object = {}) =>
      callAs(person).record.correct({
        ...command(),
        recordId,
        correctedId: newId(clock.now()),
        version: 1,
        answers: checked(),
        reason: '看错了灯位',
        ...change,
      }),
    confidential: (person: LighthousePerson, recordId: string) =>
      callAs(person).record.confidential({ organization, recordId, purpose: '安排谈心' }),
  };
}

const leaking = checked({ 'roof-dry': { result: 'fail', note: '滴水' } });
const minutes = (n: number) => at('2026-03-11T22:00+08:00') + n * 60_000;

describe('taking a record back', () => {
  it('within ten minutes takes its case with it, while nobody has taken that on', async () => {
    const { records, withdraw, clock, cases } = await evening();
    const { id, raised } = await records.enter('keeper', { answers: leaking });
    clock.moveTo(minutes(10));
    expect(await withdraw('keeper', id)).toEqual({
      id,
      withdrawnAt: minutes(10),
      withdrawnCases: [{ id: raised[0]!.id, number: raised[0]!.number }],
    });
    expect(await cases.detail('keeper', raised[0]!.id)).toMatchObject({
      stage: 'closed',
      ending: 'withdrawn',
    });
    expect((await records.list('keeper')).total).toBe(0);
    expect(await records.detail('keeper', id)).toMatchObject({
      standing: 'withdrawn',
      mayWithdraw: false,
      mayCorrect: false,
    });
  });

  it('leaves a case that somebody has taken on', async () => {
    const { records, withdraw, cases } = await evening();
    const { id, raised } = await records.enter('keeper', { answers: leaking });
    await cases.act('secondKeeper', raised[0]!.id, { type: 'take-on' });
    expect((await withdraw('keeper', id)).withdrawnCases).toEqual([]);
    expect((await cases.detail('keeper', raised[0]!.id)).stage).toBe('in-treatment');
  });

  it('what it had replaced stands again', async () => {
    const { records, withdraw, clock } = await evening();
    const first = await records.enter('keeper');
    clock.moveTo(minutes(5));
    const second = await records.enter('keeper', { answers: leaking });
    await withdraw('keeper', second.id);
    expect((await records.list('keeper')).rows).toMatchObject([
      { id: first.id, outcome: 'passed' },
    ]);
  });

  it('sent twice, it is done once', async () => {
    const { records, house } = await evening();
    const { id } = await records.enter('keeper', { answers: leaking });
    const input = { ...house.command(), recordId: id, version: 1 };
    const first = await house.callAs('keeper').record.withdraw(input);
    expect(await house.callAs('keeper').record.withdraw(input)).toEqual(first);
  });

  it.each<[string, LighthousePerson, number, number]>([
    ['record.correct-instead', 'keeper', 11, 1],
    ['record.not-yours', 'secondKeeper', 1, 1],
    ['record.changed', 'keeper', 1, 2],
    ['record.not-found', 'siblingKeeper', 1, 1],
  ])('%s: %s after %d minutes', async (code, person, after, version) => {
    const { records, withdraw, clock } = await evening();
    const { id } = await records.enter('keeper');
    clock.moveTo(minutes(after));
    expect((await refusalFrom(withdraw(person, id, version))).code).toBe(code);
    expect((await records.list('keeper')).total).toBe(1);
  });

  it('record.withdrawn and record.replaced: not twice', async () => {
    const { records, withdraw, correct } = await evening();
    const { id } = await records.enter('keeper');
    const { id: corrected } = await correct('keeper', id);
    expect((await refusalFrom(withdraw('keeper', id, 2))).code).toBe('record.replaced');
    await withdraw('keeper', corrected);
    expect((await refusalFrom(withdraw('keeper', corrected, 2))).code).toBe('record.withdrawn');
  });
});

describe('correcting a record', () => {
  it('keeps the first version and its reason; lists count the corrected one', async () => {
    const { records, correct, clock } = await evening();
    const { id } = await records.enter('keeper');
    clock.moveTo(minutes(90));
    const corrected = await correct('secondKeeper', id, { answers: leaking });
    expect(corrected).toMatchObject({ outcome: 'failed', replacesId: id, standing: 'stands' });
    expect(corrected.raised).toHaveLength(1);
    expect((await records.list('keeper')).rows.map((row) => row.id)).toEqual([corrected.id]);
    const detail = await records.detail('keeper', corrected.id);
    expect(detail.versions).toMatchObject([
      { id: corrected.id, performer: { name: '守二' }, standing: 'stands', reason: null },
      { id, performer: { name: '守一' }, standing: 'replaced', reason: '看错了灯位' },
    ]);
    expect(await records.detail('keeper', id)).toMatchObject({
      standing: 'replaced',
      outcome: 'passed',
      mayCorrect: false,
    });
  });

  it('a finding that was a mistake takes its case back; one that still stands keeps it, and tells it nothing', async () => {
    const { records, correct, cases } = await evening();
    const both = checked({
      'roof-dry': { result: 'fail', note: '滴水' },
      'anything-else': { result: 'fail', note: '门锁坏' },
    });
    const { id, raised } = await records.enter('keeper', { answers: both });
    const [leak, other] = ['roof-dry', 'anything-else'].map(
      (item) => raised.find(({ itemId }) => itemId === item)!.id,
    );
    const corrected = await correct('keeper', id, { answers: leaking });
    expect(corrected).toMatchObject({ raised: [], joined: [] });
    expect(await cases.detail('keeper', other!)).toMatchObject({ ending: 'withdrawn' });
    const kept = await cases.detail('keeper', leak!);
    expect(kept.stage).toBe('to-take-on');
    expect(kept.log.some(({ type }) => type === 'progressed')).toBe(false);
    expect(
      (await records.detail('keeper', corrected.id)).cases.map((each) => each.id).sort(),
    ).toEqual([leak, other].sort());
  });

  it.each<[string, LighthousePerson, number, object]>([
    ['record.reason-missing', 'keeper', 11, { reason: '' }],
    ['record.not-performer', 'northMaster', 1, {}],
    ['record.not-found', 'siblingKeeper', 1, {}],
    ['record.changed', 'keeper', 1, { version: 7 }],
    ['form.invalid', 'keeper', 1, { answers: { fields: {} } }],
    ['post.not-entitled', 'mechanic', 1, {}],
  ])('%s: %s after %d minutes', async (code, person, after, change) => {
    const { records, correct, clock } = await evening();
    const { id } = await records.enter('keeper');
    clock.moveTo(minutes(after));
    expect((await refusalFrom(correct(person, id, change))).code).toBe(code);
  });

  it('two corrections at once: one wins, the other is told', async () => {
    const { records, correct } = await evening();
    const { id } = await records.enter('keeper');
    const outcomes = await Promise.allSettled([correct('keeper', id), correct('secondKeeper', id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await records.list('keeper')).total).toBe(1);
  });
});

describe('what is confidential in a record', () => {
  const thinking = walked({
    thinking: '守一想家，已谈心',
    health: '膝伤',
    phone: '139 0000 1234',
    photos: [],
  });

  async function round() {
    const scene = await evening();
    const { id } = await scene.records.enter('keeper', { kind: 'round', answers: thinking });
    const readings = () =>
      store.look<{ purpose: string; fields: string[]; denied: boolean; person_id: string }>(
        'select purpose, fields, denied, person_id from reading where $1 = any(subject_ids) order by at, id',
        [id],
      );
    return { ...scene, id, readings };
  }

  it('R2-12 sensitive answers stand apart from the record, with the day on which they go', async () => {
    const { id } = await round();
    const [row] = await store.look<{ answers: { fields: object }; erase_on: string }>(
      `select answers, erase_on::text from record where id = $1`,
      [id],
    );
    expect(row).toMatchObject({
      answers: { fields: { safety: '正常', weather: 'calm', phone: '139 0000 1234' } },
      erase_on: '2028-03-11',
    });
    expect(JSON.stringify(row)).not.toMatch(/想家|膝伤/);
    expect(
      await store.look(
        `select field, value, erase_on::text from sensitive_value where subject_id = $1 order by field`,
        [id],
      ),
    ).toEqual([
      { field: 'health', value: '膝伤', erase_on: '2028-03-11' },
      { field: 'thinking', value: '守一想家，已谈心', erase_on: '2028-03-11' },
    ]);
  });

  it('R5-07 the page says that there is something, and not what', async () => {
    const { records, id } = await round();
    const seen = await records.detail('northMaster', id);
    expect(JSON.stringify(seen)).not.toMatch(/想家|膝伤|1234/);
    expect([...seen.withheld].sort()).toEqual(['health', 'phone', 'thinking']);
    expect(seen.mayReadConfidential).toBe(false);
    expect(
      seen.fields
        .filter(({ withheld }) => withheld)
        .map((field) => field.id)
        .sort(),
    ).toEqual(['health', 'phone', 'thinking']);
    const own = await records.detail('keeper', id);
    expect(own.fields.find((field) => field.id === 'phone')?.value).toBe('139 0000 1234');
    expect([...own.withheld].sort()).toEqual(['health', 'thinking']);
  });

  it('who may, reads it for a purpose; one entry for one answer', async () => {
    const { confidential, id, readings, house } = await round();
    expect(await confidential('coastHead', id)).toEqual({
      id,
      fields: { thinking: '守一想家，已谈心', health: '膝伤', phone: '139 0000 1234' },
    });
    const rows = await readings();
    expect(rows).toMatchObject([
      { purpose: '安排谈心', denied: false, person_id: house.person('coastHead') },
    ]);
    expect([...rows[0]!.fields].sort()).toEqual(['health', 'phone', 'thinking']);
    expect(JSON.stringify(rows)).not.toMatch(/想家|膝伤|1234/);
  });

  it.each<[string, LighthousePerson]>([
    ['record.confidential-not-granted', 'northMaster'],
    ['record.confidential-not-granted', 'secondKeeper'],
    ['record.not-found', 'siblingKeeper'],
  ])('%s: %s, and the try is noted', async (code, person) => {
    const { confidential, id, readings, house } = await round();
    expect((await refusalFrom(confidential(person, id))).code).toBe(code);
    expect(await readings()).toMatchObject([{ denied: true, person_id: house.person(person) }]);
  });

  it('a correction by somebody who does not see it leaves it as it was', async () => {
    const { correct, confidential, id } = await round();
    const answers = walked({ safety: '灯暗' });
    const { id: corrected } = await correct('secondKeeper', id, { answers });
    expect((await confidential('coastHead', corrected)).fields).toEqual({
      thinking: '守一想家，已谈心',
      health: '膝伤',
      phone: '139 0000 1234',
    });
    const cleared = await correct('keeper', corrected, {
      answers: walked({ health: null, thinking: '已回家' }),
    });
    expect((await confidential('coastHead', cleared.id)).fields).toEqual({
      thinking: '已回家',
      phone: '139 0000 1234',
    });
  });
});
