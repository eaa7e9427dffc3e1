import { buildCalendar } from '@wangge/grid/calendar/build';
import { dueAt } from '@wangge/grid/calendar/due';
import { DAY } from '@wangge/grid/time';
import type { Figure } from '../figure.ts';
import { floorOfDeadlines } from '../floors/deadlines.ts';

const count = 1_000_000;

/** 工作日到期：how many a second, from any moment of three years, up to thirty working days on. */
export async function deadlines(): Promise<Figure[]> {
  const calendar = buildCalendar({
    offsetMinutes: 480,
    fromYear: 2024,
    untilYear: 2028,
    overlays: [],
    hours: [],
  });
  const start = Date.parse('2024-01-02T09:00+08:00');
  const limits = Array.from(
    { length: 30 },
    (_, n) => ({ unit: 'working-day', value: n + 1 }) as const,
  );
  const floor = floorOfDeadlines();
  const work = () => {
    for (let n = 0; n < count; n += 1)
      dueAt(
        calendar,
        limits[n % 30] ?? { unit: 'working-day', value: 1 },
        start + (n % 1000) * DAY,
      );
  };
  return [
    {
      name: 'working-day deadlines',
      unit: 'per s',
      ours: async () => perSecond(work),
      floor: async () => perSecond(() => floor(count)),
      goal: { atLeast: 1_000_000 },
    },
  ];
}

function perSecond(work: () => void): number {
  const startedAt = performance.now();
  work();
  return (count * 1000) / (performance.now() - startedAt);
}
