import type { PostKind } from '../post/post.ts';
import type { Day } from '../time.ts';
import type { Words } from '../words.ts';
import { hasLostDigits, readDay, readMark } from './cell.ts';
import type { Fault } from './fault.ts';
import { isRowOfList } from './head.ts';
import { fieldsOf, type Row } from './row.ts';
import { finderOf } from './words-of.ts';

/** 识别号：phone, student or staff number, as compared and as shown. */
export type Identifier = {
  readonly kind: 'phone' | 'student-number' | 'staff-number';
  readonly value: string;
  readonly shown: string;
};

/** 人员表的一行。没有姓名的一行只设岗。 */
export type PersonLine = {
  readonly row: number;
  readonly name: string;
  readonly phone: Identifier | null;
  readonly number: Identifier | null;
  readonly secondMark: string | null;
  readonly gridCode: string;
  readonly gridName: string;
  readonly post: PostKind;
  readonly body: string | null;
  readonly fromOn: Day | null;
  readonly answerable: boolean | null;
};

export type PersonLines = {
  readonly lines: readonly PersonLine[];
  readonly faults: readonly Fault[];
  readonly skipped: readonly number[];
};

export type PeopleShape = {
  readonly posts: readonly PostKind[];
  readonly bodies: readonly { readonly id: string; readonly words: Words }[];
};

/** Null when it is none. The rules of signing in decide, and they are given here. */
export type ReadIdentifier = (kind: Identifier['kind'], text: string) => Identifier | null;

const longest: Readonly<Record<string, number>> = { name: 60, secondMark: 60, gridName: 60 };

export function readPersonLines(
  { posts, bodies }: PeopleShape,
  columns: Readonly<Record<string, number>>,
  rows: Iterable<Row>,
  identify: ReadIdentifier,
): PersonLines {
  const postOf = finderOf(posts);
  const bodyOf = finderOf(bodies);
  const lines: PersonLine[] = [];
  const faults: Fault[] = [];
  const skipped: number[] = [];
  for (const { row, cells } of rows) {
    if (!isRowOfList(cells)) {
      if (cells.some((cell) => cell !== '')) skipped.push(row);
      continue;
    }
    const before = faults.length;
    const { fault, at, checkText } = fieldsOf({ row, cells }, columns, faults);
    checkText(longest);
    const identifier = (kind: Identifier['kind'], field: string): Identifier | null => {
      const text = at(field);
      if (text === '' || /^[-—/无]+$/.test(text)) return null;
      if (hasLostDigits(text)) return (fault(field, 'digits-lost', { text }), null);
      const read = identify(kind, text);
      if (!read) fault(field, kind === 'phone' ? 'phone-malformed' : 'number-malformed', { text });
      return read;
    };
    const phone = identifier('phone', 'phone');
    const number =
      identifier('student-number', 'student-number') ?? identifier('staff-number', 'staff-number');
    const post = postOf(at('post'));
    if (at('post') === '') fault('post', 'post-missing');
    else if (!post) fault('post', 'post-unknown', { text: at('post') });
    if (at('gridCode') === '' && at('gridName') === '')
      fault(columns['gridCode'] === undefined ? 'gridName' : 'gridCode', 'grid-missing');
    if (hasLostDigits(at('gridCode'))) fault('gridCode', 'digits-lost', { text: at('gridCode') });
    if (at('name') === '' && (phone || number)) fault('name', 'name-missing');
    const fromOn = at('fromOn') === '' ? null : readDay(at('fromOn'));
    if (at('fromOn') !== '' && fromOn === null)
      fault('fromOn', 'date-malformed', { text: at('fromOn') });
    const mark = readMark(at('answerable'));
    if (mark === null) fault('answerable', 'mark-malformed', { text: at('answerable') });
    const body = at('body') === '' ? undefined : bodyOf(at('body'));
    if (at('body') !== '' && !body) fault('body', 'body-unknown', { text: at('body') });
    if (post?.bodyOnPost && at('body') === '') fault('body', 'body-missing');
    if (faults.length > before || !post) continue;
    lines.push({
      row,
      name: at('name'),
      phone,
      number,
      secondMark: columns['secondMark'] === undefined ? null : at('secondMark'),
      gridCode: at('gridCode'),
      gridName: at('gridName'),
      post,
      body: body?.id ?? post.body ?? null,
      fromOn,
      answerable: columns['answerable'] === undefined || at('answerable') === '' ? null : mark,
    });
  }
  return { lines, faults, skipped };
}
