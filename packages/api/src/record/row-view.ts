import type { Policy } from '@wangge/grid/policy/policy';
import { isOutsideWindow } from '@wangge/grid/record/duty-day';
import type { MemberCall } from '../call.ts';
import { gridNames, type GridName } from '../hierarchy/lookup.ts';
import { personNames, type PersonName } from '../post/lookup.ts';
import { termOf } from '../term.ts';
import { failingOf, standingOf, type RecordLine } from './columns.ts';
import type { RecordRow } from './views.ts';

/** Rows of a list, with the names that they need read at once. */
export async function rowViews(
  call: MemberCall,
  policy: Policy,
  lines: readonly RecordLine[],
): Promise<RecordRow[]> {
  const [grids, people] = await Promise.all([
    gridNames(
      call,
      lines.map(({ gridId }) => gridId),
    ),
    personNames(
      call,
      lines.map(({ performerId }) => performerId),
    ),
  ]);
  return lines.map((line) => rowView(call, policy, line, grids, people));
}

export function rowView(
  { organization }: MemberCall,
  policy: Policy,
  line: RecordLine,
  grids: ReadonlyMap<string, GridName>,
  people: ReadonlyMap<string, PersonName>,
): RecordRow {
  const kind = policy.recordKinds.find(({ id }) => id === line.kind);
  const person = people.get(line.performerId);
  return {
    id: line.id,
    kind: termOf(policy.recordKinds, line.kind),
    grid: grids.get(line.gridId) ?? { id: line.gridId, code: '', name: '' },
    performer: person ? { id: person.id, name: person.name } : null,
    performedAt: line.performedAt,
    enteredAt: line.enteredAt,
    dutyDay: line.dutyDay,
    late: line.late,
    outsideWindow:
      kind !== undefined &&
      isOutsideWindow(kind, line.performedAt, organization.settings.utcOffsetMinutes),
    clock: line.clock,
    outcome: line.outcome,
    standing: standingOf(line),
    failing: failingOf(line.answers),
  };
}
