import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { holidayNotice } from '@wangge/db/schema/policy';
import type { HolidayNotice } from '@wangge/grid/calendar/published-table';
import type { MemberCall, OrganizationCall } from '../call.ts';

export type HolidayNoticeRow = typeof holidayNotice.$inferSelect;

export function readNotices({ tx, organization }: OrganizationCall): Promise<HolidayNoticeRow[]> {
  return tx
    .select()
    .from(holidayNotice)
    .where(eq(holidayNotice.organizationId, organization.id))
    .orderBy(asc(holidayNotice.ordinal));
}

/** False when somebody else has entered one meanwhile. */
export async function insertNotice(
  { tx, organization, actor, at }: MemberCall,
  entry: HolidayNotice & { readonly id: string; readonly ordinal: number; readonly text: string },
): Promise<boolean> {
  const taken = await tx
    .insert(holidayNotice)
    .values({
      ...entry,
      organizationId: organization.id,
      enteredBy: actor.personId,
      enteredAt: at,
    })
    .onConflictDoNothing({ target: [holidayNotice.organizationId, holidayNotice.ordinal] })
    .returning({ id: holidayNotice.id });
  return taken.length > 0;
}

/**
 * The first whose cases have not all been looked at; held while that is done. Whoever comes meanwhile waits: the next
 * one counts from what this one has done.
 */
export async function lockWaiting({
  tx,
  organization,
}: OrganizationCall): Promise<HolidayNoticeRow | null> {
  const [row] = await tx
    .select()
    .from(holidayNotice)
    .where(
      and(eq(holidayNotice.organizationId, organization.id), isNull(holidayNotice.recountedAt)),
    )
    .orderBy(asc(holidayNotice.ordinal))
    .limit(1)
    .for('update');
  return row ?? null;
}

export async function markRecounted(
  { tx, organization }: OrganizationCall,
  id: string,
  step: {
    readonly recountAfter: string | null;
    readonly recountedAt: number | null;
    readonly moved: number;
  },
): Promise<void> {
  await tx
    .update(holidayNotice)
    .set({ ...step, moved: sql`${holidayNotice.moved} + ${step.moved}` })
    .where(and(eq(holidayNotice.organizationId, organization.id), eq(holidayNotice.id, id)));
}
