import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CaseState, Ending, Finding, Stage } from '@wangge/grid/case/case';
import { bytesText, day, instant, organizationId } from './columns.ts';

/** 案件：the whole state folded from the log, and beside it the columns that lists filter and sort by. */
export const cases = pgTable(
  'cases',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    kind: text('kind').notNull(),
    grade: text('grade').notNull(),
    gridId: uuid('grid_id').notNull(),
    channel: text('channel').notNull(),
    finding: text('finding').$type<Finding>().notNull(),
    title: text('title').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    ending: text('ending').$type<Ending>(),
    turnPostId: uuid('turn_post_id'),
    askedPostIds: uuid('asked_post_ids').array().notNull().default([]),
    holderPostId: uuid('holder_post_id'),
    holderPersonId: uuid('holder_person_id'),
    holderTier: text('holder_tier'),
    firstReceiverId: uuid('first_receiver_id'),
    recordId: uuid('record_id'),
    itemId: text('item_id'),
    raisedAt: instant('raised_at').notNull(),
    dueAt: instant('due_at'),
    provisional: boolean('provisional').notNull().default(false),
    closedAt: instant('closed_at'),
    suspendedUntil: day('suspended_until'),
    published: boolean('published').notNull().default(false),
    state: jsonb('state').$type<CaseState>().notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('cases_number').on(t.organizationId, t.number),
    index('cases_grid').on(t.organizationId, t.gridId, t.stage),
    index('cases_due').on(t.organizationId, t.dueAt),
    index('cases_turn').on(t.organizationId, t.turnPostId),
    // The few that wait for somebody's decision beside the one whose turn it is.
    index('cases_asked')
      .on(t.organizationId, t.id)
      .where(sql`${t.askedPostIds} <> '{}' and ${t.stage} <> 'closed'`),
    index('cases_record').on(t.organizationId, t.recordId),
    index('cases_raised').on(t.organizationId, t.raisedAt),
    index('cases_receiver').on(t.organizationId, t.firstReceiverId),
    index('cases_holder')
      .on(t.organizationId, t.holderPostId)
      .where(sql`${t.holderPostId} is not null`),
    // The order of a list: the tightest first, then the newest; closed ones last where they are asked for.
    index('cases_open')
      .on(t.organizationId, sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`, sql`${t.id} desc`)
      .where(sql`${t.stage} <> 'closed'`),
    index('cases_listed').on(
      t.organizationId,
      sql`(${t.stage} = 'closed')`,
      sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`,
      sql`${t.id} desc`,
    ),
    index('cases_stage')
      .on(t.organizationId, t.stage)
      .where(sql`${t.stage} <> 'closed'`),
  ],
);

/** 案件日志：append-only; one command yields several facts. */
export const caseLog = pgTable(
  'case_log',
  {
    organizationId: organizationId(),
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    commandId: uuid('command_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    at: instant('at').notNull(),
    /** Null when a job or a resident without account acted. */
    personId: uuid('person_id'),
    postId: uuid('post_id'),
    type: text('type').notNull(),
    fact: jsonb('fact').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.caseId, t.seq] }),
    unique('case_log_command').on(t.organizationId, t.commandId, t.caseId, t.ordinal),
  ],
);

/** 检索词：bigrams as rows, found by equality (the only way past row-level security that keeps its index). */
export const caseWord = pgTable(
  'case_word',
  {
    organizationId: organizationId(),
    word: bytesText('word').notNull(),
    caseId: uuid('case_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.word, t.caseId] })],
);

/** 提醒：unique by case, clock and kind, so that a sweep after downtime says everything once. */
export const caseAlert = pgTable(
  'case_alert',
  {
    organizationId: organizationId(),
    caseId: uuid('case_id').notNull(),
    clock: integer('clock').notNull(),
    kind: text('kind')
      .$type<'due-soon' | 'overdue' | 'escalated' | 'look-back' | 'suspension-over'>()
      .notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.caseId, t.clock, t.kind] })],
);

/** 反映人：a place of its own, read by the first receiver alone, never by the body complained about. */
export const reporter = pgTable(
  'reporter',
  {
    organizationId: organizationId(),
    caseId: uuid('case_id').notNull(),
    name: text('name'),
    contact: text('contact'),
    anonymous: boolean('anonymous').notNull(),
    /** SHA-256 of the follow-up secret. */
    secretHash: text('secret_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.caseId] })],
);

/** 评价：one counting answer per case; dissatisfied counts only after review. */
export const satisfaction = pgTable(
  'satisfaction',
  {
    organizationId: organizationId(),
    caseId: uuid('case_id').notNull(),
    id: uuid('id').notNull(),
    answer: text('answer').$type<'satisfied' | 'mostly-satisfied' | 'dissatisfied'>().notNull(),
    comment: text('comment').notNull().default(''),
    answeredAt: instant('answered_at').notNull(),
    firstReceiverId: uuid('first_receiver_id'),
    holderPersonId: uuid('holder_person_id'),
    review: text('review').$type<'upheld' | 'answered'>(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: instant('reviewed_at'),
    reply: text('reply'),
    counts: boolean('counts').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('satisfaction_case').on(t.organizationId, t.caseId),
    // The few that wait for review, asked for at each look at the inbox.
    index('satisfaction_to_review')
      .on(t.organizationId, t.caseId)
      .where(sql`${t.review} is null and ${t.answer} = 'dissatisfied'`),
  ],
);

/** 公示：the redacted projection, made from an allow-list when it is published. */
export const publication = pgTable(
  'publication',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    number: text('number').notNull(),
    projection: jsonb('projection').$type<Record<string, unknown>>().notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').notNull(),
    takenDownAt: instant('taken_down_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('publication_at').on(t.organizationId, t.publishedAt),
  ],
);
