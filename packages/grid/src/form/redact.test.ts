import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import type { Answers, Form, Sensitivity } from './form.ts';
import { joinAnswers, redactFor, splitAnswers } from './redact.ts';

const round = lighthouse.forms.find((form) => form.id === 'round-sheet')!;
const answers: Answers = {
  fields: { safety: '正常', phone: '13900000000', thinking: '想家', health: '头痛' },
  items: { 'roof-dry': { result: 'fail', note: '老王说漏水', photos: ['f1'], grade: 'grave' } },
};

describe('sensitive answers', () => {
  it('R2-12 sensitive and restricted fields stand apart and come together again', () => {
    const { plain, sensitive } = splitAnswers(round, answers);
    expect(plain.fields).toEqual({ safety: '正常', phone: '13900000000' });
    expect(sensitive).toEqual({ thinking: '想家', health: '头痛' });
    expect(joinAnswers(plain, sensitive)).toEqual(answers);
  });

  it.each<[Sensitivity, readonly string[]]>([
    ['none', ['phone', 'thinking', 'health']],
    ['personal', ['thinking', 'health']],
    ['sensitive', ['thinking']],
    ['restricted', []],
  ])('a reader up to %s is not given %j', (upTo, withheld) => {
    const redacted = redactFor(round, answers, upTo);
    expect(redacted.withheld).toEqual(withheld);
    for (const field of withheld)
      expect(JSON.stringify(redacted.answers)).not.toContain(answers.fields[field]);
    expect(redacted.answers.fields['safety']).toBe('正常');
  });

  it('anybody reads results and grades of items, not their words and photos', () => {
    expect(redactFor(round, answers, 'none').answers.items).toEqual({
      'roof-dry': { result: 'fail', grade: 'grave' },
    });
    expect(redactFor(round, answers, 'personal').answers.items).toEqual(answers.items);
  });

  it('a value whose field the form no longer has is given to nobody and kept apart', () => {
    const older: Form = { ...round, fields: round.fields.filter((field) => field.id !== 'phone') };
    expect(redactFor(older, answers, 'restricted').withheld).toEqual(['phone']);
    expect(splitAnswers(older, answers).sensitive).toHaveProperty('phone');
  });
});
