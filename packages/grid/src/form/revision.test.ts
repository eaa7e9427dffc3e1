import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import type { Field, Form } from './form.ts';
import { reviseForm } from './revision.ts';

const round = lighthouse.forms.find((form) => form.id === 'round-sheet')!;
const withField = (id: string, extra: Partial<Field>): Form => ({
  ...round,
  fields: round.fields.map((field) => (field.id === id ? { ...field, ...extra } : field)),
});
const added = (field: Field): Form => ({ ...round, fields: [...round.fields, field] });

describe('revision of a form', () => {
  it('R1-12 tells what was added, dropped and changed', () => {
    const after: Form = {
      ...withField('safety', { max: 800 }),
      fields: [
        ...withField('safety', { max: 800 }).fields.filter(({ id }) => id !== 'photos'),
        { id: 'wind', words: { zh: '风力' }, type: 'count' },
      ],
    };
    expect(reviseForm(round, after)).toEqual({
      ok: true,
      value: [
        { field: 'photos', change: 'dropped' },
        { field: 'safety', change: 'changed' },
        { field: 'wind', change: 'added' },
      ],
    });
    expect(reviseForm(round, round)).toEqual({ ok: true, value: [] });
  });

  it.each<[string, Form]>([
    ['form.type-changed', withField('safety', { type: 'number' })],
    ['form.sensitivity-lowered', withField('thinking', { sensitivity: 'none' })],
    ['form.purpose-missing', withField('phone', { sensitivity: 'sensitive' })],
    ['form.photo-open', withField('photos', { sensitivity: 'personal' })],
    ['form.condition-unknown', withField('wave-height', { when: { field: 'nosuch', is: true } })],
    ['form.id-twice', added(round.fields[0]!)],
  ])('%s is refused', (code, after) => {
    expect(reviseForm(round, after)).toMatchObject({ ok: false, refusal: { code } });
  });
});
