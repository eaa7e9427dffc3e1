import type { CaseDetail, Lane as LaneView } from '@wangge/api/case/views';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText, momentText } from '../../format/day.ts';
import { spanText } from '../../format/span.ts';
import type { Lane, LaneState, Track } from '../../parts/track.ts';
import { limitWords } from './limit-words.ts';

/** 承办层级与时限的图：每条时钟一道。 */
export function trackOf(detail: CaseDetail, locale: Locale): Track {
  const { track } = detail;
  const { cap } = track;
  return {
    now: track.now,
    offset: track.offsetMinutes,
    receivedAt: detail.raisedAt,
    calendar: track.days.map(({ day, kind }) => ({ on: day, kind })),
    lanes: track.lanes.map((lane) => laneOf(lane, detail, locale)),
    ...(cap === null
      ? {}
      : {
          cap: {
            at: cap.dueAt,
            title:
              cap.limit === null
                ? m.clock_cap({}, { locale })
                : m.case_cap_title({ limit: limitWords(cap.limit, locale) }, { locale }),
            note: m.case_cap_note({}, { locale }),
            words: dueText(cap.dueAt, track.now, track.offsetMinutes, locale),
          },
        }),
    ...(track.suspendedOn === null || track.suspendedUntil === null
      ? {}
      : { hold: { from: track.suspendedOn, until: track.suspendedUntil } }),
  };
}

function laneOf(lane: LaneView, detail: CaseDetail, locale: Locale): Lane {
  const { now, offsetMinutes } = detail.track;
  const state = stateOf(lane, now);
  const kind = lane.kind === 'treat' ? '' : `${KINDS[lane.kind]({}, { locale })} `;
  return {
    title: `${kind}${say(lane.tier.words, locale)} ${limitWords(lane.limit, locale)}`,
    ...(lane.seat === null
      ? {}
      : { note: [say(lane.seat.title, locale), lane.seat.personName].filter(Boolean).join(' ') }),
    state,
    startAt: lane.startedAt,
    ...(lane.endedAt === null ? {} : { endAt: lane.endedAt }),
    dueAt: lane.dueAt,
    words: wordsOf(lane, state, now, offsetMinutes, locale),
    ...(lane.capped ? { dueWords: m.case_capped({}, { locale }) } : {}),
  };
}

const KINDS = {
  accept: m.case_clock_accept,
  plan: m.case_clock_plan,
  'hand-up': m.case_clock_hand_up,
  verify: m.case_clock_verify,
} as const;

function stateOf(lane: LaneView, now: number): LaneState {
  if (lane.state === 'plan') return lane.provisional ? 'provisional' : 'plan';
  if (lane.state === 'hold') return 'hold';
  if (lane.endedAt !== null)
    return lane.verdict === 'void' ? 'skipped' : lane.verdict === 'met' ? 'done' : 'late';
  if (now >= lane.dueAt) return 'over';
  if (lane.provisional) return 'provisional';
  return lane.dueAt - now < Math.max(4 * 3_600_000, (lane.dueAt - lane.startedAt) / 4)
    ? 'soon'
    : 'run';
}

function wordsOf(
  lane: LaneView,
  state: LaneState,
  now: number,
  offset: number,
  locale: Locale,
): string {
  if (lane.endedAt !== null) {
    const verdict = VERDICTS[lane.verdict ?? 'met']({}, { locale });
    return state === 'skipped'
      ? verdict
      : `${momentText(lane.endedAt, now, offset, locale)} ${verdict}`;
  }
  if (state === 'plan') return m.case_lane_planned({}, { locale });
  if (state === 'over')
    return m.clock_over({ span: spanText(now - lane.dueAt, locale) }, { locale });
  if (state === 'hold') return m.stage_suspended({}, { locale });
  return m.clock_left({ span: spanText(lane.dueAt - now, locale) }, { locale });
}

const VERDICTS = {
  met: m.case_verdict_met,
  explained: m.case_verdict_explained,
  violation: m.case_verdict_violation,
  void: m.case_verdict_void,
} as const;
