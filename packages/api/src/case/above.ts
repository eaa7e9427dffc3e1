import type { Seat } from '@wangge/grid/case/case';
import { occupied, seatNamed } from '@wangge/grid/case/seat';
import type { CaseWorld } from '@wangge/grid/case/world';

/**
 * 上面的人：the nearest occupied seat that approves and stands no lower than the given one; on the same line if there
 * is one, since an engineer is not called in for what a station master leaves lying.
 */
export function approversAbove(
  world: CaseWorld,
  postId: string | null,
  fits: (seat: Seat) => boolean = () => true,
): readonly string[] {
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
  const seat = above.find(({ kind }) => line !== undefined && lineOf(kind) === line) ?? above[0];
  return seat?.people ?? [];
}
