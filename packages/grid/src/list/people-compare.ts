import type { Appointment, Post } from '../post/post.ts';
import type { Day } from '../time.ts';
import type { Caution, Fault } from './fault.ts';
import { matchPeople, type Listed } from './people-match.ts';
import type { Identifier, PeopleShape, PersonLine } from './people-lines.ts';
import { answerableIn, exclusive, overStaffed } from './people-staffing.ts';
import { seatsOf, type Seat } from './people-seats.ts';

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly secondMark: string;
  readonly identifiers: readonly Identifier[];
};

export type KnownSpot = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly closed: boolean;
};

/** 现有的：people who have not left, posts, appointments that hold today or later, and grids. */
export type KnownPeople = {
  readonly people: readonly KnownPerson[];
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
  readonly grids: readonly KnownSpot[];
};

export type PersonDraft = {
  readonly id: string;
  readonly name: string;
  readonly secondMark: string;
  readonly known: KnownPerson | null;
  readonly add: readonly Identifier[];
  readonly drop: readonly Identifier[];
  readonly fromOn: Day | null;
  readonly row: number;
};

/** `fromOn` null: from the day that is chosen when the list is applied. */
export type SeatTaken = {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly answerable: boolean;
  readonly fromOn: Day | null;
  readonly seat: Seat;
};

export type Movement = {
  readonly person: PersonDraft;
  readonly taken: readonly SeatTaken[];
  readonly left: readonly Appointment[];
};

export type PeopleComparison = {
  readonly faults: readonly Fault[];
  readonly cautions: readonly Caution[];
  readonly joined: readonly Movement[];
  readonly changed: readonly PersonDraft[];
  readonly moved: readonly Movement[];
  readonly gone: readonly {
    readonly person: KnownPerson;
    readonly held: readonly Appointment[];
    readonly leaves: boolean;
  }[];
  readonly same: number;
  readonly postsOpened: readonly Post[];
};

export type PeopleOptions = {
  readonly today: Day;
  /** Whoever uploads the list: nobody appoints himself. */
  readonly by: string;
  readonly newId: () => string;
};

/** 来表与现有的人员、任职比较。The list speaks only of the kinds of posts that it names. */
export function comparePeople(
  shape: PeopleShape,
  lines: readonly PersonLine[],
  known: KnownPeople,
  { today, by, newId }: PeopleOptions,
): PeopleComparison {
  const faults: Fault[] = [];
  const cautions: Caution[] = [];
  const { seats, opened } = seatsOf(lines, known, newId, faults);
  const listed = matchPeople(lines, known.people, faults);
  const spoken = new Set(lines.map(({ post }) => post.id));
  const kindOf = new Map(known.posts.map((post) => [post.id, post.kind]));
  const held = Map.groupBy(
    known.appointments.filter((each) => spoken.has(kindOf.get(each.postId) ?? '')),
    ({ personId }) => personId,
  );
  const movements = listed.map((each): Movement => {
    const person = draftOf(each, newId);
    const wanted = each.lines.flatMap((line) => {
      const seat = seats.get(line);
      return seat ? [{ line, seat }] : [];
    });
    exclusive(wanted, faults);
    const own = (each.known && held.get(each.known.id)) ?? [];
    const taken = wanted
      .filter(({ seat }) => !own.some(({ postId }) => seat.postIds.includes(postId)))
      .map(({ line, seat }) => ({
        id: newId(),
        personId: person.id,
        postId: seat.postId,
        answerable: line.answerable ?? true,
        // 到岗日期 of somebody who is here already says when he came, not when he moves.
        fromOn: each.known && line.fromOn !== null && line.fromOn < today ? null : line.fromOn,
        seat,
      }));
    for (const { seat } of taken)
      if (person.id === by) faults.push({ row: seat.row, field: 'post', code: 'own-post' });
    if (!each.known && person.add.length === 0)
      cautions.push({ row: person.row, field: 'phone', code: 'no-identifier' });
    if (person.fromOn !== null && person.fromOn > today)
      cautions.push({ row: person.row, field: 'fromOn', code: 'later-start' });
    const left = own.filter(
      ({ postId, acting }) => !acting && !wanted.some(({ seat }) => seat.postIds.includes(postId)),
    );
    return { person, taken, left };
  });
  const ended = new Set(movements.flatMap(({ left }) => left.map(({ id }) => id)));
  const settled = answerableIn(movements, known, ended, faults);
  overStaffed(settled, known, ended, today, cautions);
  const present = new Set(listed.flatMap((each) => (each.known ? [each.known.id] : [])));
  const joined = settled.filter(({ person }) => person.known === null);
  const moved = settled.filter(
    ({ person, taken, left }) => person.known !== null && taken.length + left.length > 0,
  );
  const changed = settled.map(({ person }) => person).filter(differs);
  const touched = new Set([...moved.map(({ person }) => person), ...changed]);
  return {
    faults: faults.sort((a, b) => a.row - b.row),
    cautions,
    joined,
    changed,
    moved,
    gone: goneFrom(known, held, present, spoken, kindOf),
    same: present.size - touched.size,
    postsOpened: opened,
  };
}

function draftOf({ lines, known }: Listed, newId: () => string): PersonDraft {
  const [first] = lines;
  const said = [first.phone, first.number].filter((each) => each !== null);
  const add = said.filter(
    (each) =>
      !known?.identifiers.some(({ kind, value }) => kind === each.kind && value === each.value),
  );
  const drop = (known?.identifiers ?? []).filter(({ kind }) =>
    add.some((each) => each.kind === kind),
  );
  return {
    id: known?.id ?? newId(),
    name: first.name,
    secondMark: first.secondMark || (known?.secondMark ?? markOf(first)),
    known,
    add,
    drop,
    fromOn: first.fromOn,
    row: first.row,
  };
}

/** 第二标识：two people may have one name, so something stands beside it from the first day. */
function markOf({ number, phone }: PersonLine): string {
  if (number) return number.shown;
  return phone ? `尾号 ${phone.value.slice(-4)}` : '';
}

function differs({ known, name, secondMark, add }: PersonDraft): boolean {
  return (
    known !== null && (known.name !== name || known.secondMark !== secondMark || add.length > 0)
  );
}

/** 不在表中：whoever holds a post of a kind that the list names. He leaves if he holds no other. */
function goneFrom(
  known: KnownPeople,
  held: ReadonlyMap<string, readonly Appointment[]>,
  present: ReadonlySet<string>,
  spoken: ReadonlySet<string>,
  kindOf: ReadonlyMap<string, string>,
): PeopleComparison['gone'] {
  const elsewhere = new Set(
    known.appointments
      .filter(({ postId }) => !spoken.has(kindOf.get(postId) ?? ''))
      .map(({ personId }) => personId),
  );
  return known.people.flatMap((person) => {
    const own = held.get(person.id);
    return own && !present.has(person.id)
      ? [{ person, held: own, leaves: !elsewhere.has(person.id) }]
      : [];
  });
}
