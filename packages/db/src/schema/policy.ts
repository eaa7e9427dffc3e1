import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
