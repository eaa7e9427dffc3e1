import type { Grid } from '../hierarchy/grid.ts';
import type { Day } from '../time.ts';
import { holdersOn } from './appointment.ts';
import type { Appointment, Post, PostKind } from './post.ts';

export const staffingStates = ['ok', 'vacancy', 'too-few', 'too-many'] as const;
export type StaffingState = (typeof staffingStates)[number];

/** 编制问题：空岗、缺员、超员，一人占几格，负总责的不是恰好一人。R5-02、R2-11、R9-07 */
export type StaffingBreach =
  | {
      readonly code: 'vacancy' | 'too-few' | 'too-many';
      readonly kind: string;
      readonly gridId: string;
      readonly count: number;
      readonly min: number;
      readonly max: number | null;
    }
  | {
      readonly code: 'exclusive';
      readonly kind: string;
      readonly personId: string;
      readonly gridIds: readonly string[];
    }
  | {
      readonly code: 'answerable';
      readonly kind: string;
      readonly gridId: string;
      readonly count: number;
    };

/** 人数：代理的人只补缺额，不算超员。 */
export function countOf(kind: PostKind, holders: readonly Appointment[], day: Day): number {
  const effective = holdersOn(holders, day);
  const own = new Set(effective.filter((each) => !each.acting).map((each) => each.personId));
  const all = new Set(effective.map((each) => each.personId));
  return Math.max(own.size, Math.min(all.size, kind.staffing.min));
}

/** 某网格上某种岗位某日的编制：正常、空岗、缺员、超员。 */
export function staffingOf(
  kind: PostKind,
  holders: readonly Appointment[],
  day: Day,
): StaffingState {
  const count = countOf(kind, holders, day);
  const { min, max } = kind.staffing;
  if (count < min) return count === 0 ? 'vacancy' : 'too-few';
  return max !== undefined && count > max ? 'too-many' : 'ok';
}

/** 一个组织（或一片网格）里的岗位与任职。 */
export type StaffingScene = {
  readonly grids: readonly Grid[];
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
};

/** 编制检查：一个组织某日的全部问题。没有设岗的网格也算空岗。 */
export function breachesOf(
  kinds: readonly PostKind[],
  scene: StaffingScene,
  day: Day,
): readonly StaffingBreach[] {
  const byPost = grouped(scene.appointments, (appointment) => appointment.postId);
  const postsOf = grouped(scene.posts, (post) => `${post.kind} ${post.gridId}`);
  const open = scene.grids.filter(
    (grid) => grid.openedOn <= day && (grid.closedOn === null || day < grid.closedOn),
  );
  return kinds.flatMap((kind) => {
    const seats = open
      .filter((grid) => grid.level === kind.level)
      .map((grid) => ({
        gridId: grid.id,
        holders: (postsOf.get(`${kind.id} ${grid.id}`) ?? []).flatMap(
          (post) => byPost.get(post.id) ?? [],
        ),
      }));
    return [
      ...seats.flatMap(({ gridId, holders }) => breachesOn(kind, gridId, holders, day)),
      ...sharedHolders(kind, seats, day),
    ];
  });
}

function breachesOn(
  kind: PostKind,
  gridId: string,
  holders: readonly Appointment[],
  day: Day,
): readonly StaffingBreach[] {
  const state = staffingOf(kind, holders, day);
  const { min, max = null } = kind.staffing;
  const numbers: readonly StaffingBreach[] =
    state === 'ok'
      ? []
      : [{ code: state, kind: kind.id, gridId, count: countOf(kind, holders, day), min, max }];
  const own = holdersOn(holders, day).filter((each) => !each.acting);
  const answerable = own.filter((each) => each.answerable).length;
  if (kind.staffing.answerable !== 1 || own.length === 0 || answerable === 1) return numbers;
  return [...numbers, { code: 'answerable', kind: kind.id, gridId, count: answerable }];
}

/** 专人专格：同一人在几个网格上。 */
function sharedHolders(
  kind: PostKind,
  seats: ReadonlyArray<{ gridId: string; holders: readonly Appointment[] }>,
  day: Day,
): readonly StaffingBreach[] {
  if (!kind.staffing.exclusive) return [];
  const held = seats.flatMap(({ gridId, holders }) =>
    holdersOn(holders, day)
      .filter((each) => !each.acting)
      .map(({ personId }) => ({ personId, gridId })),
  );
  return [...grouped(held, ({ personId }) => personId)]
    .map(([personId, rows]) => ({
      personId,
      gridIds: [...new Set(rows.map(({ gridId }) => gridId))],
    }))
    .filter(({ gridIds }) => gridIds.length > 1)
    .map(({ personId, gridIds }) => ({ code: 'exclusive', kind: kind.id, personId, gridIds }));
}

/** `Map.groupBy` for browsers that lack it. */
function grouped<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
