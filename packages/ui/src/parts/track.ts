import type { DayKind } from '@wangge/grid/calendar/working-calendar';
import type { Day, Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { CHINA_OFFSET } from '../format/moment.ts';
import { signsOf } from '../format/signs.ts';

export type LaneState =
  'done' | 'late' | 'run' | 'soon' | 'over' | 'plan' | 'hold' | 'provisional' | 'skipped';

/** One body's stage: who had it from when to when, and until when it had to be done. */
export type Lane = {
  /** `社区 1 天`. */
  readonly title: string;
  readonly note?: string;
  readonly state: LaneState;
  readonly startAt: Instant;
  /** When it ended; left out while it runs or is only planned. */
  readonly endAt?: Instant;
  readonly dueAt: Instant;
  /** What happened or remains: `11-23 15:20 按时移交`, `剩 13 小时`. */
  readonly words: string;
  /** A second piece of words at the due flag, as for a plan that the cap cuts. */
  readonly dueWords?: string;
};

/** All that the picture of a case's limits is drawn from. */
export type Track = {
  readonly now: Instant;
  readonly receivedAt: Instant;
  /** Every day of the axis, without a gap. */
  readonly calendar: readonly { readonly on: Day; readonly kind: DayKind }[];
  readonly lanes: readonly Lane[];
  readonly cap?: {
    readonly at: Instant;
    readonly title: string;
    readonly note?: string;
    readonly words: string;
  };
  /** Suspended: these days are left out of the axis when they are many. */
  readonly hold?: { readonly from: Day; readonly until: Day };
  readonly offset?: number;
};

export function offsetOf(track: Track): number {
  return track.offset ?? CHINA_OFFSET;
}

/** The sentence that the whole picture says. */
export function trackText({ lanes, cap }: Track, locale: Locale): string {
  const { comma, colon, semicolon } = signsOf(locale);
  const lines = lanes.map(
    ({ title, note, words }) => `${[title, note].filter(Boolean).join(comma)}${colon}${words}`,
  );
  return [...lines, ...(cap === undefined ? [] : [`${cap.title}${colon}${cap.words}`])].join(
    semicolon,
  );
}
