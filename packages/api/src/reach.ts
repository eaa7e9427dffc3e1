import { and, eq, exists, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import { alias, QueryBuilder, type PgColumn } from 'drizzle-orm/pg-core';
import { placement } from '@wangge/db/schema/hierarchy';
import { rangeOf } from '@wangge/grid/hierarchy/path';
import type { Reach } from '@wangge/grid/post/authority';
import type { Day } from '@wangge/grid/time';
import { standsOn } from './stands.ts';

/**
 * A condition for lists: the row's grid lies within reach. The right to see uses today's trees, for a
 * closed grid the last in which it stood. An empty reach is false, so that a forgotten check shows nothing.
 */
export function within(
  reach: readonly Reach[],
  organizationId: PgColumn,
  gridId: PgColumn,
  today: Day,
): SQL | undefined {
  if (reach.some(({ scope }) => scope === 'organization')) return undefined;
  const own = reach.flatMap((each) => (each.scope === 'own' ? [each.gridId] : []));
  const subtrees = reach.flatMap((each) => (each.scope === 'subtree' ? [each] : []));
  const ways = [
    ...(own.length > 0 ? [inArray(gridId, own)] : []),
    ...(subtrees.length > 0 ? [placedIn(subtrees, organizationId, gridId, today)] : []),
  ];
  return ways.length === 0 ? sql`false` : or(...ways);
}

/** Under a name of its own: the outer query may read placements too. */
const reached = alias(placement, 'reached');

function placedIn(
  subtrees: ReadonlyArray<{ readonly tree: string; readonly path: string }>,
  organizationId: PgColumn,
  gridId: PgColumn,
  today: Day,
): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(reached)
      .where(
        and(
          eq(reached.organizationId, organizationId),
          eq(reached.gridId, gridId),
          standsOn(reached, today),
          or(
            ...subtrees.map(({ tree, path }) =>
              and(eq(reached.tree, tree), inSubtree(reached.path, path)),
            ),
          ),
        ),
      ),
  );
}

/** A subtree is a range of paths, which an index serves under row-level security too. */
export function inSubtree(column: PgColumn, path: string): SQL | undefined {
  const { from, until } = rangeOf(path);
  return and(gte(column, from), lt(column, until));
}
