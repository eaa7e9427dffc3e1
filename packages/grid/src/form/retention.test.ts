import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { eraseAnswers, eraseOn } from './retention.ts';

describe('how long answers are kept', () => {
  it.each([
    ['2026-03-11', 24, '2028-03-11'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %d months is %s', (from, retentionMonths, until) => {
    expect(eraseOn({ retentionMonths }, day(from))).toBe(day(until));
  });

  it('a form without a period keeps them', () => {
    expect(eraseOn({}, day('2026-03-11'))).toBeNull();
  });

  it('afterwards the fact remains: what was found, not what was said about whom', () => {
    const form = lighthouse.forms.find(({ id }) => id === 'round-sheet')!;
    const checklist = lighthouse.forms.find(({ id }) => id === 'lamp-checklist')!;
    expect(
      eraseAnswers(
        { ...form, items: checklist.items! },
        {
          fields: { safety: '正常', weather: 'calm', phone: '13900000000', photos: ['f2'] },
          items: { 'roof-dry': { result: 'fail', note: '守一床头', photos: ['f1'] } },
        },
      ),
    ).toEqual({
      fields: { safety: '正常', weather: 'calm' },
      items: { 'roof-dry': { result: 'fail' } },
    });
  });
});
