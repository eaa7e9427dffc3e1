import { and, eq, lte, sql } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { formatDay } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';

/** 更名到日子：a name that was to begin today, or while the house was down, is the name from now on. */
export async function takeDueNames({ tx, organization, today }: OrganizationCall): Promise<void> {
  await tx
    .update(grid)
    .set({ name: sql`${grid.nextName}`, nextName: null, nextNameOn: null })
    .where(
      and(
        eq(grid.organizationId, organization.id),
        lte(grid.nextNameOn, sql`${formatDay(today)}::date`),
      ),
    );
}
