import { isWithin } from '@wangge/grid/hierarchy/path';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { dutyDayOf, dutyDaySpan } from '@wangge/grid/record/duty-day';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { personNames } from '../post/lookup.ts';
import { termOf } from '../term.ts';
import { boardKind, type BoardKind } from './board-kind.ts';
import { countsOf, progressOf, summaryOf } from './board-counts.ts';
import {
  readAbove,
  readBelonging,
  readLeaders,
  readLeaves,
  readRecords,
  readRoomCases,
  type Above,
  type Leaf,
} from './board-store.ts';
import { roomBrief } from './room-brief.ts';
import type { FloorView, RoomBoard, RoomBrief } from './views.ts';

export type BoardAsked = {
  readonly tree?: string | undefined;
  readonly kind?: string | undefined;
  readonly building?: string | undefined;
  /** Duty day; the one that runs now when absent. */
  readonly on?: Day | undefined;
};

/** 楼栋：every room of one building on one duty day. Rooms are what this person may read records of. R3-09、R3-10 */
export async function readBoard(call: MemberCall, asked: BoardAsked): Promise<Outcome<RoomBoard>> {
  const { policy } = await call.rules();
  const found = boardKind(policy, asked);
  if (!found.ok) return found;
  const board = found.value;
  const { utcOffsetMinutes: offsetMinutes } = call.organization.settings;
  const running = dutyDayOf(call.at, offsetMinutes, board.kind.dutyDayStartsAt);
  const dutyDay = asked.on ?? running;
  const [leaves, above] = await Promise.all([
    readLeaves(call, board, dutyDay),
    readAbove(call, board, dutyDay),
  ]);
  const buildings = buildingsOf(board, leaves, above);
  const building =
    asked.building === undefined ? buildings[0] : buildings.find(byId(asked.building));
  if (asked.building !== undefined && !building) return refuse('grid.not-found');

  const inside = leaves.filter(({ path }) => building && isWithin(path, building.path));
  const current = dutyDay === running;
  const rooms = await readRooms(call, { policy, board, leaves: inside, dutyDay, current });
  const floors = floorsOf(inside, above, rooms, building ?? null);
  const { from, until } = dutyDaySpan(dutyDay, offsetMinutes, board.kind.dutyDayStartsAt);
  return done({
    kind: termOf(policy.recordKinds, board.kind.id),
    tree: termOf(policy.trees, board.tree.id),
    buildings: buildings.map(({ path: _, ...each }) => each),
    building: building ? { id: building.id, code: building.code, name: building.name } : null,
    dutyDay,
    dutyDayFrom: from,
    dutyDayUntil: until,
    current,
    floors,
    counts: countsOf(rooms),
    classes: progressOf(rooms),
    summary: summaryOf(building?.name ?? '', rooms),
    at: call.at,
    offsetMinutes,
  });
}

export async function readRooms(
  call: MemberCall,
  asked: {
    readonly policy: Policy;
    readonly board: BoardKind;
    readonly leaves: readonly Leaf[];
    readonly dutyDay: Day;
    readonly current: boolean;
  },
): Promise<RoomBrief[]> {
  const { policy, board, leaves, dutyDay, current } = asked;
  const ids = leaves.map(({ id }) => id);
  const { utcOffsetMinutes } = call.organization.settings;
  const { from } = dutyDaySpan(dutyDay, utcOffsetMinutes, board.kind.dutyDayStartsAt);
  const [lines, cases, leaders, belonging] = await Promise.all([
    readRecords(call, ids, [dutyDay - 1, dutyDay]),
    readRoomCases(call, ids, from),
    readLeaders(call, board.kind.performedBy, ids, dutyDay),
    readBelonging(call, board.main, ids, dutyDay),
  ]);
  const people = await personNames(
    call,
    lines.map(({ performerId }) => performerId),
  );
  const linesOf = Map.groupBy(lines, ({ gridId }) => gridId);
  const casesOf = Map.groupBy(cases, ({ gridId }) => gridId);
  return leaves.map((leaf) =>
    roomBrief(leaf, {
      policy,
      board,
      dutyDay,
      current,
      people,
      lines: linesOf.get(leaf.id) ?? [],
      cases: casesOf.get(leaf.id) ?? [],
      leaders: leaders.get(leaf.id) ?? [],
      belongsTo: belonging.get(leaf.id) ?? null,
    }),
  );
}

type Building = Pick<Above, 'id' | 'code' | 'name' | 'path'> & { readonly rooms: number };

/** 楼：grids of the tree's second level that hold at least one of these rooms. */
function buildingsOf(
  { tree }: BoardKind,
  leaves: readonly Leaf[],
  above: readonly Above[],
): Building[] {
  return above
    .filter(({ level }) => level === tree.levels[1])
    .map(({ id, code, name, path }) => {
      const rooms = leaves.filter((leaf) => isWithin(leaf.path, path)).length;
      return { id, code, name, path, rooms };
    })
    .filter(({ rooms }) => rooms > 0);
}

/** 层：the rooms' parents, in the order of their codes; rooms right under the building stand on one of their own. */
function floorsOf(
  leaves: readonly Leaf[],
  above: readonly Above[],
  rooms: readonly RoomBrief[],
  building: Building | null,
): FloorView[] {
  const parentOf = new Map(leaves.map(({ id, parentId }) => [id, parentId]));
  const floors = [...new Set(leaves.map(({ parentId }) => parentId))];
  return floors
    .map((parentId) => {
      const inside = rooms.filter(({ gridId }) => parentOf.get(gridId) === parentId);
      const floor = above.find(({ id }) => id === parentId) ?? building;
      const checked = inside.filter(({ state }) => state !== 'unchecked').length;
      return {
        code: floor?.code ?? '',
        view: { id: floor?.id ?? '', name: floor?.name ?? '', rooms: inside, checked },
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ view }) => view);
}

function byId(wanted: string): (each: { readonly id: string }) => boolean {
  return ({ id }) => id === wanted;
}
