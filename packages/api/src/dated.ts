import { and, gt, isNull, lt, lte, or, sql, type Placeholder, type SQL } from 'drizzle-orm';
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

/** It holds on the day or begins later. One that was taken back before it began covers no day at all. */
export function notOver(fromOn: PgColumn, untilOn: PgColumn, day: Day): SQL | undefined {
  const isLater = gt(untilOn, sql`${formatDay(day)}::date`);
  return or(isNull(untilOn), and(isLater, lt(fromOn, untilOn)));
}
