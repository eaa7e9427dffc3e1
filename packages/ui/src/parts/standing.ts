import { dayOf, type Day, type Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dateOfMonth, dueText, tableDay, weekdayName } from '../format/day.ts';
import { clockTime, dueMomentOf, timeText } from '../format/moment.ts';
import { offsetOf, type Lane, type Track } from './track.ts';
import { dayLook } from './week.ts';

export type Bar =
  'done' | 'late' | 'off' | 'now' | 'soon' | 'over' | 'left' | 'plan' | 'hold' | 'none';
export type Row =
  | {
      readonly kind: 'head';
      readonly lane: Lane;
      readonly when: readonly string[];
      readonly bar: Bar;
    }
  | {
      readonly kind: 'line';
      readonly when: readonly string[];
      readonly bar: Bar;
      readonly words: string;
      readonly last?: boolean;
    }
  | {
      readonly kind: 'mark';
      readonly mark: 'now' | 'due' | 'cap';
      readonly when: readonly string[];
      readonly bar: Bar;
      readonly words: string;
    };

/** Time runs down. Not to scale: the order and the marks are what count. */
export function standingRows(track: Track, locale: Locale): Row[] {
  const cap = capRow(track, locale);
  const rows = withoutEchoes(track.lanes.flatMap((lane) => laneRows(lane, track, locale)));
  if (cap === null) return rows;
  const passed = track.cap !== undefined && track.cap.at <= track.now;
  const at = passed ? rows.findIndex((row) => row.kind === 'mark' && row.mark === 'now') : -1;
  return at < 0 ? [...rows, cap] : [...rows.slice(0, at), cap, ...rows.slice(at)];
}

/** What one body hands over at, the next one starts at: the moment is written once. */
function withoutEchoes(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const echo =
      row.kind === 'head' && before?.kind === 'line' && before.when.join() === row.when.join();
    return echo ? { ...row, when: [] } : row;
  });
}

function laneRows(lane: Lane, track: Track, locale: Locale): Row[] {
  if (lane.state === 'plan' || lane.state === 'skipped')
    return [{ kind: 'head', lane, when: [], bar: lane.state === 'plan' ? 'plan' : 'none' }];
  const end = lane.endAt;
  if (end !== undefined && lane.state !== 'hold')
    return [
      { kind: 'head', lane, when: moment(lane.startAt, track, locale), bar: 'done' },
      ...offRows(lane.startAt, end, track, locale),
      {
        kind: 'line',
        when: moment(end, track, locale),
        bar: lane.state === 'late' ? 'late' : 'done',
        words: lane.words,
        last: true,
      },
    ];
  return runningRows(lane, track, locale);
}

function runningRows(lane: Lane, track: Track, locale: Locale): Row[] {
  const bar: Bar =
    lane.state === 'soon'
      ? 'soon'
      : lane.state === 'over'
        ? 'over'
        : lane.state === 'hold'
          ? 'hold'
          : 'now';
  const head: Row = { kind: 'head', lane, when: moment(lane.startAt, track, locale), bar };
  const now: Row = {
    kind: 'mark',
    mark: 'now',
    when: [m.clock_now({ time: clockTime(track.now, offsetOf(track)) }, { locale })],
    bar,
    words: lane.words,
  };
  const due: Row = {
    kind: 'mark',
    mark: 'due',
    when: [dueText(lane.dueAt, track.now, offsetOf(track), locale)],
    bar: lane.state === 'over' ? 'over' : 'left',
    words: m.clock_stage_due({}, { locale }),
  };
  const off = offRows(lane.startAt, track.now, track, locale);
  return lane.dueAt <= track.now ? [head, ...off, due, now] : [head, ...off, now, due];
}

/** Runs of days off between two instants: one hatched piece each. */
function offRows(from: Instant, until: Instant, track: Track, locale: Locale): Row[] {
  const first = dayOf(from, offsetOf(track));
  const last = dayOf(until, offsetOf(track));
  const off = track.calendar
    .filter((day) => day.on > first && day.on <= last && dayLook(day.kind) === 'off')
    .map((day) => day.on);
  const runs: Day[][] = [];
  for (const on of off) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === on - 1) run.push(on);
    else runs.push([on]);
  }
  return runs.map((run) => ({
    kind: 'line' as const,
    when: [runText(run, locale)],
    bar: 'off' as const,
    words: m.clock_off_run({}, { locale }),
  }));
}

function runText(run: readonly Day[], locale: Locale): string {
  const first = dateOfMonth(run[0] ?? 0);
  const last = dateOfMonth(run.at(-1) ?? 0);
  if (run.length === 1) return m.clock_dates_one({ first }, { locale });
  return run.length === 2
    ? m.clock_dates_two({ first, last }, { locale })
    : m.clock_dates_many({ first, last }, { locale });
}

function moment(at: Instant, track: Track, locale: Locale): string[] {
  const on = dayOf(at, offsetOf(track));
  return [
    `${tableDay(on, dayOf(track.now, offsetOf(track)), locale)} ${weekdayName(on, locale)}`,
    clockTime(at, offsetOf(track)),
  ];
}

function capRow(track: Track, locale: Locale): Row | null {
  if (track.cap === undefined) return null;
  const due = dueMomentOf(track.cap.at, offsetOf(track));
  const day = `${tableDay(due.on, dayOf(track.now, offsetOf(track)), locale)} ${weekdayName(due.on, locale)}`;
  return {
    kind: 'mark',
    mark: 'cap',
    when: [day, timeText(due)],
    bar: 'none',
    words: track.cap.title,
  };
}
