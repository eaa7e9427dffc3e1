import { and, eq, inArray } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { reach } from '@wangge/grid/post/authority';
import { levelOfKind } from '@wangge/grid/record/due-kind';
import type { RecordKind } from '@wangge/grid/record/record';
import type { MemberCall } from '../call.ts';
import { within } from '../reach.ts';
import { isOpenOn } from '../stands.ts';
import { termOf } from '../term.ts';
import type { RecordOffer } from './views.ts';

/** A person with more grids than this picks them by their building, not from one list. */
const most = 300;

/** 我能做的记录：each kind with the open grids on which this actor may make it. */
export async function readOffers(call: MemberCall): Promise<RecordOffer[]> {
  const { policy } = await call.rules();
  const offers: RecordOffer[] = [];
  for (const kind of policy.recordKinds) {
    const grids = await gridsFor(call, kind);
    if (grids.length === 0) continue;
    const oncePerDutyDay = kind.oncePerDutyDay ?? false;
    offers.push({ kind: termOf(policy.recordKinds, kind.id), oncePerDutyDay, grids });
  }
  return offers;
}

/** Open grids, by code. A kind that belongs to one level is made on its grids only; none on levels that hold posts only. */
export async function gridsFor(
  { tx, organization, policy, actor, today }: MemberCall,
  kind: RecordKind,
): Promise<RecordOffer['grids']> {
  const performers = policy.posts.filter(({ id }) => kind.performedBy.includes(id));
  const where = reach(performers, actor, 'record.make');
  if (where.length === 0) return [];
  const level = levelOfKind(policy.posts, kind);
  const levels = policy.levels.filter(({ id, postsOnly }) => !postsOnly && (level ?? id) === id);
  return tx
    .select({ id: grid.id, code: grid.code, name: grid.name })
    .from(grid)
    .where(
      and(
        eq(grid.organizationId, organization.id),
        isOpenOn(today),
        inArray(
          grid.level,
          levels.map(({ id }) => id),
        ),
        within(where, grid.organizationId, grid.id, today),
      ),
    )
    .orderBy(grid.code)
    .limit(most);
}
