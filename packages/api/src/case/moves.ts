import { asc, and, eq, sql } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { grid } from '@wangge/db/schema/hierarchy';
import type { CaseState } from '@wangge/grid/case/case';
import { recountCase, type Recount } from '@wangge/grid/case/recount';
import { changedDays } from '@wangge/grid/calendar/difference';
import { dueDay } from '@wangge/grid/calendar/unit';
import { dayOf } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { mayMove, recounts, type HolidayChange } from './recount.ts';
import type { CaseMoves, Move, MovingDue, MovingTogether } from './recount-view.ts';
import { isConfidential, kindNamed, termsOf } from './terms.ts';
import { visible } from './visible.ts';

export type { CaseMoves } from './recount-view.ts';

/** As many as a preview looks at while somebody waits; when it is confirmed, all are. */
export const mostLooked = 2000;
/** Rows that a page can show; the rest is counted. */
const shown = 200;

/**
 * 会动的期限，从最先到期的看起：without writing anything. Of cases that the actor may not see nothing is shown but how many
 * move from which day to which; confidential ones are only counted.
 */
export async function movesOf(
  call: MemberCall,
  change: HolidayChange,
  most = mostLooked,
): Promise<CaseMoves> {
  const recountOf = recounts(call, change);
  const { policy } = await call.rules();
  const looked = await readTightest(call, change, most + 1);
  const rows: MovingDue[] = [];
  const together = new Map<string, MovingTogether>();
  const counted = { moved: 0, firm: 0, hidden: 0 };
  for (const { state, seen, grid: gridName } of looked.slice(0, most)) {
    const move = moveOf(state, await recountOf(state));
    if (move === null) continue;
    if (move.from === move.to) {
      counted.firm += 1;
      continue;
    }
    counted.moved += 1;
    const kind = kindNamed(policy, state.kind);
    if (seen) {
      const { id, number, content } = state;
      const named = { id, number, grid: gridName, title: content.title };
      rows.push({ ...move, ...named, kind: termsOf(policy).kind(state.kind) });
    } else if (kind && isConfidential(kind)) counted.hidden += 1;
    else {
      const key = keyOf(move, call.organization.settings.utcOffsetMinutes);
      together.set(key, { ...move, count: (together.get(key)?.count ?? 0) + 1 });
    }
  }
  const first = <T extends Move>(moves: readonly T[]) =>
    moves.toSorted((a, b) => a.from - b.from || a.to - b.to).slice(0, shown);
  return {
    ...counted,
    more: looked.length > most,
    together: first([...together.values()]),
    rows: first(rows),
  };
}

async function readTightest(call: MemberCall, change: HolidayChange, limit: number) {
  return call.tx
    .select({
      state: cases.state,
      grid: grid.name,
      seen: sql<boolean>`coalesce(${await visible(call)}, false)`,
    })
    .from(cases)
    .innerJoin(grid, and(eq(grid.organizationId, cases.organizationId), eq(grid.id, cases.gridId)))
    .where(mayMove(call, change))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(limit);
}

/** Of several deadlines of a case the first that moves stands for it; its days say why. */
function moveOf(state: CaseState, recount: Recount): Move | null {
  const facts = recountCase(state, recount).filter((fact) => fact.type === 'due-moved');
  const [fact] = facts.toSorted((a, b) => Number(a.from === a.to) - Number(b.from === b.to));
  const clock = state.clocks.find(({ seq }) => seq === fact?.seq);
  if (!fact || !clock) return null;
  const { previous, next } = recount;
  const first = dayOf(clock.startedAt, next.offsetMinutes);
  const last = dueDay(next, Math.max(fact.from, fact.to));
  return {
    clock: clock.kind,
    limit: clock.limit,
    startedAt: clock.startedAt,
    from: fact.from,
    to: fact.to,
    provisional: fact.provisional,
    capped: fact.capped ?? clock.capped,
    suspended: clock.pausedAt !== null,
    changed: changedDays(previous, next, first + 1, last),
  };
}

/** What a page says of a move; those that read alike are one row. */
function keyOf({ startedAt, ...move }: Move, offsetMinutes: number): string {
  return JSON.stringify([dayOf(startedAt, offsetMinutes), move]);
}
