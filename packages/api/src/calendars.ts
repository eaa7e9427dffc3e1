import { and, eq, inArray } from 'drizzle-orm';
import { calendarDay } from '@wangge/db/schema/policy';
import { buildCalendar } from '@wangge/grid/calendar/build';
import type { CalendarOverlay, WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import { yearOf, type Day } from '@wangge/grid/time';
import type { RulesScope } from './policies.ts';

/** Stands in `calendar_day.grid_id` for the whole organization. */
export const wholeOrganization = '00000000-0000-0000-0000-000000000000';

const yearsBack = 3;
const yearsAhead = 2;

/** One per organization (and grid with a calendar of its own); replaced when what it is made of has changed. */
const known = new Map<string, { readonly made: string; readonly calendar: WorkingCalendar }>();

/** 组织的工作日历：statutory days off and make-up workdays, under the organization's own days and hours. */
export async function calendarOf(
  { tx, organization, today }: Omit<RulesScope, 'policy'> & { readonly today: Day },
  gridId?: string,
): Promise<WorkingCalendar> {
  const gridIds = gridId === undefined ? [wholeOrganization] : [wholeOrganization, gridId];
  const rows = await tx
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
  const { utcOffsetMinutes, hours, dueAtClose } = organization.settings;
  const year = yearOf(today);
  const key = `${organization.id} ${gridId ?? ''}`;
  const made = JSON.stringify([rows, hours, dueAtClose, utcOffsetMinutes, year]);
  const found = known.get(key);
  if (found?.made === made) return found.calendar;
  const calendar = buildCalendar({
    offsetMinutes: utcOffsetMinutes,
    fromYear: year - yearsBack,
    untilYear: year + yearsAhead,
    overlays: gridIds.map((id) => overlayOf(rows.filter((row) => row.gridId === id))),
    hours,
    dueAtClose,
  });
  known.set(key, { made, calendar });
  return calendar;
}

function overlayOf(
  rows: ReadonlyArray<{ day: Day; works: 'work' | 'off'; name: string }>,
): CalendarOverlay {
  return { days: rows.map(({ day, works, name }) => ({ day, works: works === 'work', name })) };
}
