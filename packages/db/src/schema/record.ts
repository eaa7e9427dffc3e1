import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Answers } from '@wangge/grid/form/form';
import type { RecordClock, RecordOutcome } from '@wangge/grid/record/record';
import { day, instant, organizationId } from './columns.ts';

/** 工作记录 */
export const record = pgTable(
  'record',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    formId: text('form_id').notNull(),
    policyRevision: text('policy_revision').notNull(),
    gridId: uuid('grid_id').notNull(),
    performerId: uuid('performer_id').notNull(),
    performedAt: instant('performed_at').notNull(),
    deviceAt: instant('device_at'),
    enteredAt: instant('entered_at').notNull(),
    /** Where the time comes from; an offline entry that could not be corrected is marked, not moved. */
    clock: text('clock').$type<RecordClock>().notNull(),
    dutyDay: day('duty_day').notNull(),
    late: boolean('late').notNull(),
    outcome: text('outcome').$type<RecordOutcome>().notNull(),
    /** Plain answers; sensitive ones stand in sensitive_value. */
    answers: jsonb('answers').$type<Answers>().notNull(),
    version: integer('version').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    correctsId: uuid('corrects_id'),
    correctedById: uuid('corrected_by_id'),
    correctionReason: text('correction_reason'),
    /** 保存期到：personal answers are erased on this day, the fact remains. Null where the form keeps them. */
    eraseOn: day('erase_on'),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('record_grid_day').on(t.organizationId, t.gridId, t.kind, t.dutyDay),
    index('record_day').on(t.organizationId, t.kind, t.dutyDay),
    index('record_performer').on(t.organizationId, t.performerId, t.dutyDay),
    index('record_corrected_by').on(t.organizationId, t.correctedById),
    index('record_erase')
      .on(t.organizationId, t.eraseOn)
      .where(sql`${t.erasedAt} is null`),
  ],
);

/** 敏感值：read only through one function that takes a purpose and writes one reading entry. */
export const sensitiveValue = pgTable(
  'sensitive_value',
  {
    organizationId: organizationId(),
    subjectKind: text('subject_kind').$type<'record' | 'case' | 'person'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    field: text('field').notNull(),
    value: jsonb('value').$type<unknown>().notNull(),
    eraseOn: day('erase_on'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.subjectKind, t.subjectId, t.field] }),
    index('sensitive_value_erase').on(t.organizationId, t.eraseOn),
  ],
);

/** 查阅记录：who read which sensitive fields of whom, and why. Append-only. */
export const reading = pgTable(
  'reading',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    accountId: uuid('account_id').notNull(),
    personId: uuid('person_id'),
    purpose: text('purpose').notNull(),
    fields: text('fields').array().notNull(),
    subjectIds: uuid('subject_ids').array().notNull(),
    denied: boolean('denied').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('reading_at').on(t.organizationId, t.at),
  ],
);
