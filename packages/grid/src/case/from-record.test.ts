import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from '../form/form.ts';
import type { WorkRecord } from '../record/record.ts';
import { at, day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { casesFromRecord, type RaisingScene, withdrawnWith } from './from-record.ts';

const form = lighthouse.forms.find((each) => each.id === 'lamp-checklist')!;
const scene: RaisingScene = { form, place: '一号灯', channel: 'patrol', openCases: [] };
const record = (
  items: Record<string, ItemAnswer>,
  extra: Partial<WorkRecord> = {},
): WorkRecord => ({
  id: 'r1',
  kind: 'nightly-check',
  formId: 'lamp-checklist',
  policyRevision: 'lighthouse-1',
  gridId: 'lamp-1',
  performerId: 'p1',
  performedAt: at('2026-03-02T22:00+08:00'),
  deviceAt: null,
  enteredAt: at('2026-03-02T22:00+08:00'),
  clock: 'server',
  dutyDay: day('2026-03-02'),
  late: false,
  outcome: 'failed',
  answers: { fields: {}, items },
  version: 1,
  withdrawnAt: null,
  correctsId: null,
  ...extra,
});
const from = (items: Record<string, ItemAnswer>, extra: Partial<RaisingScene> = {}) =>
  casesFromRecord(lighthouse, record(items), { ...scene, ...extra });

describe('a failing item raises a case by rule', () => {
  it('R3-11 kind, grade, body, limit, words and photos come from the item', () => {
    expect(
      from({
        'lamp-burns': { result: 'fail', choice: 'dark', note: '灯芯断了', photos: ['f1', 'f2'] },
      }),
    ).toEqual({
      raised: [
        {
          command: {
            type: 'raise',
            kind: 'lamp-out',
            grade: 'grave',
            marks: [],
            gridId: 'lamp-1',
            place: '一号灯',
            channel: 'patrol',
            finding: 'proactive',
            content: { title: '灯器故障：不亮', text: '灯芯断了' },
            source: 'check',
            recordId: 'r1',
            itemId: 'lamp-burns',
            body: 'engineers',
            due: { unit: 'continuous-hour', value: 2, atOnce: true, moves: false },
            photosBefore: 2,
          },
          photos: ['f1', 'f2'],
        },
      ],
      joined: [],
    });
  });

  it.each<[string, Record<string, ItemAnswer>, readonly string[]]>([
    [
      'passing and not applicable items raise nothing',
      { 'lamp-burns': { result: 'pass' }, 'radio-works': { result: 'not-applicable' } },
      [],
    ],
    [
      'R5-08 a slight grade is kept as a record',
      { 'brass-clean': { result: 'fail', note: '发乌' } },
      [],
    ],
    [
      'a slight grade raised by hand becomes a case',
      { 'brass-clean': { result: 'fail', note: '锈穿', grade: 'grave' } },
      ['leak grave '],
    ],
    [
      'an item without a rule is kept as a record',
      { 'radio-works': { result: 'fail', note: '杂音' } },
      [],
    ],
    [
      'a grade raised by hand goes with the case',
      { 'tower-sound': { result: 'fail', note: '贯穿裂缝', grade: 'major' } },
      ['cracked-tower major '],
    ],
    [
      'urgent words mark the case',
      { 'lamp-burns': { result: 'fail', choice: 'smoking', photos: ['f1'] } },
      ['lamp-out grave urgent'],
    ],
    [
      'each failing item is a case of its own',
      {
        'lamp-burns': { result: 'fail', choice: 'dark' },
        'roof-dry': { result: 'fail', note: '滴水' },
      },
      ['lamp-out grave ', 'leak plain '],
    ],
  ])('%s', (_, items, expected) => {
    expect(
      from(items).raised.map(
        ({ command }) => `${command.kind} ${command.grade} ${command.marks?.join()}`,
      ),
    ).toEqual(expected);
  });

  it.each<[string, ItemAnswer, string]>([
    [
      'the kind with what was chosen',
      { result: 'fail', choice: 'dark', note: '灯芯断了' },
      '灯器故障：不亮',
    ],
    [
      'the first sentence of what was said',
      { result: 'fail', note: '二层漏水。已放桶接住' },
      '二层漏水',
    ],
    ['no more than a line of it', { result: 'fail', note: '漏'.repeat(50) }, `${'漏'.repeat(30)}…`],
    ['the kind alone where nothing was said', { result: 'fail' }, '漏水'],
  ])('the title is %s', (_, answer, expected) => {
    const id = answer.choice === undefined ? 'roof-dry' : 'lamp-burns';
    expect(from({ [id]: answer }).raised[0]?.command.content.title).toBe(expected);
  });

  it('where the policy has an urgent grade, urgent words raise the grade', () => {
    const policy = {
      ...lighthouse,
      marks: [],
      grades: [
        ...lighthouse.grades,
        { id: 'urgent', words: { zh: '紧急' }, order: 9, raisesCase: true },
      ],
    };
    const { raised } = casesFromRecord(
      policy,
      record({ 'lamp-burns': { result: 'fail', choice: 'smoking' } }),
      scene,
    );
    expect(raised[0]?.command).toMatchObject({ grade: 'urgent', marks: [] });
  });

  it('a limit in days does not move over days off, unless the kind of case says so', () => {
    const dueOf = (moves?: boolean) => {
      const caseKinds = lighthouse.caseKinds.map((kind) =>
        kind.id === 'leak' && moves !== undefined
          ? { ...kind, due: { unit: 'natural-day' as const, value: 5, moves } }
          : kind,
      );
      return casesFromRecord(
        { ...lighthouse, caseKinds },
        record({ 'anything-else': { result: 'fail', note: '门锁坏' } }),
        scene,
      ).raised[0]?.command.due;
    };
    expect([dueOf(), dueOf(true)]).toEqual([
      { unit: 'natural-day', value: 1, moves: false },
      { unit: 'natural-day', value: 1, moves: true },
    ]);
  });

  it('nobody there raises nothing', () => {
    const { raised } = casesFromRecord(
      lighthouse,
      record({ 'roof-dry': { result: 'fail', note: '滴水' } }, { outcome: 'nobody-there' }),
      scene,
    );
    expect(raised).toEqual([]);
  });

  it('R3-11 the same item still failing joins the open case, another item raises its own', () => {
    const items: Record<string, ItemAnswer> = {
      'lamp-burns': { result: 'fail', choice: 'dark', photos: ['f3'] },
      'roof-dry': { result: 'fail', note: '滴水' },
    };
    const { raised, joined } = from(items, { openCases: [{ caseId: 'c1', itemId: 'lamp-burns' }] });
    expect(joined).toEqual([{ caseId: 'c1', itemId: 'lamp-burns', text: '不亮', photos: ['f3'] }]);
    expect(raised.map(({ command }) => command.itemId)).toEqual(['roof-dry']);
  });
});

describe('a record taken back', () => {
  const cases = [
    { caseId: 'c1', recordId: 'r1', itemId: 'lamp-burns', stage: 'to-take-on' },
    { caseId: 'c2', recordId: 'r1', itemId: 'roof-dry', stage: 'in-treatment' },
    { caseId: 'c3', recordId: 'r0', itemId: 'roof-dry', stage: 'to-accept' },
    { caseId: 'c4', recordId: 'r1', itemId: 'tower-sound', stage: 'to-dispatch' },
  ] as const;

  it('takes with it the cases that nobody has taken on', () => {
    expect(withdrawnWith(cases, 'r1')).toEqual(['c1', 'c4']);
  });

  it('when corrected, only those whose item no longer fails', () => {
    expect(withdrawnWith(cases, 'r1', ['tower-sound'])).toEqual(['c1']);
  });
});
