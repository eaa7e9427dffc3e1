import type { WaitingInOrganization, WaitingItem } from '@wangge/api/notification/views';
import { dayOf, type Day, type Instant } from '@wangge/grid/time';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { monthDayWeekday, weekdayWord } from '../../format/day.ts';
import { dueMomentOf, timeText } from '../../format/moment.ts';
import { spanText } from '../../format/span.ts';
import type { NextGroup, NextRow } from '../../parts/next-group.ts';

type Organization = WaitingInOrganization['organization'];
type Waiting = { readonly organization: Organization; readonly item: WaitingItem };
export type WaitingHref = (organization: Organization, item: WaitingItem) => string;

/**
 * 接下来：what waits in all organizations, in one order. Overdue first, then today, then day by day; what has no limit
 * stands last. Every row opens the page where it is done.
 */
export function nextUp(
  waiting: readonly WaitingInOrganization[],
  at: Instant,
  locale: Locale,
  hrefOf: WaitingHref,
): NextGroup[] {
  const all = waiting
    .flatMap(({ organization, items }) => items.map((item) => ({ organization, item })))
    .sort((one, other) => (one.item.dueAt ?? Infinity) - (other.item.dueAt ?? Infinity));
  const groups = new Map<string, NextGroup & { items: NextRow[] }>();
  for (const each of all) {
    const { title, tone } = groupOf(each, at, locale);
    const group = groups.get(title) ?? { title, tone, items: [] };
    group.items.push(rowOf(each, at, locale, hrefOf));
    groups.set(title, group);
  }
  return [...groups.values()];
}

function groupOf(
  { organization, item }: Waiting,
  at: Instant,
  locale: Locale,
): Pick<NextGroup, 'title' | 'tone'> {
  if (item.overdue) return { title: m.portal_overdue(), tone: 'over' };
  if (item.dueAt === null) return { title: m.portal_no_limit(), tone: 'later' };
  const today = dayOf(at, organization.offsetMinutes);
  const { on } = dueMomentOf(item.dueAt, organization.offsetMinutes);
  if (on <= today) return { title: m.portal_today(), tone: 'soon' };
  return { title: dayTitle(on, today, locale), tone: 'later' };
}

function dayTitle(on: Day, today: Day, locale: Locale): string {
  return on === today + 1
    ? m.portal_tomorrow({ weekday: weekdayWord(on, locale) })
    : monthDayWeekday(on, locale);
}

function rowOf(
  { organization, item }: Waiting,
  at: Instant,
  locale: Locale,
  hrefOf: WaitingHref,
): NextRow {
  const { offsetMinutes } = organization;
  const time =
    item.dueAt === null || item.overdue ? '' : timeText(dueMomentOf(item.dueAt, offsetMinutes));
  return {
    href: hrefOf(organization, item),
    title: item.type === 'case' ? item.title : say(item.words, locale),
    note: [organization.name, item.gridName, why(item, at, locale)].filter(Boolean).join(' · '),
    ...(time === '' ? {} : { time }),
  };
}

function why(item: WaitingItem, at: Instant, locale: Locale): string {
  if (item.overdue && item.dueAt !== null)
    return m.clock_over({ span: spanText(at - item.dueAt, locale) }, { locale });
  if (item.type !== 'case') return '';
  if (item.firstReceiverOnly) return m.portal_yours_to_answer();
  return item.provisional ? m.calendar_provisional() : '';
}
