import { eq, or, sql, type SQL } from 'drizzle-orm';
import { record } from '@wangge/db/schema/record';
import type { MemberCall } from '../call.ts';

/** 看得见的记录：on grids within reach, and one's own. Lists, counts, boards, pages and photos all ask here. */
export function visibleRecords(call: MemberCall): SQL {
  const grids = call.within('record.read', record.organizationId, record.gridId) ?? sql`true`;
  return or(grids, eq(record.performerId, call.actor.personId))!;
}
