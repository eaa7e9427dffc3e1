import { DAY, type Day, type Instant, parseDay } from '../time.ts';

/** 时刻字面量：`at('2026-02-14T17:30+08:00')`。偏移必须写出，测试不依赖机器的时区。 */
export function at(text: string): Instant {
  if (!/(?:Z|[+-]\d{2}:\d{2})$/.test(text)) throw new Error(`an instant needs its offset: ${text}`);
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${text}`);
  return instant;
}

/** 日期字面量：`day('2026-02-14')`。 */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** 某日 24:00（即次日零点）的时刻，东八区。 */
export function endOf(text: string): Instant {
  return (day(text) + 1) * DAY - 8 * 60 * 60_000;
}
