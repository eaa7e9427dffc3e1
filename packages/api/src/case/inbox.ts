import { and, count, eq, sql } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { countedUpTo } from '@wangge/grid/case/counted';
import type { MemberCall } from '../call.ts';
import { gridNames } from '../hierarchy/lookup.ts';
import type { Rules } from '../policies.ts';
import { gridsFor } from './grids.ts';
import { conditions, filtered } from './inbox-conditions.ts';
import { readPage, type PageRow } from './inbox-page.ts';
import { namedIn, readNames } from './names.ts';
import { rowView } from './row-view.ts';
import { termsOf } from './terms.ts';
import { inboxViews } from './views.ts';
import type { CaseRow, Inbox, InboxChoices, InboxFilters, InboxView } from './views.ts';
import { visible } from './visible.ts';

export type InboxAsked = InboxFilters & {
  readonly view: InboxView;
  readonly cursor?: string;
  readonly limit: number;
};

export async function readInbox(call: MemberCall, asked: InboxAsked): Promise<Inbox> {
  const { view, cursor, limit, ...filters } = asked;
  const rules = await call.rules();
  const base = and(await visible(call), filtered(call, filters));
  const [page, counts, choices] = await Promise.all([
    readPage(call, and(base, conditions[view](call)), {
      cursor,
      limit,
      open: view !== 'all' && view !== 'to-review',
    }),
    readCounts(call, base),
    readChoices(call, rules),
  ]);
  const { utcOffsetMinutes: offsetMinutes } = call.organization.settings;
  return {
    view,
    filters,
    rows: await rowsOf(call, rules, page.rows),
    total: counts[countOf[view]],
    counts,
    choices,
    nextCursor: page.nextCursor,
    at: call.at,
    offsetMinutes,
  };
}

const countOf = {
  mine: 'mine',
  subtree: 'subtree',
  overdue: 'overdue',
  'due-today': 'dueToday',
  'to-dispatch': 'toDispatch',
  suspended: 'suspended',
  'to-review': 'toReview',
  all: 'all',
} as const satisfies Record<InboxView, keyof Inbox['counts']>;

async function readCounts(
  call: MemberCall,
  base: ReturnType<typeof and>,
): Promise<Inbox['counts']> {
  const counted = inboxViews.map(
    async (view) =>
      [countOf[view], await countUpTo(call, and(base, conditions[view](call)))] as const,
  );
  return Object.fromEntries(await Promise.all(counted)) as Inbox['counts'];
}

/** No further than anybody reads: above a whole country it would be a count of everything at every look. */
async function countUpTo(
  { tx, organization }: MemberCall,
  where: ReturnType<typeof and>,
): Promise<number> {
  const found = tx
    .select({ one: sql<number>`1`.as('one') })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), where))
    .limit(countedUpTo)
    .as('found');
  const [row] = await tx.select({ count: count() }).from(found);
  return row?.count ?? 0;
}

/** What the filters offer: grids within reach, and the names of the policy. */
async function readChoices(call: MemberCall, { policy }: Rules): Promise<InboxChoices> {
  const grids = await gridsFor(call, 'case.read');
  const terms = termsOf(policy);
  return {
    grids,
    kinds: policy.caseKinds.map(({ id }) => terms.kind(id)),
    grades: policy.grades.map(({ id }) => terms.grade(id)),
    tiers: policy.tiers.map(({ id }) => terms.tier(id)),
    channels: policy.channels.map(({ id }) => terms.channel(id)),
  };
}

/** Rows of a list, with the names that they need read at once. */
export async function rowsOf(
  call: MemberCall,
  { policy }: Rules,
  rows: readonly PageRow[],
): Promise<CaseRow[]> {
  const named = rows.map(({ state }) => namedIn(state));
  const [names, grids] = await Promise.all([
    readNames(call, policy, {
      posts: named.flatMap(({ posts }) => [...posts]),
      people: named.flatMap(({ people }) => [...people]),
      mine: new Set(call.actor.held.map(({ postId }) => postId)),
    }),
    gridNames(
      call,
      rows.map(({ state }) => state.gridId),
    ),
  ]);
  const { utcOffsetMinutes: offsetMinutes } = call.organization.settings;
  return rows.map(({ state, version }) => {
    const limitSet = policy.limitSets.find(({ id }) => id === state.limitSet) ?? null;
    const rules = { policy, limitSet, at: call.at, offsetMinutes };
    return rowView({ state, version, grid: grids.get(state.gridId), names, rules });
  });
}
