import { and, eq, exists, gt, isNull, lte, or, sql, type Placeholder, type SQL } from 'drizzle-orm';
import { alias, QueryBuilder, type PgColumn } from 'drizzle-orm/pg-core';
import { grid } from '@wangge/db/schema/hierarchy';
import { formatDay, type Day } from '@wangge/grid/time';
import { holdsOn } from './dated.ts';

type Placements = Readonly<Record<'organizationId' | 'gridId' | 'fromOn' | 'untilOn', PgColumn>>;

/** A grid that is open on this day; one that will be closed later still is. */
export function isOpenOn(day: Day): SQL | undefined {
  return or(isNull(grid.closedOn), gt(grid.closedOn, sql`${formatDay(day)}::date`));
}

/** Under a name of its own: the outer query may read grids too. */
const closed = alias(grid, 'closed');

/**
 * 站在哪里：where a grid stands on a day; a closed one where it stood last, so that what lies on it stays within the
 * reach of those above.
 */
export function standsOn(row: Placements, day: Day | Placeholder): SQL | undefined {
  const on = sql`${typeof day === 'number' ? formatDay(day) : day}::date`;
  const endedWithItsGrid = exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(closed)
      .where(
        and(
          eq(closed.organizationId, row.organizationId),
          eq(closed.id, row.gridId),
          eq(closed.closedOn, row.untilOn),
        ),
      ),
  );
  return or(holdsOn(row.fromOn, row.untilOn, day), and(lte(row.untilOn, on), endedWithItsGrid));
}
