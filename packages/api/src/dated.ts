import { and, gt, isNull, lte, or, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { formatDay, type Day } from '@wangge/grid/time';

/**
 * A dated row holds on a day: from its first day up to, not including, its last. In a prepared statement the day is a
 * placeholder and arrives as `2026-02-24`.
 */
export function holdsOn(
  fromOn: PgColumn,
  untilOn: PgColumn,
  day: Day | Placeholder,
): SQL | undefined {
  const on = sql`${typeof day === 'number' ? formatDay(day) : day}::date`;
  return and(lte(fromOn, on), or(isNull(untilOn), gt(untilOn, on)));
}
