import type { RoomBoard, RoomBrief } from '@wangge/api/record/views';
import type { RecordOutcome } from '@wangge/grid/record/record';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { momentText, monthDay } from '../../format/day.ts';
import { signsOf } from '../../format/signs.ts';
import type { Floor, Room, RoomList, RoomState } from '../../parts/room.ts';

/** 看哪一头：本间自己报的，还是另一条线来看到的。 */
export const sides = ['own', 'other'] as const;
export type Side = (typeof sides)[number];

const SEEN: Record<RecordOutcome, RoomState> = {
  passed: 'passed',
  failed: 'hazard',
  'nobody-there': 'absent',
  done: 'passed',
};

/** 另一条线没来看过的，在那一头就是未查。 */
export function stateOf(room: RoomBrief, side: Side): RoomState {
  if (side === 'own') return room.state;
  return room.spot === null ? 'unchecked' : SEEN[room.spot.outcome];
}

/** `2 层` of `3 号公寓 2 层`: what all floors of a house share is said once, above. */
export function shortNames(names: readonly string[]): string[] {
  const [first = '', ...others] = names;
  if (others.length === 0) return [...names];
  let shared = 0;
  while (shared < first.length && others.every((name) => name[shared] === first[shared]))
    shared += 1;
  const cut = first.slice(0, shared).lastIndexOf(' ') + 1;
  return names.map((name) => name.slice(cut));
}

/** `汉 2401` of `汉语言 2401`: in a cell the number matters, the whole name stands beside. */
export function shortClass(name: string): string {
  return name.replace(/^(\p{Script=Han})\p{Script=Han}+ (?=\S+$)/u, '$1 ');
}

/** `409 至 412`、`205 301`: what the rooms share is left out, what follows on is drawn together. */
export function roomSpans(names: readonly string[], to: string): string {
  const cut = Math.max(0, ...names.map((name) => name.lastIndexOf('-') + 1));
  const shared = names.every((name) => name.slice(0, cut) === names[0]?.slice(0, cut));
  const numbers = names.map((name) => (shared ? name.slice(cut) : name));
  const spans: string[][] = [];
  for (const number of numbers) {
    const last = spans.at(-1)?.at(-1);
    if (last !== undefined && Number(number) === Number(last) + 1) spans.at(-1)?.push(number);
    else spans.push([number]);
  }
  return spans
    .map((span) => (span.length > 2 ? `${span[0]}${to}${span.at(-1)}` : span.join(' ')))
    .join(' ');
}

/** 上层在前；每层写查了几间。 */
export function floorsOf(board: RoomBoard, side: Side): Floor[] {
  const names = shortNames(board.floors.map(({ name }) => name));
  return board.floors
    .map((floor, index) => {
      const rooms = floor.rooms.map((room) => roomOf(room, side));
      const checked = rooms.filter(({ state }) => state !== 'unchecked').length;
      return { title: names[index] ?? floor.name, note: `${checked}/${rooms.length}`, rooms };
    })
    .reverse();
}

function roomOf(room: RoomBrief, side: Side): Room {
  const spot = room.spot && (room.spot.agrees === false ? 'differs' : 'agrees');
  return {
    id: room.gridId,
    number: room.name,
    state: stateOf(room, side),
    ...(room.belongsTo ? { note: shortClass(room.belongsTo.name) } : {}),
    ...(side === 'own' && spot ? { spot } : {}),
  };
}

/** 图例里一个数打开的那几间；长度就是那个数。 */
export function roomsIn(board: RoomBoard, list: RoomList, side: Side): RoomBrief[] {
  const rooms = board.floors.flatMap((floor) => floor.rooms);
  if (list === 'spot') return rooms.filter(({ spot }) => spot !== null);
  if (list === 'differs') return rooms.filter(({ spot }) => spot?.agrees === false);
  return rooms.filter((room) => stateOf(room, side) === list);
}

/** 复制为文字，发到群里：房间和数目，没有人名。 */
export function messageOf(board: RoomBoard, kind: string, locale: Locale): string {
  const { summary } = board;
  const { counts } = summary;
  const named = (word: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          m.building_message_rooms({
            word,
            count: names.length,
            rooms: names.join(signsOf(locale).and),
          }),
        ];
  return [
    m.building_message_head({
      building: summary.building,
      kind,
      day: monthDay(board.dutyDay, locale),
      moment: momentText(board.at, board.at, board.offsetMinutes, locale),
    }),
    m.building_message_counts({ checked: counts.total - counts.unchecked, total: counts.total }),
    ...named(m.room_unchecked(), summary.unchecked),
    ...named(m.room_hazard(), summary.hazard),
    ...named(m.room_absent(), summary.absent),
  ].join('\n');
}
