import type { Appointment } from '../post/post.ts';
import { countOf } from '../post/staffing.ts';
import type { Day } from '../time.ts';
import type { Caution, Fault } from './fault.ts';
import type { KnownPeople, Movement } from './people-compare.ts';
import type { PersonLine } from './people-lines.ts';
import type { Seat } from './people-seats.ts';

/** 专人专格。R2-11 */
export function exclusive(
  wanted: readonly { readonly line: PersonLine; readonly seat: Seat }[],
  faults: Fault[],
): void {
  for (const [index, { line, seat }] of wanted.entries()) {
    const other = wanted
      .slice(0, index)
      .find((each) => each.line.post === line.post && each.seat.gridId !== seat.gridId);
    if (other && line.post.staffing.exclusive)
      faults.push({
        row: line.row,
        field: 'gridCode',
        code: 'person-two-grids',
        details: { name: line.name, row: other.line.row },
      });
  }
}

/** 负总责的只一人：who is marked, else the first; a second mark is a fault. R9-07 */
export function answerableIn(
  movements: readonly Movement[],
  known: KnownPeople,
  ended: ReadonlySet<string>,
  faults: Fault[],
): readonly Movement[] {
  const taken = new Map<string, number>();
  const marked = new Map<string, number>();
  const single = ({ post }: Seat) => post.staffing.answerable === 1;
  const key = ({ post, gridId }: Seat) => `${post.id} ${gridId}`;
  for (const { seat } of movements.flatMap((each) => each.taken)) {
    if (!single(seat)) continue;
    const stays = known.appointments.some(
      (each) =>
        seat.postIds.includes(each.postId) &&
        each.answerable &&
        !each.acting &&
        !ended.has(each.id),
    );
    if (stays) taken.set(key(seat), 0);
    if (seat.marked !== true) continue;
    const row = marked.get(key(seat));
    if (row !== undefined)
      faults.push({
        row: seat.row,
        field: 'answerable',
        code: 'answerable-twice',
        details: { row },
      });
    else if (stays) faults.push({ row: seat.row, field: 'answerable', code: 'answerable-taken' });
    marked.set(key(seat), seat.row);
  }
  return movements.map((movement) => ({
    ...movement,
    taken: movement.taken.map((each) => {
      if (!single(each.seat)) return each;
      const wants =
        each.seat.marked === true || (each.seat.marked === null && !marked.has(key(each.seat)));
      const answerable = wants && !taken.has(key(each.seat));
      if (answerable) taken.set(key(each.seat), each.seat.row);
      return { ...each, answerable };
    }),
  }));
}

/** 超编：told, not refused. R5-02 */
export function overStaffed(
  movements: readonly Movement[],
  known: KnownPeople,
  ended: ReadonlySet<string>,
  today: Day,
  cautions: Caution[],
): void {
  const seats = new Map<string, Seat>();
  const more = new Map<string, Appointment[]>();
  for (const { id, personId, postId, answerable, fromOn, seat } of movements.flatMap(
    (each) => each.taken,
  )) {
    const key = `${seat.post.id} ${seat.gridId}`;
    seats.set(key, seat);
    const appointment = {
      id,
      personId,
      postId,
      answerable,
      acting: false,
      fromOn: fromOn ?? today,
      untilOn: null,
    };
    more.set(key, [
      ...(more.get(key) ?? []),
      { ...appointment, fromOn: Math.min(appointment.fromOn, today) },
    ]);
  }
  for (const [key, seat] of seats) {
    const { max } = seat.post.staffing;
    const stay = known.appointments.filter(
      (each) => seat.postIds.includes(each.postId) && !ended.has(each.id),
    );
    const count = countOf(seat.post, [...stay, ...(more.get(key) ?? [])], today);
    if (max !== undefined && count > max)
      cautions.push({
        row: seat.row,
        field: 'post',
        code: 'over-staffed',
        details: { count, max },
      });
  }
}
