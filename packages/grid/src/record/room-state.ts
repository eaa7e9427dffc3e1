import type { RecordOutcome } from './record.ts';

/** 楼栋图上一间的状态：未查、合格、有隐患、无人。 */
export const roomStates = ['unchecked', 'passed', 'hazard', 'absent'] as const;
export type RoomState = (typeof roomStates)[number];

export type RoomFacts = {
  /** Outcome of the room's own check on that duty day; null where none stands. */
  readonly own: RecordOutcome | null;
  /** Outcome of the last look of another line on the same duty day. */
  readonly inspection: RecordOutcome | null;
  /** Somebody sits on the post that is to check this room. */
  readonly occupied: boolean;
  /** Open cases on the room now, and those that were done since the check; zero for days gone by. */
  readonly open: number;
  readonly doneSince: number;
};

/**
 * 一间今晚怎样：没有自查就是未查，有没有旧隐患都一样；查出的隐患消除并复查之后才算合格。空着的房间由楼里的检查代替自查。R3-10、R3-11
 */
export function roomState(facts: RoomFacts): RoomState {
  const said = facts.own ?? (facts.occupied ? null : facts.inspection);
  if (said === null) return 'unchecked';
  if (said === 'nobody-there') return 'absent';
  if (facts.open > 0) return 'hazard';
  const found = said === 'failed' || facts.inspection === 'failed';
  return found && facts.doneSince === 0 ? 'hazard' : 'passed';
}
