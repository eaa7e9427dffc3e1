import { and, countDistinct, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { appointment, post } from '@wangge/db/schema/post';
import type { Remaining } from '@wangge/grid/hierarchy/closing';
import { formatDay, type Day } from '@wangge/grid/time';
import { countOpenOn } from '../case/lookup.ts';
import type { OrganizationCall } from '../call.ts';

/** What is still on grids that are to close: open cases, and people whose appointments go on beyond the day. */
export async function readRemaining(
  call: OrganizationCall,
  gridIds: readonly string[],
  on: Day,
): Promise<Remaining[]> {
  if (gridIds.length === 0) return [];
  const { tx, organization } = call;
  const [open, held] = await Promise.all([
    countOpenOn(call, gridIds),
    tx
      .select({ gridId: post.gridId, people: countDistinct(appointment.personId) })
      .from(post)
      .innerJoin(
        appointment,
        and(eq(appointment.organizationId, post.organizationId), eq(appointment.postId, post.id)),
      )
      .where(
        and(
          eq(post.organizationId, organization.id),
          inArray(post.gridId, [...gridIds]),
          or(isNull(appointment.untilOn), gt(appointment.untilOn, sql`${formatDay(on)}::date`)),
        ),
      )
      .groupBy(post.gridId),
  ]);
  return gridIds.map((gridId) => ({
    gridId,
    openCases: open.get(gridId) ?? 0,
    holders: held.find((row) => row.gridId === gridId)?.people ?? 0,
  }));
}
