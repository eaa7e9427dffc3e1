import { isNull } from 'drizzle-orm';
import { record } from '@wangge/db/schema/record';
import type { Answers } from '@wangge/grid/form/form';
import type { WorkRecord } from '@wangge/grid/record/record';
import type { Standing } from './views.ts';

export type RecordLine = typeof record.$inferSelect;

/** The record as the kernel knows it. Sensitive answers are not in it: they stand in a place of their own. */
export function recordOf(line: RecordLine): WorkRecord {
  return {
    id: line.id,
    kind: line.kind,
    formId: line.formId,
    policyRevision: line.policyRevision,
    gridId: line.gridId,
    performerId: line.performerId,
    performedAt: line.performedAt,
    deviceAt: line.deviceAt,
    enteredAt: line.enteredAt,
    clock: line.clock,
    dutyDay: line.dutyDay,
    late: line.late,
    outcome: line.outcome,
    answers: line.answers,
    version: line.version,
    withdrawnAt: line.withdrawnAt,
    correctsId: line.correctsId,
  };
}

export function standingOf(line: Pick<RecordLine, 'withdrawnAt' | 'correctedById'>): Standing {
  if (line.withdrawnAt !== null) return 'withdrawn';
  return line.correctedById === null ? 'stands' : 'replaced';
}

/** 算数的：neither withdrawn nor replaced. What boards and lists count. */
export const stands = [isNull(record.withdrawnAt), isNull(record.correctedById)] as const;

/** 不合格的项。 */
export function failingOf({ items = {} }: Answers): string[] {
  return Object.entries(items)
    .filter(([, { result }]) => result === 'fail')
    .map(([id]) => id);
}
