import type { Grid } from '@wangge/grid/hierarchy/grid';
import { holdersOn } from '@wangge/grid/post/appointment';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Appointment, Post } from '@wangge/grid/post/post';
import { breachesOf, countOf, staffingOf, type StaffingBreach } from '@wangge/grid/post/staffing';
import type { Day } from '@wangge/grid/time';
import { termOf } from '../term.ts';
import type { readPosts } from './store.ts';
import type { BreachView, HolderView, PostView, StaffingView } from './views.ts';

type Rows = Awaited<ReturnType<typeof readPosts>>;
type PersonRow = { readonly name: string; readonly secondMark: string };

/** Posts with their appointments, gathered once from the joined rows. */
export type Staffed = {
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
  readonly people: ReadonlyMap<string, PersonRow>;
};

export function staffedFrom(rows: Rows): Staffed {
  const posts = new Map(rows.map((row) => [row.post.id, row.post]));
  const appointments = rows.flatMap(({ appointment }) => (appointment ? [appointment] : []));
  const people = new Map(
    rows.flatMap(({ appointment, person }) =>
      appointment && person ? [[appointment.personId, person] as const] : [],
    ),
  );
  return { posts: [...posts.values()], appointments, people };
}

export function holderView(each: Appointment, people: Staffed['people']): HolderView {
  const person = people.get(each.personId);
  const { id: appointmentId, personId, acting, answerable, fromOn, untilOn } = each;
  const { name = '', secondMark = '' } = person ?? {};
  return { appointmentId, personId, name, secondMark, acting, answerable, fromOn, untilOn };
}

/** The posts of one grid in the order of the policy, with who sits there on a day. */
export function postViews(policy: Policy, staffed: Staffed, gridId: string, on: Day): PostView[] {
  const order = (kind: string) => policy.posts.findIndex(({ id }) => id === kind);
  return staffed.posts
    .filter((post) => post.gridId === gridId)
    .sort((a, b) => order(a.kind) - order(b.kind))
    .map((post) => {
      const line = policy.posts.find(({ id }) => id === post.kind)?.line;
      return {
        id: post.id,
        kind: termOf(policy.posts, post.kind),
        line: line === undefined ? null : termOf(policy.lines, line),
        title: post.title,
        body: post.body === null ? null : termOf(policy.bodies, post.body),
        holders: holdersOn(ofPosts(staffed, [post]), on).map((each) =>
          holderView(each, staffed.people),
        ),
      };
    });
}

/** 实有与应有：for the kinds that belong to the grid's level. */
export function staffingViews(
  policy: Policy,
  staffed: Staffed,
  grid: { readonly id: string; readonly level: string },
  on: Day,
): StaffingView[] {
  return policy.posts
    .filter((kind) => kind.level === grid.level)
    .map((kind) => {
      const seats = staffed.posts.filter(
        ({ gridId, kind: id }) => gridId === grid.id && id === kind.id,
      );
      const held = ofPosts(staffed, seats);
      return {
        kind: termOf(policy.posts, kind.id),
        state: staffingOf(kind, held, on),
        count: countOf(kind, held, on),
        required: kind.staffing,
      };
    })
    .filter(({ count, required }) => count > 0 || required.min > 0);
}

function ofPosts({ appointments }: Staffed, posts: readonly Post[]): Appointment[] {
  const ids = new Set(posts.map(({ id }) => id));
  return appointments.filter(({ postId }) => ids.has(postId));
}

export function breachViews(
  policy: Policy,
  staffed: Staffed,
  grids: ReadonlyArray<Omit<Grid, 'covers'>>,
  on: Day,
): BreachView[] {
  const names = new Map(grids.map(({ id, name }) => [id, name]));
  return breachesOf(policy.posts, { ...staffed, grids }, on).map((breach) => ({
    ...breach,
    kindWords: termOf(policy.posts, breach.kind),
    personName:
      breach.code === 'exclusive' ? (staffed.people.get(breach.personId)?.name ?? null) : null,
    gridNames: gridIdsOf(breach).map((id) => names.get(id) ?? ''),
  }));
}

function gridIdsOf(breach: StaffingBreach): readonly string[] {
  return breach.code === 'exclusive' ? breach.gridIds : [breach.gridId];
}
