import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SeasonalHours } from '@wangge/grid/calendar/working-calendar';
import { instant } from './columns.ts';

export type OrganizationSettings = {
  /** Chinese local time has no summer time: a number is enough. Beijing is 480. */
  readonly utcOffsetMinutes: number;
  readonly limitSet: string | null;
  readonly hours: readonly SeasonalHours[];
  /** 下班到期：limits in days end at close of business. */
  readonly dueAtClose: boolean;
  readonly demo: boolean;
};

/** 组织：the register of organizations itself, kept by the operator; its code stands in the address. */
export const organization = pgTable('organization', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  variant: text('variant').notNull(),
  settings: jsonb('settings').$type<OrganizationSettings>().notNull(),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
});
