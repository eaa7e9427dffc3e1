import { and, eq, ne } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { CheckItem, Form } from '@wangge/grid/form/form';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { dutyDayOf } from '@wangge/grid/record/duty-day';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { termOf, type Term } from '../term.ts';
import { readRooms } from './board.ts';
import { boardKind } from './board-kind.ts';
import { readLeaves, readRecords } from './board-store.ts';
import { caseRows } from './cases-view.ts';
import type { RecordLine } from './columns.ts';
import { formOf } from './form-of.ts';
import { lastLook, ownCheck, stateOn } from './room-brief.ts';
import { rowViews } from './row-view.ts';
import type { RoomView } from './views.ts';

/** The strip beside a room. */
const daysShown = 14;

/** 一间：两条线今晚的说法、没有消除的、近十四天。 */
export async function readRoom(
  call: MemberCall,
  asked: {
    readonly gridId: string;
    readonly kind?: string | undefined;
    readonly on?: Day | undefined;
  },
): Promise<Outcome<RoomView>> {
  const { policy } = await call.rules();
  const found = boardKind(policy, { kind: asked.kind });
  if (!found.ok) return found;
  const board = found.value;
  const { utcOffsetMinutes: offsetMinutes } = call.organization.settings;
  const running = dutyDayOf(call.at, offsetMinutes, board.kind.dutyDayStartsAt);
  const dutyDay = asked.on ?? running;
  const leaf = (await readLeaves(call, board, dutyDay)).find(({ id }) => id === asked.gridId);
  if (!leaf) return refuse('grid.not-found');
  const current = dutyDay === running;
  const days = Array.from({ length: daysShown }, (_, index) => dutyDay - daysShown + 1 + index);
  const [[room], lines, open] = await Promise.all([
    readRooms(call, { policy, board, leaves: [leaf], dutyDay, current }),
    readRecords(call, [leaf.id], days),
    caseRows(call, and(eq(cases.gridId, leaf.id), ne(cases.stage, 'closed'))),
  ]);
  if (!room) return refuse('grid.not-found');
  const tonight = lines.filter((line) => line.dutyDay === dutyDay);
  const own = ownCheck({ lines, board }, dutyDay);
  const ordered = [...tonight].sort((a, b) => Number(b === own) - Number(a === own));
  const rows = await rowViews(call, policy, ordered);
  const history = { lines, board, leaders: room.leaders, cases: [] };
  return done({
    room,
    kind: termOf(policy.recordKinds, board.kind.id),
    dutyDay,
    reports: rows.map((row) => ({ ...row, own: row.kind.id === board.kind.id })),
    differing: differing(policy, own, lastLook({ lines, board }, dutyDay)),
    cases: open,
    days: days.map((on) => ({
      on,
      state: on === dutyDay ? room.state : stateOn(history, on, false),
    })),
    at: call.at,
    offsetMinutes,
  });
}

/**
 * 不一致的项：the other line's failing items, where the room's own check passed everything about the same: the same
 * item, or one that would raise the same kind of case.
 */
function differing(policy: Policy, own: RecordLine | null, look: RecordLine | null): Term[] {
  if (own === null || look === null) return [];
  const [ownForm, lookForm] = [formOf(policy, own), formOf(policy, look)];
  const failed = (form: Form, line: RecordLine) =>
    (form.items ?? []).filter(({ id }) => line.answers.items?.[id]?.result === 'fail');
  const ownFailed = failed(ownForm, own);
  const told = (item: CheckItem) =>
    ownFailed.some(
      ({ id, raises }) => id === item.id || (raises !== undefined && raises === item.raises),
    );
  return failed(lookForm, look)
    .filter((item) => !told(item))
    .map(({ id, words }) => ({ id, words }));
}
