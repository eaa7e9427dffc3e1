import { and, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import type { Hierarchy } from '@wangge/grid/hierarchy/placement';
import { formatDay, type Day } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { inSubtree } from '../reach.ts';
import type { Change } from './change-input.ts';

/** The grids whose right to be changed is asked for; null: at a root, for which only the whole organization will do. */
export function askedOf(change: Change): ReadonlyArray<string | null> {
  switch (change.type) {
    case 'open':
      return change.places.length === 0 ? [null] : change.places.map(({ parentId }) => parentId);
    case 'move':
      return [change.gridId, change.parentId];
    case 'merge':
      return [...change.gridIds, change.into];
    default:
      return [change.gridId];
  }
}

function codesOf(change: Change): string[] {
  if (change.type === 'open') return [change.code];
  return change.type === 'split' ? change.parts.map(({ code }) => code) : [];
}

export type Asked = { readonly ids: readonly string[]; readonly codes: readonly string[] };

export function concernedBy(change: Change): Asked {
  return { ids: askedOf(change).filter((id) => id !== null), codes: codesOf(change) };
}

/**
 * The part of the hierarchy on which a change is judged: the grids named, what stands above and directly below them,
 * whoever has a code that is asked for, and below them whatever is to change after that day. Never the whole tree.
 */
export async function readConcerned(
  { tx, organization, today }: OrganizationCall,
  { ids, codes }: Asked,
  on: Day,
): Promise<Hierarchy> {
  const here = eq(placement.organizationId, organization.id);
  const going = or(isNull(placement.untilOn), gte(placement.untilOn, day(today)));
  const near =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(placement)
          .where(
            and(
              here,
              going,
              or(inArray(placement.gridId, [...ids]), inArray(placement.parentId, [...ids])),
            ),
          );
  const known = new Set([...ids, ...near.map(({ gridId }) => gridId)]);
  const parents = near.flatMap(({ parentId }) =>
    parentId === null || known.has(parentId) ? [] : [parentId],
  );
  const ranges = near.filter(({ gridId, untilOn }) => untilOn === null && ids.includes(gridId));
  const [above, later, grids] = await Promise.all([
    parents.length === 0
      ? []
      : tx
          .select()
          .from(placement)
          .where(and(here, going, inArray(placement.gridId, parents))),
    ranges.length === 0
      ? []
      : tx
          .select()
          .from(placement)
          .where(
            and(
              here,
              isNull(placement.untilOn),
              gt(placement.fromOn, day(on)),
              or(
                ...ranges.map(({ tree, path }) =>
                  and(eq(placement.tree, tree), inSubtree(placement.path, path)),
                ),
              ),
            ),
          )
          .limit(100),
    tx
      .select()
      .from(grid)
      .where(
        and(
          eq(grid.organizationId, organization.id),
          or(
            inArray(grid.id, [...known, ...parents, nobody]),
            codes.length === 0 ? undefined : inArray(grid.code, [...codes]),
          ),
        ),
      ),
  ]);
  const rows = new Map(
    [...near, ...above, ...later].map((row) => [`${row.tree} ${row.gridId} ${row.fromOn}`, row]),
  );
  return {
    grids: grids.map(({ covers, ...each }) => ({ ...each, ...(covers !== null && { covers }) })),
    placements: [...rows.values()],
  };
}

/** A list that may be empty, for `in (…)`. */
const nobody = '00000000-0000-0000-0000-000000000000';

function day(value: Day) {
  return sql`${formatDay(value)}::date`;
}
