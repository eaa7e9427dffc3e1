import { formatDay, parseDay } from '@wangge/grid/time';

/** People name the last day in office; an appointment ends with the first day after it. */
export function dayAfter(text: string): string {
  const day = parseDay(text);
  return day === null ? text : formatDay(day + 1);
}
