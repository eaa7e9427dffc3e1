import { roomState, type RoomState } from '@wangge/grid/record/room-state';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Day } from '@wangge/grid/time';
import type { PersonName } from '../post/lookup.ts';
import { termOf } from '../term.ts';
import type { BoardKind } from './board-kind.ts';
import type { Leaf, ParentName, RoomCase } from './board-store.ts';
import type { RecordLine } from './columns.ts';
import type { RoomBrief, SpotMark } from './views.ts';

/** What is known of one room around one duty day. */
export type RoomSources = {
  readonly policy: Policy;
  readonly board: BoardKind;
  readonly dutyDay: Day;
  /** Whether cases of now count: they do not for a day gone by. */
  readonly current: boolean;
  readonly lines: readonly RecordLine[];
  readonly cases: readonly RoomCase[];
  readonly leaders: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly belongsTo: ParentName | null;
  readonly people: ReadonlyMap<string, PersonName>;
};

/** 楼栋图上的一间。 */
export function roomBrief({ id, code, name }: Leaf, sources: RoomSources): RoomBrief {
  const { dutyDay, cases, current, leaders, belongsTo } = sources;
  const own = ownCheck(sources, dutyDay);
  return {
    gridId: id,
    code,
    name,
    state: stateOn(sources, dutyDay, current),
    stateBefore: stateOn(sources, dutyDay - 1, false),
    belongsTo,
    leaders,
    record: own && {
      id: own.id,
      performedAt: own.performedAt,
      outcome: own.outcome,
      late: own.late,
      clock: own.clock,
    },
    spot: spotMark(sources, own, lastLook(sources, dutyDay)),
    openCases: cases.filter(({ doneAt }) => doneAt === null).length,
  };
}

/** The room's state on one duty day, by the kernel's rule. */
export function stateOn(
  sources: Pick<RoomSources, 'lines' | 'board' | 'leaders' | 'cases'>,
  on: Day,
  current: boolean,
): RoomState {
  const own = ownCheck(sources, on);
  const look = lastLook(sources, on);
  const since = own?.performedAt ?? look?.performedAt ?? Infinity;
  const doneSince = sources.cases.filter(({ doneAt }) => doneAt !== null && doneAt >= since);
  return roomState({
    own: own?.outcome ?? null,
    inspection: look?.outcome ?? null,
    occupied: sources.leaders.length > 0,
    open: current ? sources.cases.filter(({ doneAt }) => doneAt === null).length : 0,
    doneSince: current ? doneSince.length : 0,
  });
}

type Lines = Pick<RoomSources, 'lines' | 'board'>;

export function ownCheck({ lines, board }: Lines, on: Day): RecordLine | null {
  return lines.findLast(({ kind, dutyDay }) => kind === board.kind.id && dutyDay === on) ?? null;
}

/** The last look of another line. */
export function lastLook({ lines, board }: Lines, on: Day): RecordLine | null {
  return lines.findLast(({ kind, dutyDay }) => kind !== board.kind.id && dutyDay === on) ?? null;
}

function spotMark(
  { policy, people }: RoomSources,
  own: RecordLine | null,
  look: RecordLine | null,
): SpotMark | null {
  if (look === null) return null;
  const person = people.get(look.performerId);
  return {
    recordId: look.id,
    kind: termOf(policy.recordKinds, look.kind),
    by: person ? { id: person.id, name: person.name } : null,
    at: look.performedAt,
    outcome: look.outcome,
    agrees: own === null ? null : agree(own, look),
  };
}

/** 一致：both found something, or both nothing. Nobody there agrees with nobody there alone. */
function agree(own: RecordLine, look: RecordLine): boolean {
  const found = ({ outcome }: RecordLine) => outcome === 'failed';
  const absent = ({ outcome }: RecordLine) => outcome === 'nobody-there';
  return found(own) === found(look) && absent(own) === absent(look);
}
