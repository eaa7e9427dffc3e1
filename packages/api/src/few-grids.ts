import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { placement } from '@wangge/db/schema/hierarchy';
import { reach } from '@wangge/grid/post/authority';
import type { Action, Actor } from '@wangge/grid/post/post';
import type { MemberCall } from './call.ts';
import { inSubtree } from './reach.ts';
import { standsOn } from './stands.ts';

/** Up to so many grids are looked up by their ids; more are met anyway on a walk along an index. */
const few = 5000;

/** An actor is made anew for each call, so nothing is remembered beyond it. */
const known = new WeakMap<Actor, Map<Action, Promise<SQL | null>>>();

/**
 * 管辖范围：the same condition as `within`, but where the reach is small its grids are named one by one. A list under
 * one street of a whole country is then read through the index on the grid instead of asking of every row where it stands.
 */
export async function withinReach(
  call: MemberCall,
  action: Action,
  organizationId: PgColumn,
  gridId: PgColumn,
): Promise<SQL | undefined> {
  const actions = known.get(call.actor) ?? new Map<Action, Promise<SQL | null>>();
  known.set(call.actor, actions);
  const asked = actions.get(action) ?? readFew(call, action);
  actions.set(action, asked);
  const ids = await asked;
  return ids === null
    ? call.within(action, organizationId, gridId)
    : sql`${gridId} = any(${ids}::uuid[])`;
}

/** Null: the whole organization, nothing at all, or more than a few. */
async function readFew(call: MemberCall, action: Action): Promise<SQL | null> {
  const { tx, organization, policy, actor, today } = call;
  const ways = reach(policy.posts, actor, action);
  if (ways.length === 0 || ways.some(({ scope }) => scope === 'organization')) return null;
  const subtrees = ways.flatMap((each) => (each.scope === 'subtree' ? [each] : []));
  const rows =
    subtrees.length === 0
      ? []
      : await tx
          .select({ gridId: placement.gridId })
          .from(placement)
          .where(
            and(
              eq(placement.organizationId, organization.id),
              or(
                ...subtrees.map(({ tree, path }) =>
                  and(eq(placement.tree, tree), inSubtree(placement.path, path)),
                ),
              ),
              standsOn(placement, today),
            ),
          )
          .limit(few + 1);
  if (rows.length > few) return null;
  const own = ways.flatMap((each) => (each.scope === 'own' ? [each.gridId] : []));
  const ids = new Set([...own, ...rows.map(({ gridId }) => gridId)]);
  return sql`${sql.param([...ids])}`;
}
