import { identifierRow } from '@wangge/auth/identifier';
import { peopleColumns } from '@wangge/grid/list/people-columns';
import {
  comparePeople,
  type KnownPeople,
  type Movement,
  type PeopleComparison,
  type PersonDraft,
} from '@wangge/grid/list/people-compare';
import { readPersonLines, type PeopleShape } from '@wangge/grid/list/people-lines';
import { formatDay, type Day } from '@wangge/grid/time';
import { shownAtMost } from './limits.ts';
import { reportOf, type Read } from './report.ts';
import type { Book } from './sheet.ts';
import { arrayLiteral, type Staging } from './staged.ts';
import { oddCells, tableIn } from './table.ts';
import type { Asked, ComparedLine, Difference } from './views.ts';

export type PeopleSetting = {
  readonly shape: PeopleShape;
  readonly known: KnownPeople;
  readonly today: Day;
  readonly by: string;
  readonly newId: () => string;
};

/** 读人员与任职表并与现有的比较。 */
export function readPeople(book: Book, setting: PeopleSetting, asked: Asked): Read {
  const { shape, known } = setting;
  const table = tableIn(book, peopleColumns, asked);
  const read = readPersonLines(shape, table.columns, table.rows(), identifierRow);
  const compared = comparePeople(shape, read.lines, known, setting);
  const faults = [...oddCells(book.sheet, table), ...read.faults, ...compared.faults];
  const seatName = seatNames(shape, known);
  const seatsOf = (movement: Movement): Difference[] => [
    ...movement.left.map(({ postId }) => ({ field: 'post', from: seatName(postId), to: '' })),
    ...movement.taken.map(({ seat }) => ({
      field: 'post',
      from: '',
      to: `${seat.gridName} ${seat.post.words.zh}`,
    })),
  ];
  const line = (person: PersonDraft, differences: Difference[]): ComparedLine => ({
    id: person.id,
    row: person.row,
    name: person.name,
    mark: person.secondMark,
    differences,
  });
  const { counts, groups } = groupsOf(compared, line, seatsOf, seatName);
  const report = reportOf(book, table, {
    rows: read.lines.length,
    who: ['name'],
    skipped: read.skipped,
    topLevel: null,
    faults,
    cautions: compared.cautions,
    counts,
    groups,
  });
  return { report, staging: faults.length > 0 ? [] : factsOf(compared) };
}

function groupsOf(
  { joined, changed, moved, gone, same }: PeopleComparison,
  line: (person: PersonDraft, differences: Difference[]) => ComparedLine,
  seatsOf: (movement: Movement) => Difference[],
  seatName: (postId: string) => string,
) {
  const most = shownAtMost.lines;
  return {
    counts: {
      new: joined.length,
      changed: changed.length,
      moved: moved.length,
      gone: gone.length,
      same,
    },
    groups: {
      new: joined.slice(0, most).map((each) => line(each.person, seatsOf(each))),
      changed: changed.slice(0, most).map((person) => line(person, changesOf(person))),
      moved: moved.slice(0, most).map((each) => line(each.person, seatsOf(each))),
      gone: gone.slice(0, shownAtMost.gone).map(({ person, held }) => ({
        id: person.id,
        row: null,
        name: person.name,
        mark: person.secondMark,
        differences: held.map(({ postId }) => ({ field: 'post', from: seatName(postId), to: '' })),
      })),
    },
  };
}

function changesOf({ known, name, secondMark, add, drop }: PersonDraft): Difference[] {
  const pairs: Difference[] = [
    { field: 'name', from: known?.name ?? '', to: name },
    { field: 'secondMark', from: known?.secondMark ?? '', to: secondMark },
    ...add.map(({ kind, shown }) => ({
      field: kind,
      from: drop.find((each) => each.kind === kind)?.shown ?? '',
      to: shown,
    })),
  ];
  return pairs.filter(({ from, to }) => from !== to);
}

function seatNames({ posts }: PeopleShape, known: KnownPeople): (postId: string) => string {
  const grids = new Map(known.grids.map(({ id, name }) => [id, name]));
  const kinds = new Map(posts.map(({ id, words }) => [id, words.zh]));
  const seats = new Map(known.posts.map((post) => [post.id, post]));
  return (postId) => {
    const post = seats.get(postId);
    return post ? `${grids.get(post.gridId) ?? ''} ${kinds.get(post.kind) ?? ''}` : '';
  };
}

/** 一条一条的事实：what applying writes. */
function factsOf(compared: PeopleComparison): Staging[] {
  const { joined, changed, moved, gone, postsOpened } = compared;
  const facts: (readonly [act: string, fact: object])[] = [];
  for (const post of postsOpened) facts.push(['post', post]);
  const people = [...joined.map(({ person }) => person), ...changed];
  for (const { id, name, secondMark, known, fromOn, add, drop } of people) {
    const on = fromOn === null ? null : formatDay(fromOn);
    facts.push([known ? 'change' : 'person', { id, name, secondMark, fromOn: on }]);
    for (const each of drop) facts.push(['drop', { ...each, personId: id }]);
    for (const each of add) facts.push(['identifier', { ...each, personId: id }]);
  }
  for (const { taken, left } of [...joined, ...moved]) {
    for (const { seat: _, fromOn, ...each } of taken)
      facts.push(['appoint', { ...each, fromOn: fromOn === null ? null : formatDay(fromOn) }]);
    for (const { id } of left) facts.push(['end', { id }]);
  }
  for (const { person, held, leaves } of gone)
    for (const { id } of held) facts.push(['gone', { id, personId: person.id, leaves }]);
  const chunks: Staging[] = [];
  for (let from = 0; from < facts.length; from += 2000) {
    const chunk = facts.slice(from, from + 2000);
    chunks.push({
      table: 'import_fact',
      count: chunk.length,
      columns: [
        arrayLiteral(chunk.map(([act]) => act)),
        arrayLiteral(chunk.map(([, fact]) => JSON.stringify(fact))),
      ],
    });
  }
  return chunks;
}
