import { DAY, startOfDay, weekdayOf, type Day, type Instant } from '@wangge/grid/time';
import { mondayOf } from '../format/moment.ts';
import { dayLook } from './week.ts';
import { offsetOf, type Track } from './track.ts';

/** One cell of the head: a day, a week, or a break in which days are left out. Its width is counted in cells. */
export type Cell = {
  readonly kind: 'day' | 'week' | 'break';
  readonly from: Day;
  /** Exclusive. */
  readonly until: Day;
  readonly width: number;
};
export type Axis = {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly offset: number;
};
/** A hatched stretch, in cells from the left. */
export type Stretch = { readonly a: number; readonly b: number };

const MOST_DAYS = 14;
const SHORTEST_BREAK = 4;

/** Days while they fit; a broken axis over a suspension; else weeks. */
export function axisOf(track: Track): Axis {
  const first = track.calendar[0]?.on ?? 0;
  const until = first + track.calendar.length;
  const gap = gapOf(track, first, until);
  const cells =
    gap === null ? plain(first, until) : [...days(first, gap.from), gap, ...days(gap.until, until)];
  return {
    cells,
    width: cells.reduce((sum, cell) => sum + cell.width, 0),
    offset: offsetOf(track),
  };
}

function gapOf(track: Track, first: Day, until: Day): Cell | null {
  if (track.hold === undefined || until - first <= MOST_DAYS) return null;
  // The day after it began and the day before it ends are still drawn, so that both edges can be seen.
  const from = Math.max(first, track.hold.from + 2);
  const end = Math.min(until, track.hold.until);
  return end - from < SHORTEST_BREAK ? null : { kind: 'break', from, until: end, width: 2 };
}

function plain(first: Day, until: Day): Cell[] {
  return until - first <= MOST_DAYS ? days(first, until) : weeks(first, until);
}

function days(first: Day, until: Day): Cell[] {
  return Array.from({ length: Math.max(0, until - first) }, (_, index) => ({
    kind: 'day' as const,
    from: first + index,
    until: first + index + 1,
    width: 1,
  }));
}

function weeks(first: Day, until: Day): Cell[] {
  const monday = mondayOf(first);
  return Array.from({ length: Math.ceil((until - monday) / 7) }, (_, index) => ({
    kind: 'week' as const,
    from: monday + index * 7,
    until: monday + index * 7 + 7,
    width: 1,
  }));
}

/** Where an instant stands, in cells from the left; outside the axis it stands at its edge. */
export function placeOf(axis: Axis, at: Instant): number {
  let left = 0;
  for (const cell of axis.cells) {
    const from = startOfDay(cell.from, axis.offset);
    const length = (cell.until - cell.from) * DAY;
    if (at <= from + length) return left + Math.max(0, (at - from) / length) * cell.width;
    left += cell.width;
  }
  return left;
}

/** Runs of days off, as stretches to be hatched; none inside a break. */
export function offStretches(axis: Axis, track: Track): Stretch[] {
  const off = new Set(
    track.calendar.filter((day) => dayLook(day.kind) === 'off').map((day) => day.on),
  );
  const isOff = (on: Day) => off.has(on) || (outside(track, on) && weekdayOf(on) > 5);
  const stretches: Stretch[] = [];
  let left = 0;
  for (const cell of axis.cells) {
    if (cell.kind !== 'break') {
      const one = cell.width / (cell.until - cell.from);
      for (let on = cell.from; on < cell.until; on++) {
        if (!isOff(on)) continue;
        const a = left + (on - cell.from) * one;
        const last = stretches.at(-1);
        if (last !== undefined && Math.abs(last.b - a) < 1e-9)
          stretches[stretches.length - 1] = { a: last.a, b: a + one };
        else stretches.push({ a, b: a + one });
      }
    }
    left += cell.width;
  }
  return stretches;
}

/** Weeks may begin before and end after the days that the calendar names. */
function outside(track: Track, on: Day): boolean {
  const first = track.calendar[0]?.on ?? 0;
  return on < first || on >= first + track.calendar.length;
}

/** Working days since the day of receipt, which is not counted. */
export function workdayNumber(track: Track, on: Day, receivedOn: Day): number | null {
  if (on <= receivedOn) return null;
  const between = track.calendar.filter((day) => day.on > receivedOn && day.on <= on);
  const self = between.at(-1);
  if (self === undefined || self.on !== on || dayLook(self.kind) === 'off') return null;
  return between.filter((day) => dayLook(day.kind) !== 'off').length;
}
