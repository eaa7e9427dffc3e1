import type { CaseDetail, LogEntry } from '@wangge/api/case/views';
import type { FactType } from '@wangge/grid/case/fact';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import type { TimelineEntry } from '../../parts/timeline.ts';
import { tellers } from './log-words.ts';

export type Topic = 'all' | LogEntry['topic'];

/** 经过：最新的在上。Facts that only move clocks stand under 时限变动; these changes of time concern everybody. */
export function entriesOf(detail: CaseDetail, topic: Topic, locale: Locale): TimelineEntry[] {
  return detail.log
    .filter((entry) =>
      topic === 'all' ? entry.topic !== 'time' || told.has(entry.type) : entry.topic === topic,
    )
    .flatMap((entry) => {
      const words = tellers[entry.type]?.({
        fact: entry.fact,
        sentTo: entry.sentTo,
        detail,
        options: { locale },
      });
      if (!words) return [];
      const { seq, type, at } = entry;
      return [{ id: String(seq), kind: type, at, who: whoOf(entry, detail, locale), ...words }];
    })
    .sort((one, other) => Number(other.id) - Number(one.id));
}

const told: ReadonlySet<FactType> = new Set<FactType>([
  'due-moved',
  'suspended',
  'resumed',
  'extension-requested',
  'extension-decided',
  'suspension-requested',
  'suspension-decided',
  'reason-noted',
  'reason-decided',
]);

function whoOf(entry: LogEntry, detail: CaseDetail, locale: Locale): string {
  if (entry.person !== null) return entry.person.name;
  return detail.source === 'public' && entry.type === 'raised'
    ? m.case_log_resident({}, { locale })
    : m.case_log_system({}, { locale });
}
