import type { CaseDetail, DueReason, SeatView } from '@wangge/api/case/views';
import { dayOf, startOfDay } from '@wangge/grid/time';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText, fullDay, momentText } from '../../format/day.ts';
import type { WhyLine } from '../../parts/WhyDue.svelte';
import { limitWords } from './limit-words.ts';

/** 岗位和人：`街道 · 城管办 陈志远`。 */
export function seatNote(seat: SeatView, locale: Locale): string {
  return [
    say(seat.tier.words, locale),
    seat.body ? say(seat.body.words, locale) : say(seat.title, locale),
    ...(seat.personName === null ? [m.case_vacant({}, { locale })] : []),
    ...(seat.former === null ? [] : [m.case_former({ name: seat.former }, { locale })]),
  ].join(' · ');
}

/** 为什么是这一天：一行一个理由，能对到日历上。 */
export function whyLines(detail: CaseDetail, locale: Locale): WhyLine[] {
  const { why, track } = detail;
  const { now, offsetMinutes } = track;
  const moment = (at: number) => momentText(at, now, offsetMinutes, locale);
  const due = (at: number) => dueText(at, now, offsetMinutes, locale);
  const { clock, cap } = why;
  const lines: WhyLine[] = [];
  if (clock !== null) {
    lines.push({
      term: m.case_why_start(),
      words: STARTS[clock.limit.unit]({ moment: moment(clock.startedAt) }),
    });
    lines.push({
      term: m.case_why_limit(),
      words: [clock.tier ? say(clock.tier.words, locale) : '', limitWords(clock.limit, locale)]
        .filter(Boolean)
        .join(' '),
    });
    const moved = movedOn(clock, offsetMinutes);
    const skipped = clock.steps.filter((step) => step.role === 'skipped');
    if (moved !== null)
      lines.push({
        term: m.case_why_moved(),
        words: m.case_why_moved_words({ count: moved.days, due: due(moved.to) }),
      });
    else if (skipped.length > 0)
      lines.push({
        term: m.case_why_skipped(),
        words: m.case_why_skipped_words({ count: skipped.length }),
      });
    for (const move of clock.moves)
      lines.push({
        term: MOVES[move.why](),
        words: move.to === null ? m.case_why_stopped() : due(move.to),
      });
    if (clock.provisional)
      lines.push({
        term: m.case_why_provisional(),
        words: m.case_why_provisional_words({
          day: fullDay(why.calendar.lastPublishedDay, locale),
        }),
      });
  }
  if (cap !== null) {
    const words = m.case_why_cap_words({
      limit: limitWords(cap.limit, locale),
      due: due(cap.dueAt),
    });
    lines.push({
      term: m.clock_cap(),
      words: clock?.capped ? `${words} ${m.case_why_cap_first()}` : words,
    });
    for (const move of cap.moves)
      lines.push({
        term: MOVES[move.why](),
        words: move.to === null ? m.case_why_cap_stopped() : due(move.to),
      });
  }
  return lines;
}

/** 顺延了几天、到哪一天：natural days that end on a day off; what a person moved later stands on lines of its own. */
function movedOn(
  { limit, steps, capped }: DueReason,
  offsetMinutes: number,
): { days: number; to: number } | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (limit.unit !== 'natural-day' || capped || !first || !last) return null;
  const days = last.day - first.day - limit.value;
  return days > 0 ? { days, to: startOfDay(last.day + 1, offsetMinutes) } : null;
}

/** 起算日不计，只对按天的时限；按小时的从那一刻起。 */
const STARTS = {
  'natural-day': m.case_why_start_words,
  'working-day': m.case_why_start_words,
  'working-hour': m.case_why_start_hours,
  'continuous-hour': m.case_why_start_hours,
} as const;

/** 一天一格；起止在同一天的没有什么可数。 */
export function countedDays(detail: CaseDetail): DueReason['steps'] {
  const steps = detail.why.clock?.steps ?? [];
  return steps[0]?.day === steps.at(-1)?.day ? [] : steps;
}

/** 网格的编号和名称；宿舍的两样是一个号，只写一次。 */
export function gridWords({ code, name }: { code: string; name: string }): string {
  return code === name ? name : `${code} ${name}`;
}

const MOVES = {
  extension: m.case_why_extension,
  suspension: m.case_why_suspension,
  calendar: m.case_why_calendar,
  'hand-up': m.case_why_hand_up,
  plan: m.case_why_plan,
} as const;

/** 日历与规则的出处。 */
export function whySource(detail: CaseDetail, locale: Locale): string {
  const { why } = detail;
  return m.case_why_source({
    day: fullDay(why.calendar.lastPublishedDay, locale),
    set: say(why.limitSet.words, locale),
    source: say(why.limitSet.source, locale),
    revision: why.policyRevision,
  });
}

export function capDay(detail: CaseDetail): number | undefined {
  const { cap } = detail.track;
  return cap === null ? undefined : dayOf(cap.dueAt - 1, detail.track.offsetMinutes);
}
