import { describe, expect, it } from 'vitest';
import { at, day, endOf } from '../testing/at.ts';
import { calendar, shanghaiHours } from '../testing/calendars.ts';
import { dueAt } from './due.ts';
import { checkHours, windowsOn } from './hours.ts';
import { type Limit, parseLimit } from './limit.ts';

const limit = (text: string, extra: { moves?: boolean } = {}): Limit => parseLimit(text, extra)!;

describe('hours', () => {
  it('the last season of the year holds until the first one of the next begins', () => {
    const winter = { from: '10-01', windows: [{ from: 570, until: 1020 }] };
    const summer = { from: '05-01', windows: [{ from: 600, until: 1080 }] };
    const seasonal = { ...calendar, hours: [winter, summer] };
    expect(
      [day('2026-01-15'), day('2026-05-01'), day('2026-09-30'), day('2026-10-01')].map(
        (each) => windowsOn(seasonal, each)[0]!.from,
      ),
    ).toEqual([570, 600, 600, 570]);
  });

  it('without hours the whole working day counts', () => {
    expect(dueAt({ ...calendar, hours: [] }, limit('24wh'), at('2026-03-06T00:00+08:00')).at).toBe(
      endOf('2026-03-06'),
    );
  });

  it.each([
    ['calendar.season-start', [{ from: '13-01', windows: [{ from: 0, until: 60 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [{ from: 600, until: 540 }] }]],
    [
      'calendar.window',
      [
        {
          from: '05-01',
          windows: [
            { from: 600, until: 720 },
            { from: 700, until: 800 },
          ],
        },
      ],
    ],
    ['calendar.window', [{ from: '05-01', windows: [{ from: 600, until: 1500 }] }]],
    ['calendar.window', [{ from: '05-01', windows: [] }]],
    ['calendar.season-twice', [shanghaiHours[0]!, shanghaiHours[0]!]],
  ])('%s is refused', (code, hours) => {
    expect(checkHours(hours)).toMatchObject({ ok: false, refusal: { code } });
    expect(checkHours(shanghaiHours).ok).toBe(true);
  });
});
