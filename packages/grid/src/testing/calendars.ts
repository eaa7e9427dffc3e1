import { buildCalendar } from '../calendar/build.ts';
import type { SeasonalHours } from '../calendar/working-calendar.ts';

/** 上海作息：全年 09:00–12:00、13:00–18:00，八小时。 */
export const shanghaiHours: readonly SeasonalHours[] = [
  {
    from: '01-01',
    windows: [
      { from: 540, until: 720 },
      { from: 780, until: 1080 },
    ],
  },
];

/** 乌鲁木齐作息：冬季下午 15:30–19:30，五月一日起 16:00–20:00。 */
export const urumqiHours: readonly SeasonalHours[] = [
  {
    from: '05-01',
    windows: [
      { from: 600, until: 840 },
      { from: 960, until: 1200 },
    ],
  },
  {
    from: '10-01',
    windows: [
      { from: 600, until: 840 },
      { from: 930, until: 1170 },
    ],
  },
];

/** 2025 至 2027 年，东八区，没有叠加。 */
export const calendar = buildCalendar({
  offsetMinutes: 480,
  fromYear: 2025,
  untilYear: 2027,
  overlays: [],
  hours: shanghaiHours,
});
