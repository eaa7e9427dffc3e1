import { describe, expect, it } from 'vitest';
import { at, day } from '../testing/at.ts';
import { coast, type CoastGrid } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { actorOf } from '../testing/people.ts';
import type { RecordFact } from './fact.ts';
import { makeRecord, type MakeRecord, type RecordWorld } from './make.ts';
import { recordForm } from './record-form.ts';
import type { WorkRecord } from './record.ts';

const items = Object.fromEntries(
  lighthouse.forms[0]!.items!.map((item) => [item.id, { result: 'pass' }]),
);
const passing = { fields: { 'keepers-present': 2 }, items };
const failing = {
  fields: { 'keepers-present': 2 },
  items: { ...items, 'roof-dry': { result: 'fail', note: '滴水' } },
};
const tonight = at('2026-03-02T22:00+08:00');
const keeper = actorOf('p1', [{ kind: 'keeper', grid: 'lamp-1' }]);
const world = (extra: Partial<RecordWorld> = {}, grid: CoastGrid = 'lamp-1'): RecordWorld => ({
  actor: keeper,
  grid: { gridId: grid, paths: coast.paths[grid] },
  offsetMinutes: 480,
  at: tonight,
  standing: [],
  ...extra,
});
const check = (extra: Partial<MakeRecord> = {}): MakeRecord => ({
  id: 'r1',
  kind: 'nightly-check',
  answers: passing,
  ...extra,
});
const round = (fields: Record<string, unknown>, more?: object): MakeRecord => ({
  id: 'r1',
  kind: 'round',
  answers: { fields, ...more },
});
const facts = (command: MakeRecord, scene: RecordWorld): readonly RecordFact[] => {
  const outcome = makeRecord(lighthouse, command, scene);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const made = (command: MakeRecord, scene: RecordWorld = world()): WorkRecord => {
  const [fact] = facts(command, scene);
  return (fact as Extract<RecordFact, { type: 'record-made' }>).record;
};

describe('making a record', () => {
  it('R5-06 a check is kept with its grid, performer, times, outcome and revision', () => {
    expect(facts(check(), world())).toEqual([
      {
        type: 'record-made',
        record: {
          id: 'r1',
          kind: 'nightly-check',
          formId: 'lamp-checklist',
          policyRevision: 'lighthouse-1',
          gridId: 'lamp-1',
          performerId: 'p1',
          performedAt: tonight,
          deviceAt: null,
          enteredAt: tonight,
          clock: 'server',
          dutyDay: day('2026-03-02'),
          late: false,
          outcome: 'passed',
          answers: passing,
          version: 1,
          withdrawnAt: null,
          correctsId: null,
        },
      },
    ]);
  });

  it.each<[string, MakeRecord, string]>([
    ['all items pass', check(), 'passed'],
    ['one item fails', check({ answers: failing }), 'failed'],
    ['R5-07 a round without checklist is done', round({ safety: '正常', weather: 'calm' }), 'done'],
    [
      'a round with a checklist is judged by it',
      round(
        { safety: '正常', weather: 'calm', checklists: ['lamp-checklist'], 'keepers-present': 2 },
        { items },
      ),
      'passed',
    ],
    ['nobody answers, and nothing else is required', round({ nobody: true }), 'nobody-there'],
  ])('outcome: %s', (_, command, outcome) => {
    expect(made(command).outcome).toBe(outcome);
  });

  it('a stored record gives back the form it was filled in with', () => {
    const kind = lighthouse.recordKinds.find((candidate) => candidate.id === 'round')!;
    const form = recordForm(lighthouse.forms, kind, { checklists: ['lamp-checklist'] });
    expect(
      form.ok && [
        form.value.id,
        form.value.items?.length,
        form.value.groups?.length,
        form.value.fields.map((field) => field.id).includes('keepers-present'),
      ],
    ).toEqual(['round-sheet', 6, 2, true]);
    expect(recordForm(lighthouse.forms, kind, {})).toMatchObject({
      ok: true,
      value: { id: 'round-sheet' },
    });
  });

  it.each<[string, MakeRecord, RecordWorld]>([
    ['record.unknown-kind', check({ kind: 'nosuch' }), world()],
    [
      'record.not-performer',
      check(),
      world({ actor: actorOf('p2', [{ kind: 'keeper', grid: 'lamp-2' }]) }),
    ],
    [
      'record.not-performer',
      check(),
      world({ actor: actorOf('p2', [{ kind: 'station-master', grid: 'north' }]) }),
    ],
    ['record.in-future', check({ statedAt: tonight + 6 * 60_000 }), world()],
    [
      'record.unknown-checklist',
      round({ safety: '正常', weather: 'calm', checklists: ['round-sheet'] }),
      world(),
    ],
    ['form.invalid', check({ answers: { fields: {} } }), world()],
    ['form.invalid', round({ nobody: false }), world()],
    ['form.invalid', round({ nobody: true, weather: 'fog' }), world()],
  ])('%s is refused', (code, command, scene) => {
    expect(makeRecord(lighthouse, command, scene)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('all errors of an entry come at once, also where nobody might have been there', () => {
    expect(makeRecord(lighthouse, round({ phone: '1' }), world())).toMatchObject({
      refusal: {
        details: { phone: 'field.phone', safety: 'field.required', weather: 'field.required' },
      },
    });
  });

  it('a round may be made by whoever the second tree brings there', () => {
    const engineer = actorOf('p3', [{ kind: 'route-engineer', grid: 'red-route' }]);
    const command = round({ safety: '正常', weather: 'calm' });
    expect(makeRecord(lighthouse, command, world({ actor: engineer }, 'lamp-3')).ok).toBe(true);
    expect(makeRecord(lighthouse, command, world({ actor: engineer }, 'lamp-2')).ok).toBe(false);
  });
});

describe('one record per grid and duty day', () => {
  const first = made(
    check({ id: 'r0', answers: failing }),
    world({ at: at('2026-03-02T21:40+08:00') }),
  );

  it('R3-10 a second check of the same night replaces the first, which is kept', () => {
    const [fact, replaced] = facts(
      check(),
      world({ standing: [first], at: at('2026-03-03T06:00+08:00') }),
    );
    expect(fact).toMatchObject({
      record: { id: 'r1', correctsId: 'r0', dutyDay: day('2026-03-02') },
    });
    expect(replaced).toEqual({
      type: 'record-replaced',
      recordId: 'r0',
      byId: 'r1',
      reason: null,
      by: 'p1',
      at: at('2026-03-03T06:00+08:00'),
    });
  });

  it('an earlier one that arrives later, off line, does not overrule the later one', () => {
    const phone = {
      deviceAt: at('2026-03-02T21:00+08:00'),
      phoneNow: at('2026-03-02T23:00+08:00'),
    };
    const [fact, replaced] = facts(
      check({ phone }),
      world({ standing: [first], at: at('2026-03-02T23:00+08:00') }),
    );
    expect(fact).toMatchObject({ record: { id: 'r1', correctsId: null } });
    expect(replaced).toMatchObject({ recordId: 'r1', byId: 'r0' });
  });

  it('the next night stands beside it, and rounds never replace each other', () => {
    expect(
      facts(check(), world({ standing: [first], at: at('2026-03-03T22:00+08:00') })),
    ).toHaveLength(1);
    const earlier = made(round({ safety: '正常', weather: 'calm' }));
    expect(
      facts(
        { ...round({ safety: '正常', weather: 'calm' }), id: 'r2' },
        world({ standing: [earlier] }),
      ),
    ).toHaveLength(1);
  });
});
