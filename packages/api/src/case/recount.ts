import { and, asc, eq, gt, ne, sql, type SQL } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { grid } from '@wangge/db/schema/hierarchy';
import type { CaseState } from '@wangge/grid/case/case';
import { recountCase, type Recount } from '@wangge/grid/case/recount';
import { changedDays } from '@wangge/grid/calendar/difference';
import type { HolidayNotice } from '@wangge/grid/calendar/published-table';
import { dueDay } from '@wangge/grid/calendar/unit';
import { dayOf, startOfDay, type Day } from '@wangge/grid/time';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { calendarOf } from '../calendars.ts';
import { readSeats } from '../post/lookup.ts';
import { tell } from './notice.ts';
import type { MovingDue, CaseMoves } from './recount-view.ts';
import { readCase, saveFacts, type By } from './store.ts';
import { isConfidential, kindNamed, termsOf } from './terms.ts';
import { visible } from './visible.ts';

export type { CaseMoves } from './recount-view.ts';

/** 一份通知带来的变化：the notices before it and with it, and the day after which the days are the organization's own entry. */
export type NoticeChange = {
  readonly before: readonly HolidayNotice[];
  readonly after: readonly HolidayNotice[];
  readonly ownAfter: Day;
};

export type Recounted = {
  readonly looked: number;
  readonly lastId: string | null;
  readonly moved: number;
};

const page = 500;
/** Rows that a page can show; the rest is counted. */
const shown = 200;

/** 重算一批案件：each in its place in the log, whoever's turn it is told. Locked while it is looked at. */
export async function recountCases(
  call: OrganizationCall,
  change: NoticeChange,
  { after, limit, by }: { readonly after: string | null; readonly limit: number; readonly by: By },
): Promise<Recounted> {
  const rows = await candidates(call, change, after, limit).for('update', { of: cases });
  const recountOf = recounts(call, change);
  const sittingOn = sitters(call);
  const commandId = call.newId();
  let moved = 0;
  for (const { id, state } of rows) {
    const facts = recountCase(state, await recountOf(state));
    const stored = facts.length === 0 ? null : await readCase(call, id);
    if (stored === null) continue;
    const saved = await saveFacts(call, stored, facts, { commandId, by });
    if (!saved.ok) throw new Error('a case changed under its lock');
    const later = facts.some((fact) => fact.type === 'due-moved' && fact.from !== fact.to);
    if (!later) continue;
    moved += 1;
    const { number, stage, turnPostId } = state;
    const personIds = turnPostId === null ? [] : await sittingOn(turnPostId);
    const details = { number, stage };
    await tell(call, [{ kind: 'case.due-moved', caseId: id, personIds, atOnce: false, details }]);
  }
  return { looked: rows.length, lastId: rows.at(-1)?.id ?? null, moved };
}

/** 会动的期限：without writing anything. What the actor may not see is counted, not shown. */
export async function movesOf(call: MemberCall, change: NoticeChange): Promise<CaseMoves> {
  const recountOf = recounts(call, change);
  const { policy } = await call.rules();
  const seen = await visible(call);
  const moves: MovingDue[] = [];
  const counted = { moved: 0, firm: 0, hidden: 0 };
  let after: string | null = null;
  do {
    const rows: Candidate[] = await candidates(call, change, after, page, seen);
    for (const row of rows) {
      const recount = await recountOf(row.state);
      const move = moveOf(row, recount);
      if (move === null) continue;
      if (move.from === move.to) counted.firm += 1;
      else counted.moved += 1;
      if (move.from === move.to) continue;
      const kind = kindNamed(policy, row.state.kind);
      if (!row.seen && kind && isConfidential(kind)) counted.hidden += 1;
      else if (moves.length < shown)
        moves.push({
          ...move,
          kind: termsOf(policy).kind(row.state.kind),
          title: row.seen ? row.state.content.title : null,
        });
    }
    after = rows.length < page ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
  return { ...counted, rows: moves.toSorted((a, b) => a.from - b.from) };
}

type Candidate = {
  readonly id: string;
  readonly state: CaseState;
  readonly grid: string;
  readonly seen: boolean;
};

/** Open cases with a clock or a cap beyond the last day that shipped with the product. The kernel decides the rest. */
function candidates(
  { tx, organization }: OrganizationCall,
  { ownAfter }: NoticeChange,
  after: string | null,
  limit: number,
  seen: SQL = sql`false`,
) {
  const beyond = startOfDay(ownAfter + 1, organization.settings.utcOffsetMinutes);
  const openBeyond = sql.raw(`$.clocks[*] ? (@.endedAt == null && @.dueAt > ${beyond})`);
  return tx
    .select({
      id: cases.id,
      state: cases.state,
      grid: grid.name,
      seen: sql<boolean>`coalesce(${seen}, false)`,
    })
    .from(cases)
    .innerJoin(grid, and(eq(grid.organizationId, cases.organizationId), eq(grid.id, cases.gridId)))
    .where(
      and(
        eq(cases.organizationId, organization.id),
        ne(cases.stage, 'closed'),
        after === null ? undefined : gt(cases.id, after),
        sql`(jsonb_path_exists(${cases.state}, '${openBeyond}')
          or (${cases.state}->>'capDueAt')::bigint > ${beyond})`,
      ),
    )
    .orderBy(asc(cases.id))
    .limit(limit);
}

/** What the kernel needs of each case: calendars by grid and rules by day, each read once. */
function recounts(call: OrganizationCall, { before, after, ownAfter }: NoticeChange) {
  const calendars = new Map<string, Promise<Pick<Recount, 'previous' | 'next'>>>();
  const onGrid = async (gridId: string) => ({
    previous: await calendarOf(call, gridId, before),
    next: await calendarOf(call, gridId, after),
  });
  const { utcOffsetMinutes } = call.organization.settings;
  return async (state: CaseState): Promise<Recount> => {
    const known = calendars.get(state.gridId) ?? onGrid(state.gridId);
    calendars.set(state.gridId, known);
    const { policy, limitSet } = await call.rules(dayOf(state.raisedAt, utcOffsetMinutes));
    return {
      ...(await known),
      ownAfter,
      limitSet: policy.limitSets.find(({ id }) => id === state.limitSet) ?? limitSet,
      at: call.at,
    };
  };
}

/** Who sits on a chair today: many cases lie with the same one. */
function sitters(call: OrganizationCall): (postId: string) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const read = async (postId: string) => (await readSeats(call, [postId]))[0]?.people ?? [];
  return (postId) => {
    const people = known.get(postId) ?? read(postId);
    known.set(postId, people);
    return people;
  };
}

/** The earliest deadline that is concerned stands for the case; its days say why. */
function moveOf(
  { id, state, grid: gridName }: Candidate,
  recount: Recount,
): Omit<MovingDue, 'kind' | 'title'> | null {
  const facts = recountCase(state, recount).filter((fact) => fact.type === 'due-moved');
  const [fact] = facts.toSorted((a, b) => Number(a.from === a.to) - Number(b.from === b.to));
  const clock = state.clocks.find(({ seq }) => seq === fact?.seq);
  if (!fact || !clock) return null;
  const { previous, next } = recount;
  const first = dayOf(clock.startedAt, next.offsetMinutes);
  const last = dueDay(next, Math.max(fact.from, fact.to));
  return {
    id,
    number: state.number,
    grid: gridName,
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
