import {
  HOUR,
  MINUTE,
  dayOf,
  startOfDay,
  weekdayOf,
  type Day,
  type Instant,
} from '@wangge/grid/time';

/** Asia/Shanghai, the zone of every organization that set none. */
export const CHINA_OFFSET = 480;

export type Moment = { readonly on: Day; readonly hour: number; readonly minute: number };

export function momentOf(at: Instant, offsetMinutes: number): Moment {
  const on = dayOf(at, offsetMinutes);
  const rest = at - startOfDay(on, offsetMinutes);
  return { on, hour: Math.floor(rest / HOUR), minute: Math.floor((rest % HOUR) / MINUTE) };
}

/** A deadline ends a day: midnight belongs to the day before and reads 24:00, never 0:00 of the next day. */
export function dueMomentOf(dueAt: Instant, offsetMinutes: number): Moment {
  const moment = momentOf(dueAt, offsetMinutes);
  const midnight = startOfDay(moment.on, offsetMinutes) === dueAt;
  return midnight ? { on: moment.on - 1, hour: 24, minute: 0 } : moment;
}

export function timeText(moment: Moment): string {
  return `${two(moment.hour)}:${two(moment.minute)}`;
}

/** `15:04` of an instant. */
export function clockTime(at: Instant, offsetMinutes: number): string {
  return timeText(momentOf(at, offsetMinutes));
}

/** Monday of the week in which a day lies. */
export function mondayOf(on: Day): Day {
  return on - (weekdayOf(on) - 1);
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}
