import { and, eq, exists, inArray, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { cases } from '@wangge/db/schema/case';
import { appointment, post } from '@wangge/db/schema/post';
import { maySomewhere, reach } from '@wangge/grid/post/authority';
import type { Actor, HeldPost } from '@wangge/grid/post/post';
import { memberCall, type MemberCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { within } from '../reach.ts';
import { withinReach } from '../few-grids.ts';
import { askedOf } from './inbox-conditions.ts';
import { isConfidential } from './terms.ts';

/**
 * 看得见的案件：whose turn it is, who holds it and who first received it always see it; everybody else by
 * `case.read`. Confidential kinds are for those who need to know: beside them only who supervises above them on
 * their own line. Lists, counts, pages and files all ask here.
 */
export function visible(call: MemberCall): Promise<SQL> {
  const asked = known.get(call.actor) ?? conditionOf(call);
  known.set(call.actor, asked);
  return asked;
}

/** An actor is made anew for each call: lists, counts and the page of one call ask once. */
const known = new WeakMap<Actor, Promise<SQL>>();

async function conditionOf(call: MemberCall): Promise<SQL> {
  const { policy } = await call.rules();
  const confidential = policy.caseKinds.filter(isConfidential).map(({ id }) => id);
  const grids =
    (await withinReach(reading(call), 'case.read', cases.organizationId, cases.gridId)) ??
    sql`true`;
  const open = confidential.length === 0 ? grids : and(grids, notInArray(cases.kind, confidential));
  return or(concerned(call), open, ...call.actor.held.map((held) => supervised(call, held)))!;
}

/** 外单位的「本级」是交给自己的案件，不是所在网格的：an outside body reads what it was handed, nothing beside it. 专家第 17 条 */
function reading(call: MemberCall): MemberCall {
  const { policy, actor } = call;
  const readsGrid = ({ kind: id }: HeldPost) => {
    const kind = policy.posts.find((each) => each.id === id);
    return !(kind?.outside === true && kind.grants['case.read'] === 'own');
  };
  if (actor.held.every(readsGrid)) return call;
  return memberCall(call, { ...call, actor: { ...actor, held: actor.held.filter(readsGrid) } });
}

/** Turn, holder, whoever is asked to decide, and first receiver; who raised a case without passing it on is its first receiver. */
export function concerned({ actor }: MemberCall): SQL | undefined {
  const posts = actor.held.map(({ postId }) => postId);
  return or(
    eq(cases.firstReceiverId, actor.personId),
    ...(posts.length > 0
      ? [inArray(cases.turnPostId, posts), inArray(cases.holderPostId, posts), askedOf(posts)]
      : []),
  );
}

/** What this post supervises: on its grids, and below it on a line that it heads. */
function supervised(call: MemberCall, held: HeldPost): SQL | undefined {
  const { policy, actor, today } = call;
  const kind = policy.posts.find(({ id }) => id === held.kind);
  const alone = { ...actor, held: [held] };
  const below = kindsBelow(call, held.kind);
  if (!kind || kind.outside || below.length === 0) return undefined;
  if (!maySomewhere(policy.posts, alone, 'case.supervise')) return undefined;
  const grids = within(
    reach(policy.posts, alone, 'case.read'),
    cases.organizationId,
    cases.gridId,
    today,
  );
  return and(grids, or(heldBelow(below), receivedBelow(below, call)));
}

function kindsBelow({ policy }: MemberCall, kind: string): string[] {
  const below = policy.lines.flatMap(({ order }) =>
    order.includes(kind) ? order.slice(order.indexOf(kind) + 1) : [],
  );
  return [...new Set(below)];
}

function heldBelow(kinds: string[]): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(post)
      .where(
        and(
          eq(post.organizationId, cases.organizationId),
          or(eq(post.id, cases.holderPostId), eq(post.id, cases.turnPostId)),
          inArray(post.kind, kinds),
        ),
      ),
  );
}

function receivedBelow(kinds: string[], { today }: MemberCall): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(appointment)
      .innerJoin(
        post,
        and(eq(post.organizationId, appointment.organizationId), eq(post.id, appointment.postId)),
      )
      .where(
        and(
          eq(appointment.organizationId, cases.organizationId),
          eq(appointment.personId, cases.firstReceiverId),
          holdsOn(appointment.fromOn, appointment.untilOn, today),
          inArray(post.kind, kinds),
        ),
      ),
  );
}
