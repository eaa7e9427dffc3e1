import type { CaseKind, CasePolicy, SeatRule } from './case-policy.ts';
import type { Actor } from '../post/post.ts';
import type { Holder, Seat } from './case.ts';
import type { CaseWorld } from './world.ts';

/** 椅子的计时档：承办单位的档优先，其次按层级。 */
export function tierOf(policy: CasePolicy, seat: Pick<Seat, 'body' | 'level'>): string {
  const body = policy.bodies.find((candidate) => candidate.id === seat.body);
  return body?.tier ?? policy.tierOfLevel[seat.level] ?? policy.tiers[0]!.id;
}

/**
 * 最近的椅子：岗位按给出的次序，同一岗位由近及远，优先有人坐的。
 * `directory` holds the posts on the case's grid and on every grid above it, nearest first.
 */
export function nearest(
  directory: readonly Seat[],
  posts: readonly string[],
  fits: (seat: Seat) => boolean = occupied,
): Seat | null {
  for (const kind of posts) {
    const found = directory.find((seat) => seat.kind === kind && fits(seat));
    if (found) return found;
  }
  return null;
}

export function occupied(seat: Seat): boolean {
  return seat.people.length > 0;
}

/** 案件点名的椅子：今天的上下级里的，或者网格迁走以后还拿着案件的。 */
export function seatNamed(
  { directory, elsewhere = [] }: Pick<CaseWorld, 'directory' | 'elsewhere'>,
  postId: string | null,
): Seat | null {
  return [...directory, ...elsewhere].find((seat) => seat.postId === postId) ?? null;
}

/** 替某承办单位办事的椅子。没有人坐的单位不能派。R9-16 */
export function seatOfBody(
  policy: CasePolicy,
  directory: readonly Seat[],
  bodyId: string,
): Seat | null {
  const body = policy.bodies.find((candidate) => candidate.id === bodyId);
  if (!body) return null;
  return nearest(
    directory,
    body.answeredBy,
    (seat) => occupied(seat) && answersFor(policy, seat, bodyId),
  );
}

/** Bodies that somebody answers for on this case's grid, with the seat that does. */
export function bodiesWithSeats(
  policy: CasePolicy,
  directory: readonly Seat[],
): Array<{ body: string; seat: Seat }> {
  return policy.bodies.flatMap((body) => {
    const seat = seatOfBody(policy, directory, body.id);
    return seat ? [{ body: body.id, seat }] : [];
  });
}

/** 这把椅子是否替该单位办事。 */
export function answersFor(policy: CasePolicy, seat: Seat, bodyId: string): boolean {
  const body = policy.bodies.find((candidate) => candidate.id === bodyId);
  const kind = policy.posts.find((candidate) => candidate.id === seat.kind);
  return (
    body !== undefined &&
    body.answeredBy.includes(seat.kind) &&
    (kind?.bodyOnPost !== true || seat.body === bodyId)
  );
}

/** 入口规则指的是哪把椅子。 */
export function seatOfRule(
  policy: CasePolicy,
  directory: readonly Seat[],
  rule: SeatRule,
  input: { readonly body: string; readonly actor: Actor | null },
): { seat: Seat; body: string | null } | null {
  if ('posts' in rule) return asChoice(nearest(directory, rule.posts));
  if ('raiser' in rule) {
    const held = new Set(input.actor?.held.map((post) => post.postId));
    const fits = (seat: Seat) => held.has(seat.postId) && (rule.kinds?.includes(seat.kind) ?? true);
    return asChoice(directory.find(fits) ?? null);
  }
  const seat = seatOfBody(policy, directory, input.body);
  return seat && { seat, body: input.body };
}

function asChoice(seat: Seat | null): { seat: Seat; body: string | null } | null {
  return seat && { seat, body: seat.body };
}

/** 核查的椅子：有处置人以外的人坐着。专家第 5 条 */
export function verifierSeat(
  policy: CasePolicy,
  directory: readonly Seat[],
  kind: CaseKind,
  grade: string,
  treatedBy: string | null,
): Seat | null {
  const posts = policy.flow.gradeVerifiedBy?.[grade] ?? [
    ...(kind.verifiedBy ?? []),
    ...policy.flow.verifies,
  ];
  return nearest(directory, posts, (seat) => seat.people.some((person) => person !== treatedBy));
}

export function holderAt(
  policy: CasePolicy,
  seat: Seat,
  body: string | null,
  personId: string | null,
): Holder {
  const held = body ?? seat.body;
  return {
    postId: seat.postId,
    tier: tierOf(policy, { body: held, level: seat.level }),
    body: held,
    personId,
  };
}
