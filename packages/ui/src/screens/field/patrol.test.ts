import type { Form } from '@wangge/grid/form/form';
import type { RecordKind } from '@wangge/grid/record/record';
import { describe, expect, it } from 'vitest';
import { checklistField, joinedForm, openPeriod, withPeriod } from './patrol.ts';

const form: Form = {
  id: 'round',
  words: { zh: '巡查' },
  fields: [
    { id: 'span', words: { zh: '起止' }, type: 'period' },
    { id: 'lists', words: { zh: '检查表' }, type: 'checklist' },
  ],
};
const lamp: Form = {
  id: 'lamp',
  words: { zh: '灯' },
  fields: [],
  items: [{ id: 'lens', words: { zh: '镜片完好' }, fails: 'general', photo: 'never' }],
};
const kind: RecordKind = {
  id: 'round',
  words: { zh: '巡查' },
  form: 'round',
  checklists: ['lamp'],
  performedBy: ['keeper'],
  channel: 'patrol',
};
const at = (time: string) => Date.parse(`2026-11-25T${time}+08:00`);

describe('a patrol', () => {
  it('takes in the items of the checklists that were chosen', () => {
    const sheet = { form, kind, checklists: [lamp] };
    expect(checklistField(sheet)?.id).toBe('lists');
    expect(checklistField({ ...sheet, checklists: [] })).toBeNull();
    expect(joinedForm(sheet, {}).items ?? []).toEqual([]);
    expect(joinedForm(sheet, { lists: ['lamp'] }).items?.map(({ id }) => id)).toEqual(['lens']);
  });

  it('lasts from opening to sending unless somebody says otherwise', () => {
    const period = (values: Record<string, string[]>, now: string) =>
      withPeriod(form, values, at('10:02'), at(now), 480)['span'];
    expect(openPeriod(form, at('10:02'), 480)).toEqual({ span: ['2026-11-25T10:02', ''] });
    expect(period({}, '10:36')).toEqual(['2026-11-25T10:02', '2026-11-25T10:36']);
    expect(period({ span: ['2026-11-25T09:50', ''] }, '10:36')).toEqual([
      '2026-11-25T09:50',
      '2026-11-25T10:36',
    ]);
    expect(period({ span: ['', '2026-11-25T10:00'] }, '10:36')).toEqual([
      '2026-11-25T10:00',
      '2026-11-25T10:02',
    ]);
  });
});
