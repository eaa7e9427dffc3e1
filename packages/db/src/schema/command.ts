import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';

/** 命令：makes a retry harmless; kept 180 days. */
export const command = pgTable(
  'command',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id'),
    inputHash: text('input_hash').notNull(),
    procedure: text('procedure').notNull(),
    /** What the command made, so that a retry can be answered with a fresh view of it. */
    subjectId: uuid('subject_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('command_at').on(t.organizationId, t.at),
  ],
);

/** 发件箱：written in the command's transaction, taken by one sweep. */
export const outbox = pgTable(
  'outbox',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    topic: text('topic').$type<'notify'>().notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    takenAt: instant('taken_at'),
    attempts: bigint('attempts', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('outbox_waiting').on(t.organizationId, t.takenAt, t.at),
  ],
);

/** 通知：names the case and the field, never a value. */
export const notification = pgTable(
  'notification',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull(),
    caseId: uuid('case_id'),
    details: jsonb('details').$type<Record<string, string | number | boolean | null>>().notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('notification_person').on(t.organizationId, t.personId, t.readAt),
  ],
);
