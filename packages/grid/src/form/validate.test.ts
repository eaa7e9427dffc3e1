import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import { asOutcome } from './field-error.ts';
import type { Form } from './form.ts';
import { validateAnswers } from './validate.ts';

const gradeOrder = Object.fromEntries(lighthouse.grades.map((grade) => [grade.id, grade.order]));
const formOf = (id: string): Form => lighthouse.forms.find((form) => form.id === id)!;
const round = formOf('round-sheet');
const check = formOf('lamp-checklist');
const allPass = Object.fromEntries(check.items!.map((item) => [item.id, { result: 'pass' }]));
const fields = { 'keepers-present': 2 };
const codes = (
  form: Form,
  answers: Parameters<typeof validateAnswers>[1],
  partial = false,
): readonly string[] => {
  const checked = validateAnswers(form, answers, { gradeOrder, partial });
  return checked.ok ? [] : checked.errors.map(({ field, code }) => `${field} ${code}`);
};
const failing = (id: string, extra: object): readonly string[] =>
  codes(check, { fields, items: { ...allPass, [id]: { result: 'fail', ...extra } } });

describe('fields', () => {
  it('keeps cleaned values and leaves out what was not filled in', () => {
    expect(
      validateAnswers(
        round,
        { fields: { safety: ' 正常 ', weather: 'calm', phone: '', photos: [] } },
        { gradeOrder },
      ),
    ).toEqual({ ok: true, value: { fields: { safety: '正常', weather: 'calm' } } });
  });

  it('tells all errors at once', () => {
    expect(codes(round, { fields: { weather: 'fog', phone: '1', nosuch: 1 } })).toEqual([
      'nosuch field.unknown',
      'safety field.required',
      'weather field.choice',
      'phone field.phone',
    ]);
    expect(codes(round, {})).toEqual(['safety field.required', 'weather field.required']);
  });

  it('a conditional field is asked, and kept, only when its condition holds', () => {
    expect(codes(round, { fields: { safety: '正常', weather: 'storm' } })).toEqual([
      'wave-height field.required',
    ]);
    expect(
      validateAnswers(
        round,
        { fields: { safety: '正常', weather: 'calm', 'wave-height': 99 } },
        { gradeOrder },
      ),
    ).toEqual({ ok: true, value: { fields: { safety: '正常', weather: 'calm' } } });
  });

  it('a condition over a hidden field, over several choices, and a circle', () => {
    const yes = { zh: '是' };
    const form: Form = {
      id: 'f',
      words: yes,
      fields: [
        { id: 'a', words: yes, type: 'yes-no' },
        {
          id: 'b',
          words: yes,
          type: 'choices',
          choices: [{ id: 'x', words: yes }],
          when: { field: 'a', is: true },
        },
        { id: 'c', words: yes, type: 'text', required: true, when: { field: 'b', is: 'x' } },
        { id: 'd', words: yes, type: 'text', required: true, when: { field: 'e', is: 'y' } },
        { id: 'e', words: yes, type: 'text', when: { field: 'd', is: 'y' } },
      ],
    };
    expect(codes(form, { fields: { a: true, b: ['x'] } })).toEqual(['c field.required']);
    expect(codes(form, { fields: { a: false, b: ['x'], d: 'y', e: 'y' } })).toEqual([]);
  });

  it('what the product fills in is not taken from anybody', () => {
    const form: Form = {
      id: 'f',
      words: { zh: '表' },
      fields: [
        { id: 'late', words: { zh: '迟录' }, type: 'yes-no', required: true, derived: true },
      ],
    };
    expect(validateAnswers(form, { fields: { late: false } }, { gradeOrder })).toEqual({
      ok: true,
      value: { fields: {} },
    });
  });

  it('an incomplete entry is let through where only a part is asked', () => {
    expect(codes(round, { fields: { nobody: true } }, true)).toEqual([]);
    expect(codes(round, { fields: { nobody: true, weather: 'fog' } }, true)).toEqual([
      'weather field.choice',
    ]);
    expect(codes(check, {}, true)).toEqual([]);
  });
});

describe('checklist items', () => {
  it('everything passes', () => {
    expect(validateAnswers(check, { fields, items: allPass }, { gradeOrder })).toEqual({
      ok: true,
      value: { fields, items: allPass },
    });
  });

  it.each<[string, string, object, readonly string[]]>([
    ['a failing item needs a choice or a word', 'roof-dry', {}, ['items.roof-dry item.needs-word']],
    ['a word of blanks is none', 'roof-dry', { note: ' \n ' }, ['items.roof-dry item.needs-word']],
    ['a word is enough', 'roof-dry', { note: '滴水' }, []],
    [
      'a photo where the rule demands it',
      'lamp-burns',
      { choice: 'dark' },
      ['items.lamp-burns item.needs-photo'],
    ],
    ['choice and photo are enough', 'lamp-burns', { choice: 'dark', photos: ['f1'] }, []],
    [
      'a choice that the item does not offer',
      'lamp-burns',
      { choice: 'green', photos: ['f1'] },
      ['items.lamp-burns item.choice'],
    ],
    [
      'an open item needs words',
      'anything-else',
      { choice: undefined, note: '' },
      ['items.anything-else item.needs-word'],
    ],
    ['a grade may be raised', 'roof-dry', { note: '大水', grade: 'major' }, []],
    [
      'a grade is never lowered',
      'roof-dry',
      { note: '小水', grade: 'slight' },
      ['items.roof-dry item.grade-lowered'],
    ],
    [
      'an unknown grade',
      'roof-dry',
      { note: '小水', grade: 'toString' },
      ['items.roof-dry item.grade'],
    ],
    [
      'a word that cannot be stored',
      'roof-dry',
      { note: 'a\u0000' },
      ['items.roof-dry field.malformed-text'],
    ],
    [
      'photos that are no ids',
      'lamp-burns',
      { choice: 'dark', photos: [1] },
      ['items.lamp-burns field.type'],
    ],
  ])('%s', (_, id, answer, expected) => {
    expect(failing(id, answer)).toEqual(expected);
  });

  it('every item is answered, unknown ones and unknown results are refused', () => {
    const { 'roof-dry': _, ...rest } = allPass;
    expect(
      codes(check, {
        fields,
        items: { ...rest, 'brass-clean': { result: 'shiny' }, nosuch: { result: 'pass' } },
      }),
    ).toEqual([
      'items.nosuch item.unknown',
      'items.roof-dry item.missing',
      'items.brass-clean item.result',
    ]);
    expect(
      codes(round, {
        fields: { safety: '正常', weather: 'calm' },
        items: { x: { result: 'pass' } },
      }),
    ).toEqual(['items.x item.unknown']);
  });

  it('not applicable and passing items keep nothing but their result', () => {
    const items = {
      ...allPass,
      'radio-works': { result: 'not-applicable', note: '没有' },
      'roof-dry': { result: 'pass', photos: ['f1'] },
    };
    const checked = validateAnswers(check, { fields, items }, { gradeOrder });
    expect(checked.ok && checked.value.items).toMatchObject({
      'radio-works': { result: 'not-applicable' },
      'roof-dry': { result: 'pass' },
    });
    expect(checked.ok && JSON.stringify(checked.value)).not.toContain('f1');
  });
});

describe('any input', () => {
  it('is checked or refused, never an exception, and what passes passes again unchanged', () => {
    const anything = fc.anything({ maxDepth: 3, withBigInt: false });
    const answers = fc.record({
      fields: fc.oneof(
        anything,
        fc.dictionary(
          fc.constantFrom('safety', 'weather', 'wave-height', 'nobody', '__proto__', 'constructor'),
          anything,
        ),
      ),
      items: fc.oneof(
        anything,
        fc.dictionary(fc.constantFrom('lamp-burns', '__proto__'), anything),
      ),
    });
    fc.assert(
      fc.property(answers, fc.constantFrom(round, check), fc.boolean(), (raw, form, partial) => {
        const checked = validateAnswers(form, raw, { gradeOrder, partial });
        if (checked.ok)
          expect(validateAnswers(form, checked.value, { gradeOrder, partial })).toEqual(checked);
        else expect(checked.errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it('errors become one refusal that names every field', () => {
    expect(asOutcome(validateAnswers(round, {}, { gradeOrder }))).toEqual({
      ok: false,
      refusal: {
        code: 'form.invalid',
        details: { safety: 'field.required', weather: 'field.required' },
      },
    });
    expect(asOutcome({ ok: true, value: { fields: {} } })).toEqual({
      ok: true,
      value: { fields: {} },
    });
  });
});
