import type { RecordRow } from '@wangge/api/record/views';
import type { RecordOutcome } from '@wangge/grid/record/record';
import type { Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { momentText } from '../../format/day.ts';

const WORDS: Record<RecordOutcome, () => string> = {
  passed: m.record_outcome_passed,
  failed: m.record_outcome_failed,
  'nobody-there': m.record_outcome_nobody,
  done: m.record_outcome_done,
};

export function outcomeWord(outcome: RecordOutcome): string {
  return WORDS[outcome]();
}

/** `今日 22:10 · 全部合格 · 迟录`. */
export function outcomeNote(
  record: Pick<RecordRow, 'performedAt' | 'outcome' | 'late' | 'outsideWindow' | 'failing'>,
  now: Instant,
  offset: number,
  locale: Locale,
): string {
  const count = record.failing.length;
  return [
    momentText(record.performedAt, now, offset, locale),
    record.outcome === 'failed' && count > 0
      ? m.record_failed_count({ count })
      : outcomeWord(record.outcome),
    record.late ? m.record_late() : '',
    record.outsideWindow ? m.record_outside_window() : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
