import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { prepared } from '@wangge/db/prepared';
import { calendarDay, holidayNotice } from '@wangge/db/schema/policy';
import { buildCalendar } from '@wangge/grid/calendar/build';
import { publishedTable } from '@wangge/grid/calendar/published';
import {
  withNotice,
  type HolidayNotice,
  type PublishedTable,
} from '@wangge/grid/calendar/published-table';
import type { CalendarOverlay, WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import { yearOf, type Day } from '@wangge/grid/time';
import type { RulesScope } from './policies.ts';

/** Stands in `calendar_day.grid_id` for the whole organization. */
export const wholeOrganization = '00000000-0000-0000-0000-000000000000';

const yearsBack = 3;
const yearsAhead = 2;

/**
 * One per organization (and grid with a calendar of its own) and number of notices; replaced when what it is made of has
 * changed. A recount compares with the one before, an older one is not asked for again.
 */
const known = new Map<string, Map<number, Made>>();

type Made = { readonly made: string; readonly calendar: WorkingCalendar };

type CalendarScope = Omit<RulesScope, 'policy'> & { readonly today: Day };

const entered = prepared((tx) =>
  tx
    .select({ year: holidayNotice.year, kind: holidayNotice.kind, days: holidayNotice.days })
    .from(holidayNotice)
    .where(eq(holidayNotice.organizationId, sql.placeholder('organizationId')))
    .orderBy(holidayNotice.ordinal)
    .prepare('holiday_notices_entered'),
);

/** 组织的工作日历：statutory days off and make-up workdays, under the organization's own days and hours. */
export async function calendarOf(
  scope: CalendarScope,
  gridId?: string,
  /** The holiday notices to count by, where it is not all that have been entered: before one, or with one more. */
  notices?: readonly HolidayNotice[],
): Promise<WorkingCalendar> {
  const { tx, organization, today } = scope;
  const gridIds = gridId === undefined ? [wholeOrganization] : [wholeOrganization, gridId];
  const [rows, published] = await Promise.all([
    ownDays(scope, gridIds),
    notices ?? entered(tx).execute({ organizationId: organization.id }),
  ]);
  const { utcOffsetMinutes, hours, dueAtClose } = organization.settings;
  const year = yearOf(today);
  const own = rows.some((row) => row.gridId === gridId);
  const key = `${organization.id} ${own ? gridId : ''}`;
  const kept = known.get(key) ?? new Map<number, Made>();
  const made = JSON.stringify([rows, published, hours, dueAtClose, utcOffsetMinutes, year]);
  const found = kept.get(published.length);
  if (found?.made === made) return found.calendar;
  const calendar = buildCalendar({
    offsetMinutes: utcOffsetMinutes,
    fromYear: year - yearsBack,
    untilYear: year + yearsAhead,
    overlays: (own ? gridIds : [wholeOrganization]).map((id) =>
      overlayOf(rows.filter((row) => row.gridId === id)),
    ),
    hours,
    dueAtClose,
    published: publishedBy(published),
  });
  kept.set(published.length, { made, calendar });
  for (const count of kept.keys()) if (count < published.length - 1) kept.delete(count);
  known.set(key, kept);
  return calendar;
}

/** 有自己日历的网格：all others follow the organization's. */
export async function gridsWithOwnDays({
  tx,
  organization,
}: Pick<CalendarScope, 'tx' | 'organization'>): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ gridId: calendarDay.gridId })
    .from(calendarDay)
    .where(
      and(
        eq(calendarDay.organizationId, organization.id),
        ne(calendarDay.gridId, wholeOrganization),
      ),
    );
  return new Set(rows.map(({ gridId }) => gridId));
}

/** 已公布的：the shipped table and what has been entered since, year by year, each year in the order of its notices. */
export function publishedBy(notices: readonly HolidayNotice[]): PublishedTable {
  return notices.toSorted((a, b) => a.year - b.year).reduce(withNotice, publishedTable);
}

function ownDays({ tx, organization }: CalendarScope, gridIds: string[]) {
  return tx
    .select({
      gridId: calendarDay.gridId,
      day: calendarDay.on,
      works: calendarDay.works,
      name: calendarDay.name,
    })
    .from(calendarDay)
    .where(
      and(eq(calendarDay.organizationId, organization.id), inArray(calendarDay.gridId, gridIds)),
    )
    .orderBy(calendarDay.gridId, calendarDay.on);
}

function overlayOf(
  rows: ReadonlyArray<{ day: Day; works: 'work' | 'off'; name: string }>,
): CalendarOverlay {
  return { days: rows.map(({ day, works, name }) => ({ day, works: works === 'work', name })) };
}
