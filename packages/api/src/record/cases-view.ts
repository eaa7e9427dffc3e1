import { and, inArray, type SQL } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { MemberCall } from '../call.ts';
import { readPage, rowsOf, visible, type CaseRow } from '../case/lookup.ts';
import type { CaseOfRecord } from './views.ts';

/** A record does not raise more than its items, a room not more than somebody can look through. */
const most = 100;

/** Rows of cases under a condition: only what this person may see, the tightest first. */
export async function caseRows(call: MemberCall, where: SQL | undefined): Promise<CaseRow[]> {
  const page = await readPage(call, and(await visible(call), where), {
    cursor: undefined,
    limit: most,
  });
  return rowsOf(call, await call.rules(), page.rows);
}

/** 记录牵出的案件，按编号给出这个人看得见的那些。 */
export async function casesOfRecord(
  call: MemberCall,
  where: SQL | undefined,
): Promise<CaseOfRecord[]> {
  const page = await readPage(call, and(await visible(call), where), {
    cursor: undefined,
    limit: most,
  });
  const rows = await rowsOf(call, await call.rules(), page.rows);
  return rows.map((row, index) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    itemId: page.rows[index]?.state.itemId ?? null,
    grade: row.grade,
    stage: row.stage,
    treats: row.holder ?? row.turn,
    dueAt: row.clock.dueAt,
    provisional: row.clock.provisional,
  }));
}

export async function casesById(call: MemberCall, ids: readonly string[]): Promise<CaseOfRecord[]> {
  return ids.length === 0 ? [] : casesOfRecord(call, inArray(cases.id, [...ids]));
}
