import { and, eq, inArray } from 'drizzle-orm';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import { reach } from '@wangge/grid/post/authority';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { holdsOn } from '../dated.ts';

/** Slips for people on posts within reach; for people without a post, by the whole organization's administrators. */
export async function mayIssue(
  call: MemberCall,
  personIds: readonly string[],
): Promise<Outcome<readonly string[]>> {
  const { tx, organization, policy, actor, today } = call;
  const wanted = [...new Set(personIds)];
  const whole = reach(policy.posts, actor, 'person.issue-slip').some(
    ({ scope }) => scope === 'organization',
  );
  const rows = whole
    ? await tx
        .select({ id: person.id })
        .from(person)
        .where(and(eq(person.organizationId, organization.id), inArray(person.id, wanted)))
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
            inArray(appointment.personId, wanted),
            holdsOn(appointment.fromOn, appointment.untilOn, today),
            call.within('person.issue-slip', post.organizationId, post.gridId),
          ),
        );
  return rows.length === wanted.length
    ? done(wanted)
    : refuse('post.not-entitled', { action: 'person.issue-slip' });
}
