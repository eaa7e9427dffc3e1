import type { CaseState, Seat } from './case.ts';
import type { CaseFact } from './fact.ts';
import { occupied, seatNamed } from './seat.ts';
import type { CaseWorld } from './world.ts';

/**
 * 上面的椅子：the nearest occupied seat that approves and stands no lower than the given one; on the same line if there
 * is one, since an engineer is not called in for what a station master leaves lying.
 */
export function seatAbove(
  world: CaseWorld,
  postId: string | null,
  fits: (seat: Seat) => boolean = () => true,
): Seat | null {
  const { policy, directory } = world;
  const from = seatNamed(world, postId);
  const lineOf = (kind: string | undefined) => policy.posts.find(({ id }) => id === kind)?.line;
  const above = directory.filter(
    (seat) =>
      seat.postId !== postId &&
      (from === null || seat.ordinal <= from.ordinal) &&
      policy.flow.approves.includes(seat.kind) &&
      occupied(seat) &&
      fits(seat),
  );
  // Nearest first; on one level in the order in which the flow names them.
  const rank = ({ kind }: Seat) => policy.flow.approves.indexOf(kind);
  above.sort((one, other) => other.ordinal - one.ordinal || rank(one) - rank(other));
  const line = lineOf(from?.kind);
  return above.find(({ kind }) => line !== undefined && lineOf(kind) === line) ?? above[0] ?? null;
}

/** 请谁批：the seat above whose turn it is, with somebody on it who does not ask himself. */
export function seatAsked(world: CaseWorld, { turnPostId }: CaseState): Seat | null {
  return seatAbove(world, turnPostId, (seat) => seatsAnother(seat, world));
}

/** 请谁批五落实：the first post that the policy names, with somebody on it who did not fill the items in. decisions 18 */
export function seatOfPlan(world: CaseWorld): Seat | null {
  const kinds = world.policy.flow.plan?.approvedBy ?? [];
  const seats = kinds.flatMap((kind) => world.directory.filter((seat) => seat.kind === kind));
  return seats.find((seat) => seatsAnother(seat, world)) ?? null;
}

/** 等哪些椅子批：in whose list the case lies besides the one whose turn it is. */
export function askedPosts({ pendingExtension, pendingSuspension, ...state }: CaseState): string[] {
  const asked = [
    pendingExtension,
    pendingSuspension,
    state.fiveItems,
    ...state.clocks.map(({ reason }) => (reason?.decision === null ? reason : null)),
  ];
  return [...new Set(asked.flatMap((each) => each?.askedPostId ?? []))];
}

/** 这一条请谁批；null: nobody is asked. */
export function askedIn(fact: CaseFact): string | null {
  switch (fact.type) {
    case 'extension-requested':
    case 'suspension-requested':
      return fact.request.askedPostId ?? null;
    case 'reason-noted':
      return fact.reason.askedPostId ?? null;
    case 'plan-filled':
      return fact.items.askedPostId ?? null;
    default:
      return null;
  }
}

function seatsAnother({ people }: Seat, { actor }: CaseWorld): boolean {
  return people.some((person) => person !== actor?.personId);
}
