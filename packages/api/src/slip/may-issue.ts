import { and, eq, inArray } from 'drizzle-orm';
import { placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { standsAbove, type Chair } from '@wangge/grid/post/above';
import { reach } from '@wangge/grid/post/authority';
import type { Action } from '@wangge/grid/post/post';
import type { MemberCall } from '../call.ts';
import { holdsOn, notOver } from '../dated.ts';

/**
 * 谁可以开单：a slip opens its person's account to whoever holds the paper. So slips are for people on posts within
 * reach and below one's own, or for people without a post; who appoints in the whole organization issues for everybody.
 */
export async function mayIssue(
  call: MemberCall,
  personIds: readonly string[],
): Promise<Outcome<readonly string[]>> {
  const wanted = [...new Set(personIds)];
  const found = await withinReach(call, wanted);
  const allowed =
    found === wanted.length &&
    (everywhere(call, 'post.appoint') || (await chairsOf(call, wanted)).every(isBelow(call)));
  return allowed ? done(wanted) : refuse('post.not-entitled', { action: 'person.issue-slip' });
}

function everywhere({ policy, actor }: MemberCall, action: Action): boolean {
  return reach(policy.posts, actor, action).some(({ scope }) => scope === 'organization');
}

async function withinReach(call: MemberCall, wanted: readonly string[]): Promise<number> {
  const { tx, organization, today } = call;
  const rows = everywhere(call, 'person.issue-slip')
    ? await tx
        .select({ id: person.id })
        .from(person)
        .where(and(eq(person.organizationId, organization.id), inArray(person.id, [...wanted])))
    : await tx
        .selectDistinct({ id: appointment.personId })
        .from(appointment)
        .innerJoin(
          post,
          and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
        )
        .where(
          and(
            eq(appointment.organizationId, organization.id),
            inArray(appointment.personId, [...wanted]),
            holdsOn(appointment.fromOn, appointment.untilOn, today),
            call.within('person.issue-slip', post.organizationId, post.gridId),
          ),
        );
  return rows.length;
}

/** What they hold today or will hold, with where it stands. */
async function chairsOf(call: MemberCall, wanted: readonly string[]): Promise<Chair[]> {
  const { tx, organization, today } = call;
  const rows = await tx
    .select({
      postId: post.id,
      kind: post.kind,
      tree: placement.tree,
      path: placement.path,
    })
    .from(appointment)
    .innerJoin(
      post,
      and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
    )
    .leftJoin(
      placement,
      and(
        eq(placement.organizationId, post.organizationId),
        eq(placement.gridId, post.gridId),
        holdsOn(placement.fromOn, placement.untilOn, today),
      ),
    )
    .where(
      and(
        eq(appointment.organizationId, organization.id),
        inArray(appointment.personId, [...wanted]),
        notOver(appointment.fromOn, appointment.untilOn, today),
      ),
    );
  return [...Map.groupBy(rows, ({ postId }) => postId).values()].map(([first, ...rest]) => ({
    postId: first!.postId,
    kind: first!.kind,
    paths: Object.fromEntries(
      [first!, ...rest].flatMap(({ tree, path }) =>
        tree === null || path === null ? [] : [[tree, path]],
      ),
    ),
  }));
}

function isBelow({ policy, actor }: MemberCall): (chair: Chair) => boolean {
  const own = actor.held.filter(
    ({ kind }) => policy.posts.find(({ id }) => id === kind)?.grants['person.issue-slip'],
  );
  return (chair) => own.some((held) => standsAbove(policy, held, chair));
}
