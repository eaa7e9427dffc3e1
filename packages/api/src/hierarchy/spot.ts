import { and, eq, inArray, sql } from 'drizzle-orm';
import { prepared } from '@wangge/db/prepared';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Entitlement, GridTarget } from '@wangge/grid/post/authority';
import type { Action } from '@wangge/grid/post/post';
import { formatDay } from '@wangge/grid/time';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { standsOn } from '../stands.ts';

/** A grid with its paths of today (a closed one: its last), as authority and the case rules need it. */
export type GridSpot = GridTarget & {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly closedOn: number | null;
};

const spot = prepared((tx) =>
  tx
    .select({
      code: grid.code,
      name: grid.name,
      level: grid.level,
      closedOn: grid.closedOn,
      tree: placement.tree,
      path: placement.path,
    })
    .from(grid)
    .leftJoin(
      placement,
      and(
        eq(placement.organizationId, grid.organizationId),
        eq(placement.gridId, grid.id),
        standsOn(placement, sql.placeholder('today')),
      ),
    )
    .where(
      and(
        eq(grid.organizationId, sql.placeholder('organizationId')),
        eq(grid.id, sql.placeholder('gridId')),
      ),
    )
    .prepare('grid_spot'),
);

/** `grid.not-found` for a grid of another organization too. */
export async function lookupGrid(
  { tx, organization, today }: OrganizationCall,
  gridId: string,
): Promise<Outcome<GridSpot>> {
  const rows = await spot(tx).execute({
    organizationId: organization.id,
    gridId,
    today: formatDay(today),
  });
  const [first] = rows;
  if (!first) return refuse('grid.not-found');
  const { code, name, level, closedOn } = first;
  const paths = Object.fromEntries(
    rows.flatMap(({ tree, path }) => (tree === null || path === null ? [] : [[tree, path]])),
  );
  return done({ gridId, code, name, level, closedOn, paths });
}

/** The grid, if the actor may do this there; and the appointment that grants it. */
export async function requireGrid(
  call: MemberCall,
  action: Action,
  gridId: string,
): Promise<Outcome<{ readonly grid: GridSpot; readonly by: Entitlement }>> {
  const found = await lookupGrid(call, gridId);
  if (!found.ok) return found;
  const by = call.may(action, found.value);
  return by.ok ? done({ grid: found.value, by: by.value }) : by;
}

export type GridName = { readonly id: string; readonly code: string; readonly name: string };

/** Names for ids, for views of other slices. */
export async function gridNames(
  { tx, organization }: OrganizationCall,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridName>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: grid.id, code: grid.code, name: grid.name })
    .from(grid)
    .where(and(eq(grid.organizationId, organization.id), inArray(grid.id, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.id, row]));
}
