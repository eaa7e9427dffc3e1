import type { ClockView, Segment as SegmentView } from '@wangge/api/case/views';
import type { Instant } from '@wangge/grid/time';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import type { Clock } from '../../format/clock.ts';
import type { Segment } from '../../parts/segment.ts';

/** 列表里的时钟，成为时钟格要的样子。 */
export function clockOf(view: ClockView, now: Instant, offset: number, locale: Locale): Clock {
  const over =
    view.dueAt !== null && view.endedAt !== null ? Math.max(0, view.endedAt - view.dueAt) : 0;
  return {
    state: view.state === 'explained' ? 'late' : view.state,
    now,
    offset,
    ...(view.startedAt === null ? {} : { startAt: view.startedAt }),
    ...(view.dueAt === null ? {} : { dueAt: view.dueAt }),
    ...(view.tier === null ? {} : { levelWord: say(view.tier.words, locale) }),
    ...(view.holdUntil === null ? {} : { holdUntil: view.holdUntil }),
    ...(view.heldLeft === null ? {} : { restMs: view.heldLeft }),
    ...(view.startedAt !== null && view.endedAt !== null
      ? { usedMs: view.endedAt - view.startedAt }
      : {}),
    ...(over > 0 ? { lateMs: over } : {}),
    ...(view.state === 'explained' ? { note: m.case_verdict_explained({}, { locale }) } : {}),
  };
}

export function segmentsOf(view: ClockView): Segment[] {
  return view.segments.map((segment) => ({
    state: stateOf(segment, view),
    weight: segment.weight,
  }));
}

function stateOf(segment: SegmentView, view: ClockView): Segment['state'] {
  if (segment.mark === 'plan') return 'todo';
  if (segment.mark !== 'now') return segment.mark;
  return view.state === 'soon' || view.state === 'over' ? view.state : 'now';
}
