import { expect, it } from 'vitest';
import { overrideOf } from './override.ts';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('reads another set of limits', () => {
  expect(overrideOf(form({ kind: 'limit-set', limitSet: 'storm' }))).toEqual({
    kind: 'limit-set',
    limitSet: 'storm',
  });
});

it('renames a field under its own name, and makes a name for a new one', () => {
  expect(overrideOf(form({ kind: 'field', field: 'fog', zh: ' 大雾 ' }))).toEqual({
    kind: 'field',
    field: { id: 'fog', words: { zh: '大雾' } },
  });
  const made = overrideOf(form({ kind: 'field', field: '', zh: '海冰', en: 'Sea ice' }));
  expect(made).toMatchObject({ field: { words: { zh: '海冰', en: 'Sea ice' } } });
  expect(made.kind === 'field' && made.field.id).toMatch(/^own-[0-9a-f]{12}$/);
});

it('reads a kind with what was ticked, and leaves out what was not', () => {
  const read = overrideOf(
    form({
      kind: 'kind',
      zh: '灯灭',
      field: 'light',
      grade: 'grave',
      treats: 'keeper',
      photoAfter: 'yes',
    }),
  );
  expect(read).toMatchObject({
    kind: 'kind',
    caseKind: { fields: ['light'], grade: 'grave', treats: 'keeper', evidence: ['photo-after'] },
  });
  expect(read.kind === 'kind' && Object.keys(read.caseKind).sort()).toEqual([
    'evidence',
    'fields',
    'grade',
    'id',
    'treats',
    'words',
  ]);
});
