import type { Inbox, InboxView, Term } from '@wangge/api/case/views';
import { stages } from '@wangge/grid/case/case';
import { say } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { getLocale } from '@wangge/i18n/runtime';
import { stageWord } from '../../parts/stages.ts';
import { inboxHref } from './inbox-links.ts';

/** 看法：one tab a view, each with the length of the list it opens. */
export function inboxTabs(inbox: Inbox, base: string) {
  const { counts } = inbox;
  const tab = (view: InboxView, label: string, count: number, tone?: 'warn' | 'danger') => ({
    href: inboxHref(base, view, inbox.filters),
    label,
    count,
    current: inbox.view === view,
    ...(tone && count > 0 ? { tone } : {}),
  });
  return [
    tab('mine', m.inbox_mine(), counts.mine),
    tab('due-today', m.inbox_due_today(), counts.dueToday, 'warn'),
    tab('overdue', m.inbox_overdue(), counts.overdue, 'danger'),
    tab('to-dispatch', m.inbox_to_dispatch(), counts.toDispatch),
    tab('suspended', m.inbox_suspended(), counts.suspended),
    // Only where somebody's answer waits for this reader: most people never review one.
    ...(counts.toReview > 0 || inbox.view === 'to-review'
      ? [tab('to-review', m.inbox_to_review(), counts.toReview, 'warn')]
      : []),
    tab('subtree', m.inbox_subtree(), counts.subtree),
    tab('all', m.inbox_all(), counts.all),
  ];
}

/** 筛选：by what a list can be narrowed, and the choices of each. */
export function filterMenus({ grids, kinds, grades, tiers, channels }: Inbox['choices']) {
  const locale = getLocale();
  const options = (terms: readonly Term[]) =>
    terms.map((term) => ({ value: term.id, label: say(term.words, locale) }));
  return [
    {
      name: 'grid',
      label: m.inbox_filter_grid(),
      options: grids.map((grid) => ({ value: grid.id, label: grid.name })),
    },
    { name: 'kind', label: m.case_field_kind(), options: options(kinds) },
    {
      name: 'stage',
      label: m.inbox_filter_stage(),
      options: stages.map((stage) => ({ value: stage, label: stageWord(stage) })),
    },
    { name: 'grade', label: m.case_field_grade(), options: options(grades) },
    { name: 'tier', label: m.inbox_filter_tier(), options: options(tiers) },
    { name: 'channel', label: m.case_field_channel(), options: options(channels) },
  ] as const;
}
