import type { Fault } from './fault.ts';
import type { Identifier, PersonLine } from './people-lines.ts';
import type { KnownPerson } from './people-compare.ts';

/** 表里的一个人：one or several lines, and who of the organization that is. */
export type Listed = {
  readonly key: string;
  readonly lines: readonly [PersonLine, ...PersonLine[]];
  readonly known: KnownPerson | null;
};

/** 同一个人的几行放在一起，再按编号、手机号加姓名、只有一个的姓名，对上现有的人。 */
export function matchPeople(
  lines: readonly PersonLine[],
  known: readonly KnownPerson[],
  faults: Fault[],
): Listed[] {
  const groups = new Map<string, [PersonLine, ...PersonLine[]]>();
  for (const line of lines) {
    if (line.name === '') continue;
    const key = keyOf(line);
    const group = groups.get(key);
    if (!group) groups.set(key, [line]);
    else if (contradicts(line, group, faults)) continue;
    else group.push(line);
  }
  const find = finderIn(known);
  const taken = new Map<string, PersonLine>();
  return [...groups].flatMap(([key, group]): Listed[] => {
    const [first] = group;
    const candidates = find(first);
    if (candidates.length > 1) {
      const who = candidates.map(({ secondMark, id }) => secondMark || id.slice(-4)).join('、');
      faults.push({
        row: first.row,
        field: 'name',
        code: 'person-ambiguous',
        details: { name: first.name, who },
      });
      return [];
    }
    const person = candidates[0] ?? null;
    const other = person && taken.get(person.id);
    if (other) {
      faults.push({
        row: first.row,
        field: 'name',
        code: 'person-twice',
        details: { name: first.name, row: other.row },
      });
      return [];
    }
    if (person) taken.set(person.id, first);
    return [{ key, lines: group, known: person }];
  });
}

function keyOf({ number, phone, name }: PersonLine): string {
  return number
    ? `number ${number.value}`
    : phone
      ? `phone ${phone.value} ${name}`
      : `name ${name}`;
}

/** A second line under the same number or phone is a second post; anything else is a contradiction. */
function contradicts(
  line: PersonLine,
  group: readonly [PersonLine, ...PersonLine[]],
  faults: Fault[],
): boolean {
  const [first] = group;
  const told = (field: string, code: Fault['code'], details: Fault['details']) => {
    faults.push({ row: line.row, field, code, ...(details && { details }) });
    return true;
  };
  if (line.number && first.name !== line.name)
    return told(line.number.kind, 'number-twice', {
      number: line.number.shown,
      name: first.name,
      row: first.row,
    });
  const same = group.find(
    (each) =>
      each.post === line.post && each.gridCode === line.gridCode && each.gridName === line.gridName,
  );
  if (same || (!line.number && !line.phone))
    return told('name', 'person-twice', { name: line.name, row: (same ?? first).row });
  return false;
}

function finderIn(known: readonly KnownPerson[]): (line: PersonLine) => readonly KnownPerson[] {
  const byNumber = new Map<string, KnownPerson>();
  const byPhone = new Map<string, KnownPerson[]>();
  const byName = new Map<string, KnownPerson[]>();
  const push = (map: Map<string, KnownPerson[]>, key: string, person: KnownPerson) =>
    void map.set(key, [...(map.get(key) ?? []), person]);
  for (const person of known) {
    push(byName, person.name, person);
    for (const each of person.identifiers)
      if (each.kind === 'phone') push(byPhone, `${each.value} ${person.name}`, person);
      else byNumber.set(each.value, person);
  }
  return (line) => {
    const numbered = line.number && byNumber.get(line.number.value);
    if (numbered) return [numbered];
    const phoned = line.phone && byPhone.get(`${line.phone.value} ${line.name}`);
    if (phoned) return phoned;
    return (byName.get(line.name) ?? []).filter((person) => fits(line, person));
  };
}

/** 只凭姓名：who has another number is somebody else. */
function fits({ number }: PersonLine, { identifiers }: KnownPerson): boolean {
  const numbered = identifiers.some((each: Identifier) => each.kind !== 'phone');
  return !(number && numbered);
}
