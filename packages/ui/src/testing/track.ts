import { parseDay, weekdayOf, type Day } from '@wangge/grid/time';
import type { Lane, Track } from '../parts/track.ts';

export const at = (text: string): number => Date.parse(`${text}+08:00`);
export const on = (text: string): Day => parseDay(text) ?? NaN;

/** A plain calendar: Saturdays and Sundays are off. */
export function calendar(from: string, until: string): Track['calendar'] {
  const first = on(from);
  return Array.from({ length: on(until) - first }, (_, index) => ({
    on: first + index,
    kind: weekdayOf(first + index) > 5 ? ('off' as const) : ('work' as const),
  }));
}

export function lane(part: Partial<Lane> & Pick<Lane, 'title' | 'state'>): Lane {
  return { startAt: at('2026-11-20T10:30'), dueAt: at('2026-11-24T00:00'), words: '', ...part };
}

/** The case of the drawing: community done in time, street due tonight, third body only planned and cut by the cap. */
export const drawn: Track = {
  now: at('2026-11-25T10:40'),
  receivedAt: at('2026-11-20T10:30'),
  calendar: calendar('2026-11-20', '2026-12-01'),
  cap: { at: at('2026-11-28T00:00'), title: '封顶 5 个工作日', words: '11-27 周五 24:00' },
  lanes: [
    lane({
      title: '社区 1 天',
      note: '李秀兰',
      state: 'done',
      endAt: at('2026-11-23T15:20'),
      words: '按时移交',
    }),
    lane({
      title: '街道 2 天',
      note: '陈志远',
      state: 'soon',
      startAt: at('2026-11-23T15:20'),
      dueAt: at('2026-11-26T00:00'),
      words: '剩 13 小时',
    }),
    lane({
      title: '协办 3 天',
      state: 'plan',
      startAt: at('2026-11-25T10:40'),
      dueAt: at('2026-12-01T00:00'),
      words: '若今日移交',
    }),
  ],
};
