import { and, count, countDistinct, eq, exists, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { cases } from '@wangge/db/schema/case';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import { ancestorPaths } from '@wangge/grid/hierarchy/path';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import { done, type Outcome } from '@wangge/grid/outcome';
import { formatDay } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { openWithin } from '../case/lookup.ts';
import { inSubtree } from '../reach.ts';
import { termOf } from '../term.ts';
import type { Change } from './change-input.ts';
import { dayOfChange } from './decide.ts';
import { isKnown, judge, mayLeave } from './perform.ts';
import { readPathNames } from './store.ts';
import type { Foreseen } from './views.ts';

/** 变动之前先看：who and what it concerns, and the words in which it would be refused. Nothing is saved. */
export async function foreseen(call: MemberCall, change: Change): Promise<Outcome<Foreseen>> {
  const judged = await judge(call, change, call.newId());
  // Whoever may not do it is not shown whom it concerns.
  if (!judged.ok && judged.refusal.code === 'post.not-entitled') return judged;
  const on = dayOfChange(call, change);
  const left = judged.ok ? await mayLeave(call, judged.value, on, isKnown(change)) : judged;
  const ids = concernedIn(change);
  const [below, people, open, moves] = await Promise.all([
    countBelow(call, ids),
    readPeople(call, ids),
    openWithin(call, ids.length === 0 ? sql`false` : withinAll(call, cases.gridId, ids), 10),
    movesOf(call, judged.ok ? judged.value : []),
  ]);
  return done({ refusal: left.ok ? null : left.refusal, on, below, ...people, open, moves });
}

function concernedIn(change: Change): readonly string[] {
  if (change.type === 'open') return [];
  return change.type === 'merge' ? [...change.gridIds, change.into] : [change.gridId];
}

const top = alias(placement, 'top');
const inside = alias(placement, 'inside');

/** The grid lies on or below one of these, in any tree. */
function withinAll({ tx, organization }: MemberCall, gridId: PgColumn, ids: readonly string[]) {
  return exists(
    tx
      .select({ one: sql`1` })
      .from(inside)
      .innerJoin(
        top,
        and(
          eq(top.organizationId, inside.organizationId),
          eq(top.tree, inside.tree),
          sql`${inside.path} >= ${top.path} and ${inside.path} < (left(${top.path}, -1) || '0')`,
        ),
      )
      .where(
        and(
          eq(inside.organizationId, organization.id),
          eq(inside.gridId, gridId),
          isNull(inside.untilOn),
          isNull(top.untilOn),
          inArray(top.gridId, [...ids]),
        ),
      ),
  );
}

async function countBelow(call: MemberCall, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { tx, organization } = call;
  const tops = await tx
    .select({ tree: placement.tree, path: placement.path })
    .from(placement)
    .where(
      and(
        eq(placement.organizationId, organization.id),
        inArray(placement.gridId, [...ids]),
        isNull(placement.untilOn),
      ),
    );
  if (tops.length === 0) return 0;
  const [row] = await tx
    .select({ grids: countDistinct(placement.gridId) })
    .from(placement)
    .where(
      and(
        eq(placement.organizationId, organization.id),
        isNull(placement.untilOn),
        or(
          ...tops.map(({ tree, path }) =>
            and(eq(placement.tree, tree), inSubtree(placement.path, path)),
          ),
        ),
      ),
    );
  return (row?.grids ?? 0) - new Set(ids).size;
}

/** Posts on the grids concerned and below, and who holds one or will. */
async function readPeople(call: MemberCall, ids: readonly string[]) {
  const none: Pick<Foreseen, 'posts' | 'people'> = { posts: 0, people: { count: 0, first: [] } };
  if (ids.length === 0) return none;
  const { tx, organization, policy, today } = call;
  const here = and(eq(post.organizationId, organization.id), withinAll(call, post.gridId, ids));
  const going = and(
    eq(appointment.organizationId, post.organizationId),
    eq(appointment.postId, post.id),
    or(isNull(appointment.untilOn), gt(appointment.untilOn, sql`${formatDay(today)}::date`)),
  );
  const [[posts], [people], first] = await Promise.all([
    tx.select({ count: count() }).from(post).where(here),
    tx
      .select({ count: countDistinct(appointment.personId) })
      .from(post)
      .innerJoin(appointment, going)
      .where(here),
    tx
      .select({
        personId: person.id,
        name: person.name,
        secondMark: person.secondMark,
        kind: post.kind,
        title: post.title,
        gridName: grid.name,
      })
      .from(post)
      .innerJoin(appointment, going)
      .innerJoin(
        person,
        and(
          eq(person.organizationId, appointment.organizationId),
          eq(person.id, appointment.personId),
        ),
      )
      .innerJoin(grid, and(eq(grid.organizationId, post.organizationId), eq(grid.id, post.gridId)))
      .where(here)
      .orderBy(grid.code, person.name)
      .limit(20),
  ]);
  return {
    posts: posts?.count ?? 0,
    people: {
      count: people?.count ?? 0,
      first: first.map(({ kind, ...row }) => ({ ...row, kind: termOf(policy.posts, kind) })),
    },
  };
}

/** From where to where, in the names of what stands above. */
async function movesOf(
  call: MemberCall,
  facts: readonly HierarchyFact[],
): Promise<Foreseen['moves']> {
  const moved = facts.flatMap((fact) => (fact.type === 'subtree-moved' ? [fact] : []));
  const trees = [...new Set(moved.map(({ tree }) => tree))];
  const views: Foreseen['moves'][number][] = [];
  for (const tree of trees) {
    const here = moved.filter((fact) => fact.tree === tree).slice(0, 20);
    const paths = here.flatMap(({ from, to }) => [...ancestorPaths(from), ...ancestorPaths(to)]);
    const names = await readPathNames(call, tree, [...new Set(paths)]);
    const above = (path: string) =>
      ancestorPaths(path)
        .slice(0, -1)
        .flatMap((each) => names.get(each) ?? []);
    for (const { from, to } of here)
      views.push({
        tree: termOf(call.policy.trees, tree),
        name: names.get(from) ?? '',
        from: above(from),
        to: above(to),
      });
  }
  return views;
}
