import type { BoardSummary, ClassProgress, RoomBrief, RoomCounts, RoomState } from './views.ts';

/** 计数：each is the number of rooms on the board that stand so. */
export function countsOf(rooms: readonly RoomBrief[]): RoomCounts {
  const inState = (state: RoomState) => rooms.filter((room) => room.state === state).length;
  return {
    total: rooms.length,
    unchecked: inState('unchecked'),
    passed: inState('passed'),
    hazard: inState('hazard'),
    absent: inState('absent'),
    spotChecked: rooms.filter(({ spot }) => spot !== null).length,
    differing: rooms.filter(({ spot }) => spot?.agrees === false).length,
  };
}

/** 各班进度，按班级编码。 */
export function progressOf(rooms: readonly RoomBrief[]): ClassProgress[] {
  const classes = new Map(
    rooms.flatMap(({ belongsTo }) => (belongsTo ? [[belongsTo.id, belongsTo]] : [])),
  );
  return [...classes.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, name }) => {
      const due = rooms.filter(({ belongsTo }) => belongsTo?.id === id);
      const unchecked = due.filter(({ state }) => state === 'unchecked');
      return {
        id,
        code,
        name,
        due: due.length,
        checked: due.length - unchecked.length,
        unchecked: unchecked.map((room) => room.name),
      };
    });
}

/** 复制为文字：房间和数目，没有人名。 */
export function summaryOf(building: string, rooms: readonly RoomBrief[]): BoardSummary {
  const names = (state: RoomState) =>
    rooms.filter((room) => room.state === state).map(({ name }) => name);
  return {
    building,
    counts: countsOf(rooms),
    unchecked: names('unchecked'),
    hazard: names('hazard'),
    absent: names('absent'),
  };
}
