import { and, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { formatDay, type Day } from '@wangge/grid/time';

/** A dated row holds on a day: from its first day up to, not including, its last. */
export function holdsOn(fromOn: PgColumn, untilOn: PgColumn, day: Day): SQL | undefined {
  const on = sql`${formatDay(day)}::date`;
  return and(lte(fromOn, on), or(isNull(untilOn), gt(untilOn, on)));
}
