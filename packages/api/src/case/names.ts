import { and, eq, inArray } from 'drizzle-orm';
import { appointment } from '@wangge/db/schema/post';
import type { CaseState } from '@wangge/grid/case/case';
import { tierOf } from '@wangge/grid/case/seat';
import { holdersOn, seatedNow } from '@wangge/grid/post/appointment';
import type { Appointment } from '@wangge/grid/post/post';
import type { CasePolicy } from '@wangge/grid/case/case-policy';
import type { Words } from '@wangge/grid/words';
import type { OrganizationCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { personNames, postNames, type PersonName, type PostName } from '../post/lookup.ts';
import { termsOf } from './terms.ts';
import type { PersonView, SeatView } from './views.ts';

type Ids = Iterable<string | null | undefined>;

/** 姓名和岗位名：read at once for a whole page or list. */
export type Names = {
  readonly person: (id: string | null) => PersonView | null;
  readonly post: (id: string | null) => Words | null;
  readonly seat: (asked: SeatAsked) => SeatView | null;
  /** Whether the reader sits on this post. */
  readonly isMine: (postId: string) => boolean;
};

type SeatAsked = {
  readonly postId: string | null;
  readonly personId?: string | null;
  readonly body?: string | null;
  readonly tier?: string;
  /** 已结的：who held it then, whoever sits there today. */
  readonly past?: boolean;
};

export async function readNames(
  call: OrganizationCall,
  policy: CasePolicy,
  ids: { readonly posts: Ids; readonly people: Ids; readonly mine: ReadonlySet<string> },
): Promise<Names> {
  const postIds = [...new Set(ids.posts)].filter((id) => typeof id === 'string');
  const [posts, sitting, people] = await Promise.all([
    postNames(call, postIds),
    sittingOn(call, postIds),
    personNames(
      call,
      [...ids.people].map((id) => id ?? null),
      postIds,
    ),
  ]);
  return namesFrom(policy, { posts, people, sitting, mine: ids.mine });
}

function namesFrom(
  policy: CasePolicy,
  known: {
    readonly posts: ReadonlyMap<string, PostName>;
    readonly people: ReadonlyMap<string, PersonName>;
    readonly sitting: ReadonlyMap<string, readonly Appointment[]>;
    readonly mine: ReadonlySet<string>;
  },
): Names {
  const terms = termsOf(policy);
  const person = (id: string | null): PersonView | null => {
    const found = id === null ? undefined : known.people.get(id);
    return found ? { id: found.id, name: found.name } : null;
  };
  const titleOf = (post: PostName): Words =>
    post.title === null ? terms.post(post.kind).words : { zh: post.title };
  return {
    person,
    post: (id) => {
      const post = id === null ? undefined : known.posts.get(id);
      return post ? titleOf(post) : null;
    },
    seat: ({ postId, personId = null, body, tier, past = false }) => {
      const post = postId === null ? undefined : known.posts.get(postId);
      if (!post) return null;
      const holders = known.sitting.get(post.id) ?? [];
      const kind = policy.posts.find(({ id }) => id === post.kind);
      const now = seatedNow(kind, holders, personId)?.personId ?? null;
      const sits = past ? (personId ?? now) : now;
      const held = body ?? post.body;
      const level = kind?.level ?? '';
      return {
        postId: post.id,
        title: titleOf(post),
        body: held === null ? null : terms.body(held),
        gridName: post.gridName,
        tier: terms.tier(tier ?? tierOf(policy, { body: held, level })),
        personId: sits,
        personName: person(sits)?.name ?? null,
        former: sits === personId ? null : (person(personId)?.name ?? null),
        acting: holders.find((each) => each.personId === sits)?.acting ?? false,
        mine: known.mine.has(post.id),
      };
    },
    isMine: (postId) => known.mine.has(postId),
  };
}

/** Who sits on these posts today, acting ones first. */
async function sittingOn(
  { tx, organization, today }: OrganizationCall,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Appointment[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organization.id),
        inArray(appointment.postId, [...postIds]),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    );
  const byPost = Map.groupBy(rows, ({ postId }) => postId);
  return new Map([...byPost].map(([postId, list]) => [postId, holdersOn(list, today)]));
}

/** Posts and people that one case names wherever it is shown. */
export function namedIn(state: CaseState): { posts: Ids; people: Ids } {
  return {
    posts: [state.turnPostId, state.holder?.postId],
    people: [state.firstReceiverId, state.holder?.personId],
  };
}
