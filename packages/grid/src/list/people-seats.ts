import type { Post, PostKind } from '../post/post.ts';
import type { Fault } from './fault.ts';
import type { KnownPeople, KnownSpot } from './people-compare.ts';
import type { PersonLine } from './people-lines.ts';

/** 表里一行说的椅子：an existing one of that kind on that grid, or one that the list opens. */
export type Seat = {
  readonly row: number;
  readonly post: PostKind;
  readonly gridId: string;
  readonly gridName: string;
  readonly postId: string;
  /** All posts of this kind (and body) there: who sits on one of them has what the line says. */
  readonly postIds: readonly string[];
  readonly marked: boolean | null;
};

export function seatsOf(
  lines: readonly PersonLine[],
  known: KnownPeople,
  newId: () => string,
  faults: Fault[],
): { readonly seats: ReadonlyMap<PersonLine, Seat>; readonly opened: readonly Post[] } {
  const seats = new Map<PersonLine, Seat>();
  const opened: Post[] = [];
  const spotOf = spotsIn(known.grids);
  const posts = Map.groupBy(known.posts, (post) => keyOf(post.kind, post.gridId));
  for (const line of lines) {
    const spot = spotOf(line, faults);
    if (!spot) continue;
    const { row, post, body, answerable: marked } = line;
    if (post.level !== spot.level) {
      faults.push({
        row,
        field: 'post',
        code: 'post-level',
        details: { post: post.words.zh, grid: spot.name },
      });
      continue;
    }
    const key = keyOf(post.id, spot.id);
    let there = (posts.get(key) ?? []).filter((each) => !post.bodyOnPost || each.body === body);
    if (there.length === 0) {
      const chair = { id: newId(), kind: post.id, gridId: spot.id, body, title: null };
      opened.push(chair);
      posts.set(key, [...(posts.get(key) ?? []), chair]);
      there = [chair];
    }
    const postIds = there.map(({ id }) => id);
    const postId = postIds[0] ?? '';
    seats.set(line, { row, post, gridId: spot.id, gridName: spot.name, postId, postIds, marked });
  }
  return { seats, opened };
}

function keyOf(kind: string, gridId: string): string {
  return `${kind} ${gridId}`;
}

/** By code; where there is none, by a name that only one open grid has. */
function spotsIn(grids: readonly KnownSpot[]) {
  const byCode = new Map(grids.map((grid) => [grid.code, grid]));
  const byName = Map.groupBy(
    grids.filter(({ closed }) => !closed),
    ({ name }) => plain(name),
  );
  return ({ row, gridCode, gridName, post }: PersonLine, faults: Fault[]): KnownSpot | null => {
    const field = gridCode === '' ? 'gridName' : 'gridCode';
    const text = gridCode || gridName;
    const told = (code: Fault['code']) => (
      faults.push({ row, field, code, details: { text } }),
      null
    );
    if (gridCode !== '') {
      const spot = byCode.get(gridCode);
      if (!spot) return told('grid-unknown');
      return spot.closed ? told('grid-closed') : spot;
    }
    const named = byName.get(plain(gridName)) ?? [];
    const fitting = named.filter(({ level }) => level === post.level);
    const [only, ...others] = fitting.length > 0 ? fitting : named;
    if (!only) return told('grid-unknown');
    return others.length > 0 ? told('grid-ambiguous') : only;
  };
}

function plain(name: string): string {
  return name.replaceAll(/\s/g, '');
}
