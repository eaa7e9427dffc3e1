import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import { recountCase, type Recount } from '@wangge/grid/case/recount';
import type { HolidayNotice } from '@wangge/grid/calendar/published-table';
import { dayOf, startOfDay, type Day } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { calendarOf, gridsWithOwnDays } from '../calendars.ts';
import { readSeats } from '../post/lookup.ts';
import { tell, type Notice } from './notice.ts';
import { saveFacts, storedCase, type Written } from './store.ts';

/** 一份通知带来的变化：the notices before it and with it, and the day after which the days are the organization's own entry. */
export type HolidayChange = {
  readonly before: readonly HolidayNotice[];
  readonly after: readonly HolidayNotice[];
  readonly ownAfter: Day;
};

export type Recounted = {
  readonly looked: number;
  readonly lastId: string | null;
  readonly moved: number;
};

/** 重算一批案件：each in its place in the log, whoever's turn it is told. Locked while it is looked at. */
export async function recountCases(
  call: OrganizationCall,
  change: HolidayChange,
  {
    after,
    limit,
    written,
  }: { readonly after: string | null; readonly limit: number; readonly written: Written },
): Promise<Recounted> {
  const rows = await call.tx
    .select(storedCase)
    .from(cases)
    .where(and(mayMove(call, change), after === null ? undefined : gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(limit)
    .for('update');
  const recountOf = recounts(call, change);
  const sittingOn = sitters(call);
  const notices: Notice[] = [];
  for (const stored of rows) {
    const { state } = stored;
    const facts = recountCase(state, await recountOf(state));
    if (facts.length === 0) continue;
    const saved = await saveFacts(call, stored, facts, written);
    if (!saved.ok) throw new Error('a case changed under its lock');
    if (!facts.some((fact) => fact.type === 'due-moved' && fact.from !== fact.to)) continue;
    const { id: caseId, number, stage, turnPostId } = state;
    const personIds = turnPostId === null ? [] : await sittingOn(turnPostId);
    const details = { number, stage };
    notices.push({ kind: 'case.due-moved', caseId, personIds, atOnce: false, details });
  }
  await tell(call, notices);
  return { looked: rows.length, lastId: rows.at(-1)?.state.id ?? null, moved: notices.length };
}

/** Open cases with a clock or a cap beyond the last day that shipped with the product. The kernel decides the rest. */
export function mayMove({ organization }: OrganizationCall, { ownAfter }: HolidayChange) {
  const beyond = startOfDay(ownAfter + 1, organization.settings.utcOffsetMinutes);
  const openBeyond = sql.raw(`$.clocks[*] ? (@.endedAt == null && @.dueAt > ${beyond})`);
  return and(
    eq(cases.organizationId, organization.id),
    ne(cases.stage, 'closed'),
    sql`(jsonb_path_exists(${cases.state}, '${openBeyond}')
      or (${cases.state}->>'capDueAt')::bigint > ${beyond})`,
  );
}

/** What the kernel needs of each case: calendars by grid and rules by day, each read once. */
export function recounts(call: OrganizationCall, { before, after, ownAfter }: HolidayChange) {
  const calendars = new Map<string | undefined, Promise<Pick<Recount, 'previous' | 'next'>>>();
  const onGrid = async (gridId: string | undefined) => ({
    previous: await calendarOf(call, gridId, before),
    next: await calendarOf(call, gridId, after),
  });
  let own: ReadonlySet<string> | undefined;
  const { utcOffsetMinutes } = call.organization.settings;
  return async (state: CaseState): Promise<Recount> => {
    own ??= await gridsWithOwnDays(call);
    const gridId = own.has(state.gridId) ? state.gridId : undefined;
    const known = calendars.get(gridId) ?? onGrid(gridId);
    calendars.set(gridId, known);
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
