import type { CheckItem, Form } from '@wangge/grid/form/form';
import { validateAnswers } from '@wangge/grid/form/validate';
import { describe, expect, it } from 'vitest';
import { emptyFinding, type Finding } from '../../parts/check.ts';
import {
  checklistOf,
  itemAnswers,
  itemToCheck,
  notApplicableReasons,
  severityOf,
} from './checklist.ts';

const item = (id: string, rest: Partial<CheckItem> = {}): CheckItem => ({
  id,
  words: { zh: `${id}完好`, en: `${id} sound` },
  fails: 'general',
  photo: 'on-fail',
  ...rest,
});
const notInstalled = { zh: '未安装' };
const lamp = item('lamp', {
  choices: [
    { id: 'dark', words: { zh: '不亮' } },
    { id: 'smoke', words: { zh: '冒烟' } },
  ],
  urgentWhen: [{ id: 'smoke', words: { zh: '冒烟' } }],
});
const form: Form = {
  id: 'light-house',
  words: { zh: '灯塔检查' },
  fields: [],
  items: [
    item('crew', { type: 'count', photo: 'never' }),
    lamp,
    item('lens'),
    item('horn', { notApplicableWhen: notInstalled }),
    item('bell', { notApplicableWhen: notInstalled }),
    item('else', { type: 'text-if-fail' }),
  ],
  groups: [
    { id: 'light', words: { zh: '灯' }, items: ['lamp', 'lens'] },
    { id: 'sound', words: { zh: '声' }, items: ['horn', 'bell'], hint: { zh: '能响' } },
  ],
};
const grades = [
  { id: 'urgent', words: { zh: '紧急' }, order: 2 },
  { id: 'general', words: { zh: '一般' }, order: 1 },
];
const photos = [{ id: 'p1', url: 'blob:p1' }];

describe('a checklist on the phone', () => {
  it('has one line for each group, the rest apart, the count by itself', () => {
    const { lines, others, count } = checklistOf(form);
    expect(lines.map(({ id, items }) => [id, items.map((each) => each.id)])).toEqual([
      ['light', ['lamp', 'lens']],
      ['sound', ['horn', 'bell']],
    ]);
    expect(others.map(({ id }) => id)).toEqual(['else']);
    expect(count?.id).toBe('crew');
  });

  it('without groups has one line for each item', () => {
    const { lines, others } = checklistOf({ items: [lamp, item('lens')] });
    expect(lines.map(({ id }) => id)).toEqual(['lamp', 'lens']);
    expect(others).toEqual([]);
  });

  it('says each reason for not applying once', () => {
    expect(notApplicableReasons(form)).toEqual([{ words: notInstalled, items: ['horn', 'bell'] }]);
  });

  it('orders severities from the lightest and knows which word is grave', () => {
    const shown = itemToCheck(lamp, grades, 'zh-CN');
    expect(shown.severities?.map(({ code }) => code)).toEqual(['general', 'urgent']);
    expect(shown.choices).toEqual([
      { code: 'dark', word: '不亮' },
      { code: 'smoke', word: '冒烟', severity: 'urgent' },
    ]);
    expect(severityOf(shown, { ...emptyFinding(shown), choice: 'smoke' })).toBe('urgent');
    expect(severityOf(shown, { ...emptyFinding(shown), choice: 'dark' })).toBe('general');
  });
});

describe('what was filled in', () => {
  const answers = (findings: Record<string, Finding>, notApplicable: string[] = []) =>
    itemAnswers(form, findings, notApplicable);
  const check = (items: ReturnType<typeof answers>) =>
    validateAnswers(form, { fields: {}, items }, { gradeOrder: { general: 1, urgent: 2 } });

  it('passes everything that nobody marked, and the kernel takes it', () => {
    const all = answers({}, ['horn', 'bell']);
    expect(all['lamp']).toEqual({ result: 'pass' });
    expect(all['horn']).toEqual({ result: 'not-applicable' });
    expect(check(all).ok).toBe(true);
  });

  it('keeps choice, words, photos and a raised severity', () => {
    const finding = { choice: 'dark', remark: ' 灯丝断 ', severity: 'urgent', photos };
    const all = answers({ lamp: finding });
    expect(all['lamp']).toEqual({
      result: 'fail',
      choice: 'dark',
      note: '灯丝断',
      photos: ['p1'],
      grade: 'urgent',
    });
    expect(check(all).ok).toBe(true);
  });

  it('leaves out what the item sets by itself', () => {
    const all = answers({ lens: { choice: null, remark: '裂', severity: 'general', photos } });
    expect(all['lens']).toEqual({ result: 'fail', note: '裂', photos: ['p1'] });
  });
});
