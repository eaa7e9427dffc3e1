/** 时刻：1970-01-01T00:00Z 起的毫秒数。 */
export type Instant = number;

/** 日：1970-01-01 起的整数天数（民用日，不带时区）。 */
export type Day = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** 某时区里某时刻属于哪一天。中国各时区没有夏令时，所以一个组织只需要一个固定的偏移分钟数。 */
export function dayOf(at: Instant, offsetMinutes: number): Day {
  return Math.floor((at + offsetMinutes * MINUTE) / DAY);
}

/** 某日零点的时刻。`startOfDay(day + 1)` 就是当日 24:00。 */
export function startOfDay(day: Day, offsetMinutes: number): Instant {
  return day * DAY - offsetMinutes * MINUTE;
}

/** 星期几，周一为 1，周日为 7。 */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2026-02-24` → 日。不是真实日期时返回 null。 */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  return formatDay(day) === text ? day : null;
}

/** 日 → `2026-02-24`。 */
export function formatDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * DAY).getUTCFullYear();
}
