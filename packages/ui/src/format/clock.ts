import { m } from '@wangge/i18n/messages';
import type { Day, Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { datedDay, dueText, tableDay } from './day.ts';
import { CHINA_OFFSET, dueMomentOf, momentOf, timeText } from './moment.ts';
import { exactSpanText, spanText } from './span.ts';

export const CLOCK_STATES = [
  'none',
  'run',
  'soon',
  'over',
  'hold',
  'provisional',
  'met',
  'late',
  'exempt',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What a clock cell is told. Everything in instants; the words are made here. */
export type Clock = {
  readonly state: ClockState;
  readonly now: Instant;
  readonly startAt?: Instant;
  readonly dueAt?: Instant;
  /** `社区`, `街道`: whose stage it is. */
  readonly levelWord?: string;
  /** Suspended until the end of this day. */
  readonly holdUntil?: Day;
  /** Suspended: what will be left of the limit. */
  readonly restMs?: number;
  /** Met: how long it took. Late and exempt: by how much. */
  readonly usedMs?: number;
  readonly lateMs?: number;
  /** Replaces the second line. */
  readonly note?: string;
  readonly offset?: number;
};

export type ClockWords = { readonly main: string; readonly detail: string };

type Teller = (clock: Clock, locale: Locale) => ClockWords;

const TELLERS: Record<ClockState, Teller> = {
  none: (clock, locale) => ({
    main: m.clock_none({}, { locale }),
    detail: clock.note ?? m.clock_none_why({}, { locale }),
  }),
  run: (clock, locale) => ({
    main: m.clock_left({ span: spanText(left(clock), locale) }, { locale }),
    detail: detail(clock, locale),
  }),
  soon: (clock, locale) => TELLERS.run(clock, locale),
  over: (clock, locale) => ({
    main: m.clock_over({ span: spanText(-left(clock), locale) }, { locale }),
    detail: detail(clock, locale),
  }),
  hold: (clock, locale) => ({
    main: m.clock_hold_until({ day: day(clock.holdUntil, clock, locale) }, { locale }),
    detail:
      clock.note ??
      (clock.restMs === undefined
        ? ''
        : m.clock_hold_rest({ span: spanText(clock.restMs, locale) }, { locale })),
  }),
  provisional: (clock, locale) => ({
    main: m.clock_provisional(
      { day: clock.dueAt === undefined ? '' : datedDay(dueOn(clock), locale) },
      { locale },
    ),
    detail: clock.note ?? m.clock_provisional_why({}, { locale }),
  }),
  met: (clock, locale) => ({
    main: m.clock_met({}, { locale }),
    detail: join([
      clock.levelWord,
      clock.note ??
        (clock.usedMs === undefined
          ? ''
          : m.clock_used({ span: spanText(clock.usedMs, locale) }, { locale })),
    ]),
  }),
  late: (clock, locale) => ({
    main: m.clock_late({ span: spanText(clock.lateMs ?? 0, locale) }, { locale }),
    detail: detail(clock, locale),
  }),
  exempt: (clock, locale) => ({
    main: m.clock_exempt({ span: spanText(clock.lateMs ?? 0, locale) }, { locale }),
    detail: detail(clock, locale),
  }),
};

/** Two lines: what remains, and whose limit and when. */
export function clockWords(clock: Clock, locale: Locale): ClockWords {
  return TELLERS[clock.state](clock, locale);
}

/** The large clock of one case: due today reads `今日 24:00 到期`, with the rest to the minute below. */
export function closeClockWords(clock: Clock, locale: Locale): ClockWords {
  const running = clock.state === 'run' || clock.state === 'soon';
  if (!running || clock.dueAt === undefined) return clockWords(clock, locale);
  return {
    main: m.clock_due_at(
      { moment: dueText(clock.dueAt, clock.now, offsetOf(clock), locale) },
      { locale },
    ),
    detail: m.clock_left_exact({ span: exactSpanText(left(clock), locale) }, { locale }),
  };
}

/** How much of the limit is used, 0 to 1, for the ring. */
export function usedShare(clock: Clock): number {
  if (clock.startAt === undefined || clock.dueAt === undefined || clock.dueAt <= clock.startAt)
    return 0;
  return Math.min(1, Math.max(0, (clock.now - clock.startAt) / (clock.dueAt - clock.startAt)));
}

function offsetOf(clock: Clock): number {
  return clock.offset ?? CHINA_OFFSET;
}

function left(clock: Clock): number {
  return (clock.dueAt ?? clock.now) - clock.now;
}

function dueOn(clock: Clock): Day {
  return dueMomentOf(clock.dueAt ?? clock.now, offsetOf(clock)).on;
}

function day(on: Day | undefined, clock: Clock, locale: Locale): string {
  return on === undefined ? '' : tableDay(on, momentOf(clock.now, offsetOf(clock)).on, locale);
}

/** `街道 · 11-23`; today and tomorrow with the hour: `街道 · 今日 24:00`. */
function detail(clock: Clock, locale: Locale): string {
  if (clock.note !== undefined) return join([clock.levelWord, clock.note]);
  if (clock.dueAt === undefined) return clock.levelWord ?? '';
  const today = momentOf(clock.now, offsetOf(clock)).on;
  const due = dueMomentOf(clock.dueAt, offsetOf(clock));
  const exact = due.on === today || timeText(due) !== '24:00';
  return join([
    clock.levelWord,
    exact
      ? dueText(clock.dueAt, clock.now, offsetOf(clock), locale)
      : tableDay(due.on, today, locale),
  ]);
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
