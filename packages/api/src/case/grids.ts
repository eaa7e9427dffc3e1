import { and, eq, notInArray } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Action } from '@wangge/grid/post/post';
import type { MemberCall } from '../call.ts';
import { withinReach } from '../few-grids.ts';
import { isOpenOn } from '../stands.ts';
import type { GridView } from './views.ts';

/** 只设岗位的层级：cases are handed up to it, none lie on it. */
export function postsOnly({ levels }: Policy, level: string): boolean {
  return levels.some(({ id, postsOnly: only }) => id === level && only === true);
}

/** Open grids on which the actor may do it and cases can lie, by code. */
export async function gridsFor(call: MemberCall, action: Action): Promise<GridView[]> {
  const { tx, organization, policy } = call;
  const without = policy.levels.filter((level) => level.postsOnly).map(({ id }) => id);
  return tx
    .select({ id: grid.id, code: grid.code, name: grid.name })
    .from(grid)
    .where(
      and(
        eq(grid.organizationId, organization.id),
        isOpenOn(call.today),
        without.length === 0 ? undefined : notInArray(grid.level, without),
        await withinReach(call, action, grid.organizationId, grid.id),
      ),
    )
    .orderBy(grid.code)
    .limit(500);
}
