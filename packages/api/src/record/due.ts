import { and, eq, gte, or } from 'drizzle-orm';
import { record } from '@wangge/db/schema/record';
import type { Policy } from '@wangge/grid/policy/policy';
import { levelOfKind } from '@wangge/grid/record/due-kind';
import { dutyDayOf, windowOf } from '@wangge/grid/record/duty-day';
import type { RecordKind } from '@wangge/grid/record/record';
import { startOfDay, type Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { gridNames } from '../hierarchy/lookup.ts';
import { termOf } from '../term.ts';
import { stands } from './columns.ts';
import { readLines } from './list.ts';
import { rowViews } from './row-view.ts';
import type { DueRecord, MyRecords } from './views.ts';

type Owed = { readonly kind: RecordKind; readonly gridId: string; readonly dutyDay: Day };

/** 今天该做的：kinds that belong to the level of a post I hold, on that post's grid, for the duty day that runs now. */
export async function readDue(call: MemberCall): Promise<DueRecord[]> {
  const { policy } = await call.rules();
  const { utcOffsetMinutes } = call.organization.settings;
  const owed = owedBy(call, policy);
  if (owed.length === 0) return [];
  const [grids, lines] = await Promise.all([
    gridNames(
      call,
      owed.map(({ gridId }) => gridId),
    ),
    readLines(
      call,
      and(
        eq(record.organizationId, call.organization.id),
        or(
          ...owed.map(({ kind, gridId, dutyDay }) =>
            and(eq(record.gridId, gridId), eq(record.kind, kind.id), eq(record.dutyDay, dutyDay)),
          ),
        ),
        ...stands,
      ),
      owed.length,
    ),
  ]);
  const rows = await rowViews(call, policy, lines);
  return owed
    .map(({ kind, gridId, dutyDay }) => ({
      kind: termOf(policy.recordKinds, kind.id),
      grid: grids.get(gridId) ?? { id: gridId, code: '', name: '' },
      dutyDay,
      ...windowOf(kind, dutyDay, utcOffsetMinutes),
      done: rows.find((row) => row.kind.id === kind.id && row.grid.id === gridId) ?? null,
    }))
    .sort((a, b) => a.until - b.until || (a.grid.code < b.grid.code ? -1 : 1));
}

function owedBy({ actor, at, organization }: MemberCall, policy: Policy): Owed[] {
  const owed = policy.recordKinds.flatMap((kind) => {
    const dutyDay = dutyDayOf(at, organization.settings.utcOffsetMinutes, kind.dutyDayStartsAt);
    if (levelOfKind(policy.posts, kind) === null) return [];
    return actor.held
      .filter((held) => kind.performedBy.includes(held.kind))
      .map(({ gridId }) => ({ kind, gridId, dutyDay }));
  });
  const seen = new Set<string>();
  return owed.filter(({ kind, gridId }) => {
    const key = `${kind.id} ${gridId}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A day's work of one person. */
const most = 50;

/** 我今天的记录：what is due, and what I entered since midnight. */
export async function readMine(call: MemberCall): Promise<MyRecords> {
  const { policy } = await call.rules();
  const { utcOffsetMinutes } = call.organization.settings;
  const midnight = startOfDay(call.today, utcOffsetMinutes);
  const [due, lines] = await Promise.all([
    readDue(call),
    readLines(
      call,
      and(
        eq(record.organizationId, call.organization.id),
        eq(record.performerId, call.actor.personId),
        or(gte(record.enteredAt, midnight), eq(record.dutyDay, call.today)),
        ...stands,
      ),
      most,
    ),
  ]);
  return {
    due,
    made: await rowViews(call, policy, lines),
    at: call.at,
    offsetMinutes: utcOffsetMinutes,
  };
}
