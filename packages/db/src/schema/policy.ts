import type { HolidayNoticeDay, HolidayNoticeKind } from '@wangge/grid/calendar/published-table';
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { day, instant, organizationId } from './columns.ts';

/** 规则变动：a dated override; proposed by one person, adopted by a second. */
export const policyOverride = pgTable(
  'policy_override',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    fromOn: day('from_on').notNull(),
    kind: text('kind').$type<'limit-set' | 'field' | 'kind' | 'number' | 'words'>().notNull(),
    value: jsonb('value').$type<Record<string, unknown>>().notNull(),
    reason: text('reason').notNull().default(''),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    adoptedBy: uuid('adopted_by'),
    adoptedAt: instant('adopted_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('policy_override_from').on(t.organizationId, t.fromOn),
  ],
);

/** 本地日历：days off and workdays of this organization or one grid (all-zero grid id = the organization). */
export const calendarDay = pgTable(
  'calendar_day',
  {
    organizationId: organizationId(),
    gridId: uuid('grid_id').notNull(),
    on: day('on').notNull(),
    works: text('works').$type<'work' | 'off'>().notNull(),
    name: text('name').notNull(),
    enteredBy: uuid('entered_by'),
    enteredAt: instant('entered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.gridId, t.on] })],
);

/**
 * 放假通知：what this organization has entered, one after another; never changed, corrected by a later one. The
 * deadlines follow in steps: `recountAfter` is the last case looked at, `recountedAt` when all had been.
 */
export const holidayNotice = pgTable(
  'holiday_notice',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    /** 1, 2, 3 …: two people cannot enter the same one. */
    ordinal: integer('ordinal').notNull(),
    year: integer('year').notNull(),
    kind: text('kind').$type<HolidayNoticeKind>().notNull(),
    text: text('text').notNull(),
    days: jsonb('days').$type<readonly HolidayNoticeDay[]>().notNull(),
    enteredBy: uuid('entered_by').notNull(),
    enteredAt: instant('entered_at').notNull(),
    recountAfter: uuid('recount_after'),
    recountedAt: instant('recounted_at'),
    /** Cases whose deadlines moved. */
    moved: integer('moved').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('holiday_notice_ordinal').on(t.organizationId, t.ordinal),
  ],
);
