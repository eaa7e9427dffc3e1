import { and, count, eq } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { maySomewhere } from '@wangge/grid/post/authority';
import { depthOf } from '@wangge/grid/hierarchy/path';
import { inTreeOrder } from '@wangge/grid/hierarchy/tree-order';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { termOf } from '../term.ts';
import { readPart, whole, type PartAsked } from './part.ts';
import { gridNames, requireGrid } from './spot.ts';
import { breachViews, holderView, postViews, staffedFrom, staffingViews } from './staffed.ts';
import {
  readElsewhere,
  readGrid,
  readPosts,
  readTree,
  readUnplaced,
  seesMoreThan,
  type GridRow,
} from './store.ts';
import { treeOf } from './tree-of.ts';
import type { BreachView, GridPage, TreeView } from './views.ts';

/**
 * 网格树与任职：what this person may see of one tree, with people, vacancies and what is wrong. A tree that is too large
 * comes branch by branch.
 */
export async function treeView(
  call: MemberCall,
  { tree: wanted, ...asked }: { readonly tree?: string | undefined } & PartAsked,
): Promise<Outcome<TreeView>> {
  const tree = treeOf(call, wanted);
  if (!tree.ok) return tree;
  const { policy, actor, today } = call;
  const large = await seesMoreThan(call, tree.value, whole);
  const part = large
    ? await readPart(call, tree.value, asked)
    : done({ ...nothing, rows: await readTree(call, tree.value) });
  if (!part.ok) return part;
  const { rows, below, atId, next } = part.value;
  const [unplaced, posts] = await Promise.all([
    readUnplaced(call),
    readPosts(
      call,
      rows.map(({ id }) => id),
    ),
  ]);
  const staffed = staffedFrom(posts);
  const top = Math.min(...rows.map(({ path }) => depthOf(path)));
  const known = new Set(rows.map(({ id }) => id));
  const inPost = new Set<string>();
  const grids = inTreeOrder(rows).map((row) => {
    const seats = postViews(policy, staffed, row.id, today);
    for (const { holders } of seats) for (const { personId } of holders) inPost.add(personId);
    return {
      ...gridView(call, row),
      parentId: row.parentId !== null && known.has(row.parentId) ? row.parentId : null,
      depth: depthOf(row.path) - top + 1,
      below: below?.get(row.id) ?? null,
      posts: seats,
      staffing: staffingViews(policy, staffed, row, today),
    };
  });
  return done({
    tree: termOf(policy.trees, tree.value),
    trees: policy.trees.map(({ id, words }) => ({ id, words })),
    levels: policy.levels,
    grids,
    part: large ? { atId, next, text: asked.text ?? '' } : null,
    breaches: breachViews(policy, staffed, rows, today),
    uncovered: seesTop(call, tree.value, rows) ? unplaced.map((row) => gridView(call, row)) : [],
    inPost: inPost.size,
    mayChange: maySomewhere(policy.posts, actor, 'hierarchy.change'),
  });
}

const nothing = { below: null, atId: null, next: null };

/** Whoever sees the top of the organization also sees what lies outside its tree; nobody below does. */
function seesTop({ policy }: MemberCall, tree: string, rows: readonly GridRow[]): boolean {
  const levels = policy.trees.find(({ id }) => id === tree)?.levels ?? [];
  const top = levels.find((level) => !policy.levels.find(({ id }) => id === level)?.postsOnly);
  return rows.some(({ level }) => level === top);
}

function gridView({ policy }: MemberCall, row: Omit<GridRow, 'parentId' | 'path'>) {
  const { id, code, name, kind, covers } = row;
  return { id, code, name, kind, covers, level: termOf(policy.levels, row.level) };
}

export async function gridPage(call: MemberCall, gridId: string): Promise<Outcome<GridPage>> {
  const required = await requireGrid(call, 'hierarchy.read', gridId);
  if (!required.ok) return required;
  const { tx, organization, policy, today } = call;
  const [row, parentRows, childRows, postRows] = await Promise.all([
    readGrid(call, gridId),
    tx
      .select({ tree: placement.tree, parentId: placement.parentId })
      .from(placement)
      .where(
        and(
          eq(placement.organizationId, organization.id),
          eq(placement.gridId, gridId),
          holdsOn(placement.fromOn, placement.untilOn, today),
        ),
      ),
    tx
      .select({ count: count() })
      .from(placement)
      .innerJoin(
        grid,
        and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
      )
      .where(
        and(
          eq(placement.organizationId, organization.id),
          eq(placement.parentId, gridId),
          holdsOn(placement.fromOn, placement.untilOn, today),
        ),
      ),
    readPosts(call, [gridId]),
  ]);
  if (!row) return refuse('grid.not-found');
  const staffed = staffedFrom(postRows);
  const names = await gridNames(
    call,
    parentRows.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
  );
  const posts = postViews(policy, staffed, gridId, today);
  const exclusive = policy.posts.filter(({ staffing }) => staffing.exclusive).map(({ id }) => id);
  const holders = posts.flatMap((post) => post.holders.map(({ personId }) => personId));
  const elsewhere = await readElsewhere(call, holders, exclusive);
  return done({
    ...gridView(call, row),
    openedOn: row.openedOn,
    closedOn: row.closedOn,
    parentId: null,
    depth: 1,
    below: null,
    nextName: nextNameOf(row),
    posts,
    staffing: staffingViews(policy, staffed, row, today),
    breaches: breachesHere(call, row, postRows, elsewhere),
    parents: parentRows.flatMap(({ tree, parentId }) => {
      const parent = parentId === null ? undefined : names.get(parentId);
      return parent ? [{ tree: termOf(policy.trees, tree), id: parent.id, name: parent.name }] : [];
    }),
    children: childRows[0]?.count ?? 0,
    history: staffed.appointments
      .toSorted((a, b) => b.fromOn - a.fromOn)
      .flatMap((each) => {
        const post = posts.find(({ id }) => id === each.postId);
        return post
          ? [
              {
                ...holderView(each, staffed.people),
                post: { id: post.id, kind: post.kind, title: post.title },
              },
            ]
          : [];
      }),
    mayAppoint: call.may('post.appoint', required.value.grid).ok,
    mayChange: call.may('hierarchy.change', required.value.grid).ok,
  });
}

/** 将更名；a renaming that was taken back leaves the present name to come, which is none. */
function nextNameOf({
  name,
  nextName,
  nextNameOn,
}: Pick<GridRow, 'name' | 'nextName' | 'nextNameOn'>): GridPage['nextName'] {
  if (nextName === null || nextNameOn === null || nextName === name) return null;
  return { name: nextName, on: nextNameOn };
}

/** What is wrong on one grid, also where the other half of it lies elsewhere. */
function breachesHere(
  { policy, today }: MemberCall,
  row: Omit<GridRow, 'parentId' | 'path'>,
  here: Awaited<ReturnType<typeof readPosts>>,
  elsewhere: Awaited<ReturnType<typeof readElsewhere>>,
): readonly BreachView[] {
  const others = elsewhere.filter(({ grid: { id } }) => id !== row.id);
  const grids = [row, ...new Map(others.map(({ grid: each }) => [each.id, each])).values()];
  return breachViews(policy, staffedFrom([...here, ...others]), grids, today).filter((breach) =>
    breach.code === 'exclusive' ? breach.gridIds.includes(row.id) : breach.gridId === row.id,
  );
}
