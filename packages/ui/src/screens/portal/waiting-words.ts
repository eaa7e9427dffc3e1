import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import type { WaitingCounts } from '@wangge/api/notification/views';
import { m } from '@wangge/i18n/messages';
import type { Waiting } from '../../parts/waiting.ts';

/** 一个组织里等着我的：red before amber before all that waits, counted as in the inbox; what is zero is not said. */
export function waitingWords(counts: WaitingCounts): Waiting[] {
  const all: readonly (readonly [number, Waiting])[] = [
    [counts.overdue, { word: m.portal_count_overdue({ count: counts.overdue }), tone: 'danger' }],
    [counts.dueToday, { word: m.portal_count_today({ count: counts.dueToday }), tone: 'warn' }],
    [counts.mine, { word: m.portal_count_mine({ count: counts.mine }) }],
    [
      counts.records,
      { word: m.portal_count_records({ count: counts.records }), icon: CalendarCheck },
    ],
    [
      counts.toAnswer,
      { word: m.portal_count_answer({ count: counts.toAnswer }), icon: MessageCircle },
    ],
  ];
  return all.filter(([count]) => count > 0).map(([, words]) => words);
}
